/** Addresses that the reader makes links of by itself: nothing inside them is escaped. */
const addresses = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** A reference to a character: `&amp;`. */
const character = /&(?=#?\w{1,8};)/g;

/** Words as Markdown, with a backslash only before the signs that would mean something where they stand. */
export function escapeWords(text: string): string {
  let written = '';
  let from = 0;
  for (const { index, 0: address } of text.matchAll(addresses)) {
    written += escapeSigns(text, from, index) + address;
    from = index + address.length;
  }
  return written + escapeSigns(text, from, text.length);
}

/** The same where that was not enough: every sign that may ever mean something, and addresses that are no links. */
export function escapeWordsFully(text: string): string {
  return text
    .replace(/[\\`*_~[\]<!]/g, '\\$&')
    .replace(character, '\\&')
    .replace(/\b(https?|ftp):\/\//gi, '$1\\://')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replaceAll('@', '\\@');
}

function escapeSigns(text: string, from: number, to: number): string {
  let written = '';
  for (let at = from; at < to; at += 1) {
    const sign = text[at] ?? '';
    written += means(sign, text[at - 1] ?? '', text[at + 1] ?? '', text.slice(at)) ? `\\${sign}` : sign;
  }
  return written;
}

const isWord = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
const isSpace = (sign: string) => sign !== '' && sign.trim() === '';

/** Whether a sign would be read as a mark between these neighbours. */
function means(sign: string, before: string, after: string, rest: string): boolean {
  switch (sign) {
    case '`':
    case '~':
    case '[':
      return true;
    case '*':
      return !(isSpace(before) && isSpace(after));
    case '_':
      return !(isWord(before) && isWord(after)) && !(isSpace(before) && isSpace(after));
    case '\\':
      return !isWord(after);
    case '<':
      return /[a-z/!?]/i.test(after);
    case '&':
      return /^&#?\w{1,8};/.test(rest);
    default:
      return false;
  }
}

/** What a line must not begin with, or be, to stay words: the sign to escape is in the second group. */
const blockStarts: readonly RegExp[] = [
  /^()(#)(?=#{0,5}(?:\s|$))/,
  /^()(>)/,
  /^()([-+*])(?=\s|$)/,
  /^(\d{1,9})([.)])(?=\s|$)/,
  /^()([=])(?==*\s*$)/,
  /^()([-_*])(?=(?:\s*\2){2,}\s*$)/,
  /^()([|:-])(?=[-|: ]*$)/,
];

/** A line of words whose start would make a heading, a list, a quote, a rule or a table of it. */
export function escapeLineStart(line: string): string {
  for (const start of blockStarts) {
    if (start.test(line)) return line.replace(start, '$1\\$2');
  }
  return line;
}
