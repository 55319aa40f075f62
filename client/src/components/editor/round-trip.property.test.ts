import { getSchema, type JSONContent } from '@tiptap/core';
import { Node as DocumentNode } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocument } from './document-markdown.ts';
import { bodyExtensions } from './extensions.ts';
import { readDocument } from './markdown-document.ts';

const schema = getSchema(bodyExtensions);
const runs = { numRuns: 150 };

const open = (json: JSONContent | null) => {
  const document = DocumentNode.fromJSON(schema, json);
  document.check();
  return document;
};

/** Words as people type them, with the signs that Markdown lies in wait for. */
const plainWord = fc.constantFrom(
  ...[
    'le',
    'fil',
    'été',
    'a*b',
    '*',
    '**',
    '_',
    'snake_case',
    '_x_',
    '`',
    '``',
    '~',
    '~~5',
    '[sic]',
    '[x]',
    '[',
    ']',
    '](',
  ],
  ...[
    '#',
    '##',
    '#titre',
    '>',
    '-',
    '+',
    '---',
    '===',
    '1.',
    '12)',
    '|',
    '|---|',
    '\\',
    '\\*',
    '<b>',
    '</b>',
    '<3',
    '<!--',
  ],
  ...[
    '&amp;',
    '&',
    '&#42;',
    '!',
    '(x)',
    'https://exemple.fr/a_b',
    'www.exemple.fr',
    'a_b@c.fr',
    ':',
    '🌿',
    '«',
    '»',
    '[a]:',
  ],
);

const marks = fc
  .subarray(['bold', 'italic', 'strike', 'code'])
  .map((names) => names.map((type) => ({ type })));
const link = fc.constantFrom(
  'https://exemple.fr/x',
  'https://exemple.fr/a_(b)',
  'mailto:a@b.fr',
  '/fils/1?a=1&amp;b',
);

/** A word with its marks; what isn't plain stands between spaces, as in what people write. */
const word = fc.oneof(
  { weight: 6, arbitrary: plainWord.map((text) => ({ type: 'text', text })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('mot', 'deux mots', 'l’été'), marks)
      .map(([text, of]) => marked(text, of)),
  },
  { weight: 1, arbitrary: fc.tuple(plainWord, marks).map(([text, of]) => marked(text, of)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(plainWord, link)
      .map(([text, href]) => marked(text, [{ type: 'link', attrs: { href } }])),
  },
  {
    weight: 1,
    arbitrary: plainWord.map((name) => ({
      type: 'reference',
      attrs: { sign: '@', name: `Nora ${name} B`, address: 'person:1' },
    })),
  },
  {
    weight: 1,
    arbitrary: plainWord.map((of) => ({
      type: 'image',
      attrs: { address: 'file:1', description: `vue ${of} x` },
    })),
  },
);

function marked(text: string, of: JSONContent['marks']): JSONContent {
  return of && of.length > 0 ? { type: 'text', text, marks: of } : { type: 'text', text };
}

const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((list) => list.flatMap((one, index) => (index > 0 ? [{ type: 'text', text: ' ' }, one] : [one])));

const paragraph = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => ({
  type: 'paragraph',
  content: lines.flatMap((line, at) => (at > 0 ? [{ type: 'hardBreak' }, ...line] : line)),
}));

const plainBlock: fc.Arbitrary<JSONContent> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), words)
    .map(([level, content]) => ({ type: 'heading', attrs: { level }, content })),
  fc
    .constantFrom('a', '```', '    x\n\ny', '<b>\n- a')
    .map((text) => ({ type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text }] })),
  fc.constant({ type: 'horizontalRule' }),
  fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 3 }).map(table),
);

function table(rows: [JSONContent[], JSONContent[]][]): JSONContent {
  const row = (cells: JSONContent[][], type: string) => ({
    type: 'tableRow',
    content: cells.map((content) => ({ type, content: [{ type: 'paragraph', content }] })),
  });
  return {
    type: 'table',
    content: rows.map((cells, at) => row(cells, at === 0 ? 'tableHeader' : 'tableCell')),
  };
}

const { block } = fc.letrec<{ block: JSONContent; item: JSONContent[] }>((tie) => ({
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 1 }))
    .map(([first, rest]) => [first, ...rest]),
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    plainBlock,
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((content) => ({ type: 'blockquote', content })),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((items) => list('bulletList', 'listItem', items)),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([start, items]) => ({ ...list('orderedList', 'listItem', items), attrs: { start } })),
    fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => list('taskList', 'taskItem', items)),
  ),
}));

function list(type: string, item: string, items: JSONContent[][]): JSONContent {
  const attrs = item === 'taskItem' ? { attrs: { checked: items.length % 2 === 0 } } : {};
  return { type, content: items.map((content) => ({ type: item, ...attrs, content })) };
}

const document = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content): JSONContent => ({ type: 'doc', content }));

/** What someone who reads would see of a document: its blocks, and their words with the marks that they bear. */
function seen(node: DocumentNode): unknown {
  if (!node.isTextblock)
    return [node.type.name, node.attrs.level, node.attrs.checked, node.children.map(seen)];
  const parts: string[] = [];
  for (const word of node.children) {
    const names = word.marks.filter(({ type }) => type.name !== 'link').map(({ type }) => type.name);
    const text = word.isText
      ? (word.text ?? '')
      : word.type.name === 'hardBreak'
        ? '\n'
        : JSON.stringify(word.attrs);
    parts.push(
      ...(text.match(/\s+|\S+/g) ?? []).map((piece) => (piece.trim() ? `${piece}${names.sort()}` : piece)),
    );
  }
  return [node.type.name, parts.join('').replace(/ +/g, ' ').trim()];
}

describe('any document of ours', () => {
  it('says the same once it was written and read again, and is written the same for ever', () => {
    fc.assert(
      fc.property(document, (json) => {
        const before = open(json);
        const body = writeDocument(before);
        const after = open(readDocument(body));
        expect(seen(after)).toEqual(seen(before));
        expect(writeDocument(after)).toBe(body);
      }),
      runs,
    );
  });
});

describe('any Markdown that someone wrote by hand', () => {
  const line = fc
    .tuple(
      fc.constantFrom('', '', '- ', '  - ', '1. ', '> ', '# ', '- [ ] ', '    ', '> - ', '| '),
      fc.array(fc.oneof(plainWord, fc.constantFrom('**gras**', '*a*', '~~b~~', '`c`', '[d](https://e.fr)'))),
    )
    .map(([start, list]) => start + list.join(' '));
  const body = fc.array(line, { minLength: 1, maxLength: 8 }).map((list) => list.join('\n'));

  it('keeps every word, and after one pass nothing moves', () => {
    fc.assert(
      fc.property(body, (text) => {
        const read = readDocument(text);
        if (!read) return;
        const once = writeDocument(open(read));
        const again = open(readDocument(once));
        expect(again.textContent.replace(/\s+/g, '')).toBe(open(read).textContent.replace(/\s+/g, ''));
        expect(writeDocument(again)).toBe(once);
      }),
      runs,
    );
  });
});
