import { decodeReferences } from '@sentiers/shared/messages/references.ts';
import type { JSONContent } from '@tiptap/core';
import type { MarkedToken, Tokens } from 'marked';
import { descriptionOf, innerTokens, readLine, readMarkdown, signOf } from '../markdown-tokens.ts';

type Marks = NonNullable<JSONContent['marks']>;

/**
 * The document that an editor shows of a Markdown body, read by the same reader as everywhere else, so that nothing
 * means one thing where it is written and another where it is read. Null for what that reader gives up.
 */
export function readDocument(body: string): JSONContent | null {
  const tokens = readMarkdown(body);
  if (!tokens) return null;
  const content = blocksOf(tokens);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** The words of one line, as the editor holds them. */
export function readWords(line: string): JSONContent[] {
  return wordsOf(readLine(line), []);
}

function blocksOf(tokens: readonly MarkedToken[]): JSONContent[] {
  return tokens.flatMap(blockOf);
}

function blockOf(token: MarkedToken): JSONContent[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return [
        paragraph('tokens' in token && token.tokens ? wordsOf(innerTokens(token), []) : lines(token.text)),
      ];
    case 'heading':
      return headingOf(token);
    case 'blockquote':
      return [{ type: 'blockquote', content: atLeastOne(blocksOf(innerTokens(token))) }];
    case 'list':
      return listsOf(token);
    case 'code': {
      const language = token.lang || null;
      const text = token.text.replace(/\n+$/, '');
      const content = text ? [{ type: 'text', text }] : [];
      return [{ type: 'codeBlock', attrs: { language }, content }];
    }
    case 'hr':
      return [{ type: 'horizontalRule' }];
    case 'table':
      return [tableOf(token)];
    case 'html':
      return [paragraph(lines(token.text.trim()))];
    default:
      return []; // blank lines, boxes of things to do, and definitions that the links have taken in
  }
}

function headingOf(token: Tokens.Heading): JSONContent[] {
  const content = wordsOf(innerTokens(token), []);
  return content.length > 0 ? [{ type: 'heading', attrs: { level: token.depth }, content }] : [];
}

const paragraph = (content: JSONContent[]): JSONContent => ({ type: 'paragraph', content });

const atLeastOne = (blocks: JSONContent[]) => (blocks.length > 0 ? blocks : [paragraph([])]);

/** What is shown as it was written, line by line. */
function lines(text: string): JSONContent[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...textOf(line, [])]);
}

/** A list may hold things to do among others: each run of a kind is a list of the editor. */
function listsOf(list: Tokens.List): JSONContent[] {
  const lists: JSONContent[] = [];
  for (const item of list.items) {
    const kind = item.task ? 'taskList' : list.ordered ? 'orderedList' : 'bulletList';
    const before = lists.at(-1);
    const one = itemOf(item);
    if (before?.type === kind) before.content?.push(one);
    else if (kind === 'orderedList')
      lists.push({ type: kind, attrs: { start: startOf(list) }, content: [one] });
    else lists.push({ type: kind, content: [one] });
  }
  return lists;
}

const startOf = ({ start }: Tokens.List) => (typeof start === 'number' ? start : 1);

function itemOf(item: Tokens.ListItem): JSONContent {
  const blocks = blocksOf(innerTokens(item));
  const content = blocks[0]?.type === 'paragraph' ? blocks : [paragraph([]), ...blocks];
  if (!item.task) return { type: 'listItem', content };
  return { type: 'taskItem', attrs: { checked: item.checked ?? false }, content };
}

function tableOf(table: Tokens.Table): JSONContent {
  const row = (cells: readonly Tokens.TableCell[], type: string): JSONContent => ({
    type: 'tableRow',
    content: cells.map(({ tokens }) => ({ type, content: [paragraph(wordsOf(innerTokensOf(tokens), []))] })),
  });
  return {
    type: 'table',
    content: [row(table.header, 'tableHeader'), ...table.rows.map((cells) => row(cells, 'tableCell'))],
  };
}

const innerTokensOf = (tokens: Tokens.TableCell['tokens']) =>
  innerTokens({ type: 'paragraph', raw: '', text: '', tokens } as Tokens.Paragraph as MarkedToken);

function wordsOf(tokens: readonly MarkedToken[], marks: Marks): JSONContent[] {
  return joined(tokens.flatMap((token) => wordOf(token, marks)));
}

const markNames = { strong: 'bold', em: 'italic', del: 'strike' } as const;

function wordOf(token: MarkedToken, marks: Marks): JSONContent[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return wordsOf(innerTokens(token), withMark(marks, { type: markNames[token.type] }));
    case 'codespan':
      return textOf(token.text, withMark(marks, { type: 'code' }));
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'link':
      return linkOf(token, marks);
    case 'image':
      return [
        {
          type: 'image',
          attrs: { address: token.href, description: descriptionOf(token) },
          ...withMarks(marks),
        },
      ];
    case 'text':
      return token.tokens ? wordsOf(innerTokens(token), marks) : textOf(decodeReferences(token.text), marks);
    case 'escape':
    case 'html':
      return textOf(token.text, marks);
    default:
      return [];
  }
}

function linkOf(token: Tokens.Link, marks: Marks): JSONContent[] {
  const address = decodeReferences(token.href);
  const words = innerTokens(token);
  const sign = signOf(address);
  const name = words.map(plainText).join('');
  const isPlain =
    words.every((word) => (word.type === 'text' && !word.tokens) || word.type === 'escape') && name !== '';
  if (isPlain && sign && name.startsWith(sign) && name.length > sign.length) {
    return [reference({ sign, name: name.slice(sign.length), address }, marks)];
  }
  if (isPlain && /^message:/i.test(address)) {
    return [reference({ sign: '', name, address }, marks)];
  }
  return wordsOf(words, withMark(marks, { type: 'link', attrs: { href: address } }));
}

function plainText(word: MarkedToken): string {
  if (word.type === 'escape') return word.text;
  return word.type === 'text' ? decodeReferences(word.text) : '';
}

function reference(attrs: { sign: string; name: string; address: string }, marks: Marks): JSONContent {
  return { type: 'reference', attrs, ...withMarks(marks) };
}

function withMark(marks: Marks, mark: Marks[number]): Marks {
  return [...marks.filter(({ type }) => type !== mark.type), mark];
}

const withMarks = (marks: Marks) => (marks.length > 0 ? { marks } : {});

function textOf(written: string, marks: Marks): JSONContent[] {
  const text = written.replaceAll('\n', ' ');
  return text === '' ? [] : [{ type: 'text', text, ...withMarks(marks) }];
}

/** Neighbouring texts with the same marks are one. */
function joined(words: JSONContent[]): JSONContent[] {
  const result: JSONContent[] = [];
  for (const word of words) {
    const before = result.at(-1);
    const same = JSON.stringify(before?.marks ?? []) === JSON.stringify(word.marks ?? []);
    if (word.type === 'text' && before?.type === 'text' && same) {
      result[result.length - 1] = { ...before, text: `${before.text}${word.text}` };
    } else result.push(word);
  }
  return result;
}
