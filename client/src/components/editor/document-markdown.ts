import { type Node as DocumentNode, Fragment, type Schema, type Slice } from '@tiptap/pm/model';
import { linesOf, singleLineOf } from './markdown-words.ts';

/** A document never changes: what a block of it was written as holds for as long as the block lives. */
const written = new WeakMap<DocumentNode, string>();

/**
 * The Markdown of a document, which `readDocument` reads as the same one. Only blocks that changed since the last
 * time are written anew, so that it can be asked for while someone types.
 */
export function writeDocument(document: DocumentNode): string {
  return blocksOf(document);
}

/** What was selected in a document, as Markdown for other programs. */
export function writeSlice(schema: Schema, { content }: Slice): string {
  const isInline = content.firstChild?.isInline === true;
  const blocks = isInline ? Fragment.from(schema.nodes.paragraph?.create(null, content)) : content;
  return blocksOf(schema.topNodeType.create(null, blocks));
}

function blocksOf(parent: DocumentNode, isTight = false): string {
  let text = '';
  let before: { kind: string; mark: string } | null = null;
  parent.forEach((block) => {
    const kind = listKind(block);
    const mark: string = before !== null && before.kind === kind ? otherMark(before.mark) : firstMark(kind);
    const block_ = kind === '' ? cached(block) : listOf(block, mark);
    if (block_ === '') return;
    text += text === '' ? block_ : (isTight ? '\n' : '\n\n') + block_;
    before = kind === '' ? null : { kind, mark };
  });
  return text;
}

function cached(block: DocumentNode): string {
  const known = written.get(block);
  if (known !== undefined) return known;
  const text = blockOf(block);
  written.set(block, text);
  return text;
}

function blockOf(block: DocumentNode): string {
  switch (block.type.name) {
    case 'paragraph':
      return paragraphOf(block);
    case 'heading':
      return headingOf(block);
    case 'blockquote':
      return blocksOf(block)
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'codeBlock':
      return codeOf(block);
    case 'horizontalRule':
      return '---';
    case 'table':
      return tableOf(block);
    default:
      return '';
  }
}

/** Several breaks in a row are the space between two paragraphs. */
function paragraphOf(paragraph: DocumentNode): string {
  return linesOf(paragraph)
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

function headingOf(heading: DocumentNode): string {
  const words = singleLineOf(heading).replace(/(^|\s)(#+)$/, '$1\\$2');
  return words === '' ? '' : `${'#'.repeat(heading.attrs.level)} ${words}`;
}

function codeOf(block: DocumentNode): string {
  const code = block.textContent.replace(/\n+$/, '');
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${block.attrs.language ?? ''}\n${code}${code === '' ? '' : '\n'}${fence}`;
}

/** Lists that follow each other would be one, did they not begin their lines with another sign. */
function listKind({ type }: DocumentNode): '' | 'ordered' | 'bullet' {
  if (type.name === 'orderedList') return 'ordered';
  return type.name === 'bulletList' || type.name === 'taskList' ? 'bullet' : '';
}

const firstMark = (kind: string) => (kind === 'ordered' ? '.' : '-');
const marks: Record<string, string> = { '.': ')', ')': '.', '-': '*', '*': '-' };
const otherMark = (mark: string) => marks[mark] ?? mark;

function listOf(list: DocumentNode, mark: string): string {
  const isTight = isTightList(list);
  const items: string[] = [];
  for (const item of list.children) {
    const start = `${list.type.name === 'orderedList' ? Number(list.attrs.start ?? 1) + items.length : ''}${mark} `;
    const text = itemOf(item, isTight);
    if (text !== '') items.push(start + inset(text, start.length));
  }
  return items.join(isTight ? '\n' : '\n\n');
}

/** An item's blocks, after its box if it is a thing to do; nothing for one without words, which would be read as another mark. */
function itemOf(item: DocumentNode, isTight: boolean): string {
  const text = blocksOf(item, isTight).replace(/^---(?=\n|$)/, '___'); // « - --- » is one rule
  const isTask = item.type.name === 'taskItem' && cached(item.child(0)) !== '';
  if (text !== '' && isTask) return `[${item.attrs.checked ? 'x' : ' '}] ${text}`;
  return /^\[[ xX]\](?:\s|$)/.test(text) ? `\\${text}` : text;
}

function inset(text: string, indent: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`);
}

/** Whether no item holds more than one paragraph and the lists under it. */
function isTightList(list: DocumentNode): boolean {
  return list.children.every((item) => {
    const [first, ...rest] = item.children.filter(isWritten);
    if (!first) return true;
    const begins = listKind(first) !== '' || (first.type.name === 'paragraph' && isOneParagraph(first));
    return begins && rest.every((block) => listKind(block) !== '' && mayFollowWords(block));
  });
}

/** Whether anything of it is: a list of which no item has words is none. */
function isWritten(block: DocumentNode): boolean {
  if (listKind(block) === '') return cached(block) !== '';
  return block.children.some((item) => item.children.some(isWritten));
}

const isOneParagraph = (block: DocumentNode) => !cached(block).includes('\n\n');

/** A list that starts elsewhere than at 1 can't come right after a line of words. */
const mayFollowWords = (list: DocumentNode) =>
  list.type.name !== 'orderedList' || Number(list.attrs.start ?? 1) === 1;

function tableOf(table: DocumentNode): string {
  const rows = table.children.map((row) => row.children.map(cellOf));
  const width = Math.max(...rows.map(({ length }) => length));
  const line = (cells: readonly string[]) =>
    `| ${[...cells, ...Array(width).fill('')].slice(0, width).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(Array(width).fill('---')), ...body.map(line)].join('\n');
}

function cellOf(cell: DocumentNode): string {
  const words = cell.children.map((block) => singleLineOf(block));
  return words.filter(Boolean).join(' ').replaceAll('|', '\\|');
}
