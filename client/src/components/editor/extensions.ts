import type { Extensions } from '@tiptap/core';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import i18next from 'i18next';
import { CodeMark, LinkMark } from './editor-marks.ts';
import { ImageNode, ReferenceNode } from './editor-nodes.ts';

const kit = StarterKit.configure({ link: false, code: false, underline: false, trailingNode: false });

/** Without widths, which our Markdown has no place for and our pages no inline style. */
const PlainTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] });

/** All that a body can hold, and nothing else: what is pasted becomes this or words. */
export const bodyExtensions: Extensions = [
  kit,
  LinkMark,
  CodeMark,
  TaskList,
  TaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: ({ textContent: words }) => i18next.t('editor:task', { words }) },
  }),
  PlainTable.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph+' }),
  TableCell.extend({ content: 'paragraph+' }),
  ReferenceNode,
  ImageNode,
];
