import { type Node as DocumentNode, Fragment, type Mark } from '@tiptap/pm/model';
import { readWords } from './markdown-document.ts';
import { escapeLineStart, escapeWords, escapeWordsFully } from './markdown-escapes.ts';

/** How a line may be written, from the plainest to the surest; the last two give up marks rather than words. */
const ways = [
  { escape: escapeWords, bare: true, marks: ['link', 'bold', 'italic', 'strike'] },
  { escape: escapeWordsFully, bare: false, marks: ['link', 'bold', 'italic', 'strike'] },
  { escape: escapeWordsFully, bare: false, marks: ['link', 'bold', 'strike'] },
  { escape: escapeWordsFully, bare: false, marks: ['link'] },
] as const;

interface Way {
  escape: (text: string) => string;
  /** Whether an address that is its own words is written alone. */
  bare: boolean;
  marks: readonly string[];
}

const signs = { bold: '**', italic: '*', strike: '~~' } as const;

/** The lines of a paragraph, with their marks: a break ends every mark, and the next line opens it again. */
export function linesOf(block: DocumentNode): string[] {
  const lines: DocumentNode[][] = [[]];
  block.forEach((node) => {
    if (node.type.name === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(node);
  });
  return lines.map((line) => escapeLineStart(lineOf(line)));
}

/** All words of a block on one line: a heading's, a table cell's. */
export function singleLineOf(block: DocumentNode): string {
  const words: DocumentNode[] = [];
  block.forEach((node) => {
    words.push(node.type.name === 'hardBreak' ? node.type.schema.text(' ') : node);
  });
  return lineOf(Fragment.fromArray(words).content);
}

/** Writes a line, reads it again, and takes the first way in which it says the same. */
function lineOf(untrimmed: readonly DocumentNode[]): string {
  const words = trimmed(untrimmed);
  const meant = meaningOf(words.map((word) => word.toJSON()));
  let line = '';
  for (const way of ways) {
    line = write(words, way).trim();
    if (meaningOf(readWords(line)) === meant) break;
  }
  return line;
}

/** Spaces at the ends of a line say nothing, and the reader leaves them out. */
function trimmed(words: readonly DocumentNode[]): DocumentNode[] {
  const cut = (word: DocumentNode, text: string) =>
    text === '' ? [] : [word.type.schema.text(text, word.marks)];
  const [first, ...rest] = words;
  if (first?.isText && /^\s/.test(first.text ?? '')) {
    return trimmed([...cut(first, (first.text ?? '').trimStart()), ...rest]);
  }
  const last = words.at(-1);
  if (last?.isText && /\s$/.test(last.text ?? '')) {
    return trimmed([...words.slice(0, -1), ...cut(last, (last.text ?? '').trimEnd())]);
  }
  return [...words];
}

interface Word {
  type?: string | undefined;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
}

/** What a line says, in a form that can be compared: without spaces at its ends, or whether a bare address is a link. */
function meaningOf(words: readonly Word[]): string {
  const parts: { what: string; text: string }[] = [];
  for (const { type, text = '', attrs, marks = [] } of words) {
    const kept = marks.filter((mark) => !(mark.type === 'link' && isBare(text, String(mark.attrs?.href))));
    const names = kept.map((mark) => (mark.type === 'link' ? `link ${mark.attrs?.href}` : mark.type)).sort();
    for (const piece of text === '' ? [''] : (text.match(/\s+|\S+/g) ?? [])) {
      const isSpace = piece !== '' && piece.trim() === '';
      const what = isSpace ? '' : JSON.stringify([type, type === 'text' ? '' : attrs, names]);
      const before = parts.at(-1);
      if (before && before.what === what) before.text += piece;
      else parts.push({ what, text: piece });
    }
  }
  return JSON.stringify(parts)
    .replace(/^\[\{"what":"","text":"\s*"\},?/, '[')
    .replace(/,?\{"what":"","text":"\s*"\}\]$/, ']');
}

/** Whether an address is what the reader makes of these words by itself. */
function isBare(text: string, href: string): boolean {
  return href === text || href === `mailto:${text}` || href === `http://${text}`;
}

function write(words: readonly DocumentNode[], way: Way, depth = 0): string {
  const name = way.marks[depth];
  if (name === undefined) return words.map((word) => plainOf(word, way)).join('');
  let written = '';
  for (let from = 0; from < words.length; ) {
    const mark = markOf(words[from], name);
    let to = from + 1;
    while (to < words.length && same(markOf(words[to], name), mark)) to += 1;
    written = joinedTo(written, marked(words.slice(from, to), mark, way, depth));
    from = to;
  }
  return written;
}

/** « ! » before a link would make it an image. */
function joinedTo(written: string, next: string): string {
  return next.startsWith('[') && /(?:^|[^\\])!$/.test(written)
    ? `${written.slice(0, -1)}\\!${next}`
    : written + next;
}

function markOf(word: DocumentNode | undefined, name: string): Mark | undefined {
  return word?.marks.find(({ type }) => type.name === name);
}

function same(one: Mark | undefined, other: Mark | undefined): boolean {
  return one && other ? one.eq(other) : one === other;
}

function marked(words: readonly DocumentNode[], mark: Mark | undefined, way: Way, depth: number): string {
  if (!mark) return write(words, way, depth + 1);
  if (mark.type.name === 'link') {
    const href = String(mark.attrs.href);
    const text = words.map((word) => word.text ?? '\0').join('');
    if (way.bare && isBare(text, href)) return write(words, { ...way, escape: asItIs }, depth + 1);
    return `[${write(words, { ...way, escape: escapeWordsFully }, depth + 1)}](${writeAddress(href)})`;
  }
  const [, before = '', inside = '', after = ''] =
    /^(\s*)([\s\S]*?)(\s*)$/.exec(write(words, way, depth + 1)) ?? [];
  const sign = signs[mark.type.name as keyof typeof signs];
  return inside === '' ? before + after : `${before}${sign}${inside}${sign}${after}`;
}

function plainOf(word: DocumentNode, way: Way): string {
  const { name, address, sign, description } = word.attrs as Record<string, string>;
  if (word.type.name === 'reference') return `${sign}[${bracketed(name ?? '')}](${address})`;
  if (word.type.name === 'image') return `![${bracketed(description ?? '')}](${writeAddress(address ?? '')})`;
  const text = (word.text ?? '').replaceAll('\n', ' ');
  return markOf(word, 'code') ? codeOf(text) : way.escape(text);
}

const asItIs = (text: string) => text;

/** Words between brackets, without what would end them too soon. Their own spaces stay: « ? » has a no-break one. */
function bracketed(words: string): string {
  return escapeWords(words.replace(/[\r\n]+/g, ' ')).replace(/]/g, '\\]');
}

function codeOf(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .*\S.* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** An address between parentheses: what would end it too soon is written by its number. */
export function writeAddress(address: string): string {
  const safe = address
    .replace(/[\s<>\\|]/g, (sign) => encodeURIComponent(sign))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return areBalanced(safe) ? safe : safe.replaceAll('(', '%28').replaceAll(')', '%29');
}

function areBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
