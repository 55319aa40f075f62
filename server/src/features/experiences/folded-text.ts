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
const UNSEEN = /^[\p{M}\p{Cf}]$/u;

/** Case is kept: what is looked for says whether it matters. */
export function fold(text: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  const parts: string[] = [];
  let at = 0;
  for (const sign of text) {
    const seen = foldSign(sign, text[at + sign.length]);
    for (let unit = 0; unit < seen.length; unit += 1) {
      folded.starts.push(at);
      folded.ends.push(at + sign.length);
    }
    if (seen === '' && folded.ends.length > 0) folded.ends[folded.ends.length - 1] = at + sign.length;
    parts.push(seen);
    at += sign.length;
  }
  folded.text = parts.join('');
  return folded;
}

function foldSign(sign: string, next: string | undefined): string {
  const known = signs.get(sign);
  if (known !== undefined) return known;
  // A sign that Markdown was told to leave as it is.
  if (sign === '\\' && next !== undefined && /[!-/:-@[-`{-~]/.test(next)) return '';
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
    .text.split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Text that is to be read as it is within Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|#]/g, '\\$&');
}
