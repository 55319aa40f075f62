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
    const { end, before, after } = marksOf(text, name);
    told += text.slice(from, name.start);
    told += asItBegins(`${prefix}${name.marks}${before}${write(to)}${after}`, {
      before: told + name.marks,
      prefix: name.prefix,
    });
    from = end;
  }
  return told + text.slice(from);
}

interface Mark {
  sign: string;
  /** It begins what it marks: a letter stands after it. */
  opens: boolean;
}

/**
 * What becomes of the marks within a name. What they open just for its last words goes with them; what they open for what
 * stands after it, or close, is kept.
 */
function marksOf(text: string, { name, end }: FoundName): { end: number; before: string; after: string } {
  const left = unpaired(name);
  let last = end;
  for (const { sign, opens } of left.toReversed()) {
    if (!opens || !text.startsWith(sign, last)) break;
    last += sign.length;
    left.pop();
  }
  const written = (opens: boolean) =>
    left
      .filter((mark) => mark.opens === opens)
      .map(({ sign }) => sign)
      .join('');
  return { end: last, before: written(true), after: written(false) };
}

/** Pairs close each other: the other half of what is left stands before the name or after it. */
function unpaired(name: string): Mark[] {
  // Stryker disable next-line ArrayDeclaration: what is no mark is written nowhere.
  const left: Mark[] = [];
  for (const { 0: sign, index } of name.matchAll(MARK)) {
    if (left.at(-1)?.sign === sign) left.pop();
    else left.push({ sign, opens: /^[\p{L}\p{N}]/u.test(name.slice(index + sign.length)) });
  }
  return left;
}
