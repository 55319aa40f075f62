/** A text as names are looked for in it: letters without accents, one sort of blank, apostrophe and hyphen. */
export interface Folded {
  text: string;
  /** Of each UTF-16 unit of it: where what it stands for begins and ends in the text as it was. */
  starts: number[];
  ends: number[];
}

const signs = new Map<string, string>([
  ...[...'’‘ʼ′´`'].map((sign): [string, string] => [sign, "'"]),
  ...[...'‐‑‒–—−'].map((sign): [string, string] => [sign, '-']),
  ...[...'\u00a0\u2007\u2009\u202f\t'].map((sign): [string, string] => [sign, ' ']),
  ['œ', 'oe'],
  ['Œ', 'Oe'],
  ['æ', 'ae'],
  ['Æ', 'Ae'],
  ['ß', 'ss'],
]);
/** Signs that nobody sees, and accents that were set apart from their letter. */
const UNSEEN = /[\p{M}\p{Cf}]/u;

/** Case is kept: what is looked for says whether it matters. */
export function fold(text: string): Folded {
  const parts: string[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  let at = 0;
  for (const sign of text) {
    const end = at + sign.length;
    const seen = foldSign(sign, text[end] ?? '');
    for (let unit = 0; unit < seen.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    // What nobody sees goes with what stands before it.
    if (ends.length > 0) ends[ends.length - 1] = end;
    parts.push(seen);
    at = end;
  }
  return { text: parts.join(''), starts, ends };
}

function foldSign(sign: string, next: string): string {
  const known = signs.get(sign);
  if (known !== undefined) return known;
  // A sign that Markdown was told to leave as it is.
  if (sign === '\\' && /[!-/:-@[-`{-~]/.test(next)) return '';
  if (UNSEEN.test(sign)) return '';
  return sign.normalize('NFKD').replace(/[\p{M}]/gu, '');
}

/** Letters and figures alone, in lower case: what an address or a file's name may be written with. */
export function squeezed(text: string): string {
  return fold(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Its words as they are folded, in their order. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .text.split(/[^\p{L}\p{N}]/u)
    .filter(Boolean);
}

/** Text that is to be read as it is within Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|#]/g, '\\$&');
}
