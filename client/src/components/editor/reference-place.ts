import type { ReferencePlace } from './writing.ts';

const person = /(?:^|[^\p{L}\p{N}@])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u;
const thread = /(?:^|[^\p{L}\p{N}#])#((?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ ,:-]{0,48})?)$/u;

/** The reference that is being typed at the end of `before`, whose end stands at `caret`. Null elsewhere. */
export function placeAt(before: string, caret: number): ReferencePlace | null {
  for (const [sign, pattern] of [
    ['@', person],
    ['#', thread],
  ] as const) {
    const match = pattern.exec(before);
    if (match) return { sign, words: match[1] ?? '', start: caret - (match[1] ?? '').length - 1 };
  }
  return null;
}
