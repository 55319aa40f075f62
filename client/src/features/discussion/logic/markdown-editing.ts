/** What is written in a field and what is selected there; positions are UTF-16 offsets, as the browser's. */
export interface Selection {
  text: string;
  start: number;
  end: number;
}

/** What the small toolbar can do. */
export type Mark = 'bold' | 'list' | 'link' | 'quote';

/**
 * Applies a mark of the toolbar to what is selected, or takes it away where it stands already. With nothing
 * selected, it leaves the caret where one goes on writing.
 */
export function applyMark(mark: Mark, field: Selection): Selection {
  if (mark === 'bold') return toggleBold(field);
  if (mark === 'link') return wrapLink(field);
  return toggleLines(field, mark === 'list' ? '- ' : '> ');
}

function toggleBold({ text, start, end }: Selection): Selection {
  const chosen = text.slice(start, end);
  const isBold = text.slice(start - 2, start) === '**' && text.slice(end, end + 2) === '**';
  if (isBold) {
    const plain = text.slice(0, start - 2) + chosen + text.slice(end + 2);
    return { text: plain, start: start - 2, end: end - 2 };
  }
  return { text: `${text.slice(0, start)}**${chosen}**${text.slice(end)}`, start: start + 2, end: end + 2 };
}

const address = /^(?:https?:\/\/|www\.)\S+$/i;

/** A selected address becomes the link's target and waits for its words; other words wait for their target. */
function wrapLink({ text, start, end }: Selection): Selection {
  const chosen = text.slice(start, end);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (address.test(chosen)) {
    const target = /^www\./i.test(chosen) ? `https://${chosen}` : chosen;
    return { text: `${before}[](${target})${after}`, start: start + 1, end: start + 1 };
  }
  const open = `${before}[${chosen}](`;
  const target = 'https://';
  return { text: `${open}${target})${after}`, start: open.length, end: open.length + target.length };
}

function toggleLines({ text, start, end }: Selection, prefix: string): Selection {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const marked = lines.every((line) => line.startsWith(prefix));
  const changed = lines.map((line) => (marked ? line.slice(prefix.length) : prefix + line)).join('\n');
  const result = text.slice(0, from) + changed + text.slice(to);
  const moved = changed.length - (to - from);
  if (start === end) {
    const caret = Math.max(from, start + (marked ? -prefix.length : prefix.length));
    return { text: result, start: caret, end: caret };
  }
  return { text: result, start: from, end: to + moved };
}

/**
 * What Enter writes after a line of a list or a quote: the same mark again, or none (and the empty mark goes)
 * when nothing was written after it. Null where Enter is just a new line.
 */
export function continueLine({ text, start, end }: Selection): Selection | null {
  if (start !== end) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const match = /^(- |> |(\d{1,3})\. )(.*)$/.exec(text.slice(from, start));
  if (!match) return null;
  const [, mark = '', number, words = ''] = match;
  if (words.trim() === '') {
    return { text: text.slice(0, from) + text.slice(start), start: from, end: from };
  }
  const inserted = `\n${number === undefined ? mark : `${Number(number) + 1}. `}`;
  const caret = start + inserted.length;
  return { text: text.slice(0, start) + inserted + text.slice(start), start: caret, end: caret };
}

/** A message that is quoted. */
export interface Quoted {
  messageId: string;
  author: string;
  /** Its words in Markdown, or those that were selected in it. */
  words: string;
}

const mention = /@\[([^\]\n]{1,120})\]\((?:person|group):[^)\n]*\)/g;

/**
 * Someone's words as a quotation whose last line leads back to their message. What they quoted themselves is left
 * out, whom they named isn't called again, and beyond `max` lines it is cut.
 */
export function quoteOf({ messageId, author, words }: Quoted, max = 12): string {
  const lines = words
    .replace(mention, '@$1')
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim()
    .split('\n');
  const kept = lines.slice(0, max);
  const isInCode = kept.filter((line) => /^\s*```/.test(line)).length % 2 === 1;
  if (isInCode) kept.push('```');
  if (lines.length > max) kept.push('', '…');
  const name = author.replace(/[[\]\\\n]/g, ' ');
  return [...kept, '', `— [${name}](message:${messageId})`]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Puts a quote before what is already written; the caret goes after both. */
export function withQuote(text: string, quote: string): Selection {
  const kept = text.trim() === '' ? '' : `${text.trimEnd()}\n\n`;
  const written = `${kept}${quote}\n\n`;
  return { text: written, start: written.length, end: written.length };
}
