import { frenchBefore } from './french-prefix.ts';
import type { FoundName } from './name-pattern.ts';
import { asItBegins } from './sentence-beginning.ts';

/** Within a name: an underscore between two letters is none. */
const MARK = /\*{1,3}|~~|(?<=\s)_{1,3}|_{1,3}(?=\s)/g;

/**
 * A text with what stands for its names in their place, and the French before them.
 * @param found the names in it, in their order
 * @param write what stands for a name as it is written in such a text
 */
export function replaceNames(
  text: string,
  found: readonly FoundName[],
  write: (to: string) => string,
): string {
  let [told, from] = ['', 0];
  for (const name of found) {
    const { prefix, to } = frenchBefore(name.prefix, name.to);
    const { end, open } = marksOf(text, name);
    told += text.slice(from, name.start);
    told += asItBegins(`${prefix}${name.marks}${write(to)}${open}`, {
      before: told + name.marks,
      prefix: name.prefix,
    });
    from = end;
  }
  return told + text.slice(from);
}

/** Which marks within a name are closed after it, and where it ends, with those that are closed just after it. */
function marksOf(text: string, { name, end }: FoundName): { end: number; open: string } {
  const open = unpaired(name.match(MARK) ?? []);
  let last = end;
  for (let mark = open.at(-1); mark !== undefined && text.startsWith(mark, last); mark = open.at(-1)) {
    last += mark.length;
    open.pop();
  }
  return { end: last, open: open.reverse().join('') };
}

/** Pairs close each other: the other half of what is left stands before the name or after it. */
function unpaired(marks: readonly string[]): string[] {
  const open: string[] = [];
  for (const mark of marks) {
    if (open.at(-1) === mark) open.pop();
    else open.push(mark);
  }
  return open;
}
