import { redoDepth, undoDepth } from '@tiptap/pm/history';
import BoldIcon from 'lucide-react/icons/bold';
import CodeIcon from 'lucide-react/icons/code';
import HeadingIcon from 'lucide-react/icons/heading';
import ItalicIcon from 'lucide-react/icons/italic';
import ListIcon from 'lucide-react/icons/list';
import ListOrderedIcon from 'lucide-react/icons/list-ordered';
import ListTodoIcon from 'lucide-react/icons/list-todo';
import QuoteIcon from 'lucide-react/icons/quote';
import RedoIcon from 'lucide-react/icons/redo-2';
import SquareCodeIcon from 'lucide-react/icons/square-code';
import StrikethroughIcon from 'lucide-react/icons/strikethrough';
import UndoIcon from 'lucide-react/icons/undo-2';
import type { LucideIcon } from '../Icon.tsx';
import type { Change, RichEditor } from './rich-editor.ts';

/** What one press does to what is being written. */
export interface Tool {
  id:
    | 'bold'
    | 'italic'
    | 'list'
    | 'quote'
    | 'heading'
    | 'ordered'
    | 'tasks'
    | 'code'
    | 'codeBlock'
    | 'strike'
    | 'undo'
    | 'redo';
  icon: LucideIcon;
  change: Change;
  /** Whether it holds where the caret is; a tool without it does something once. */
  isOn?: (editor: RichEditor) => boolean;
  isOff?: (editor: RichEditor) => boolean;
}

/** In the order in which they are asked for: where there is little room, the last ones are behind « Plus ». */
export const commonTools: readonly Tool[] = [
  tool('bold', BoldIcon, 'bold', (chain) => chain.toggleBold()),
  tool('italic', ItalicIcon, 'italic', (chain) => chain.toggleItalic()),
  tool('list', ListIcon, 'bulletList', (chain) => chain.toggleBulletList()),
];

export const otherTools: readonly Tool[] = [
  tool('quote', QuoteIcon, 'blockquote', (chain) => chain.toggleBlockquote()),
  tool('heading', HeadingIcon, 'heading', (chain) => chain.toggleHeading({ level: 2 })),
  tool('ordered', ListOrderedIcon, 'orderedList', (chain) => chain.toggleOrderedList()),
  tool('tasks', ListTodoIcon, 'taskList', (chain) => chain.toggleTaskList()),
];

export const rareTools: readonly Tool[] = [
  tool('strike', StrikethroughIcon, 'strike', (chain) => chain.toggleStrike()),
  tool('code', CodeIcon, 'code', (chain) => chain.toggleMark('code')),
  tool('codeBlock', SquareCodeIcon, 'codeBlock', (chain) => chain.toggleCodeBlock()),
  {
    id: 'undo',
    icon: UndoIcon,
    change: (chain) => chain.undo(),
    isOff: ({ state }) => undoDepth(state) === 0,
  },
  {
    id: 'redo',
    icon: RedoIcon,
    change: (chain) => chain.redo(),
    isOff: ({ state }) => redoDepth(state) === 0,
  },
];

function tool(id: Tool['id'], icon: LucideIcon, name: string, change: Change): Tool {
  return { id, icon, change, isOn: (editor) => editor.isActive(name) };
}

/** What one may do to the table in which the caret is. */
export const tableActs = [
  { id: 'rowAfter', change: (chain) => chain.addRowAfter() },
  {
    id: 'columnAfter',
    change: (chain) => chain.addColumnAfter(),
  },
  { id: 'deleteRow', change: (chain) => chain.deleteRow() },
  { id: 'deleteColumn', change: (chain) => chain.deleteColumn() },
  { id: 'deleteTable', change: (chain) => chain.deleteTable() },
] as const satisfies readonly { id: string; change: Change }[];

export const insertTable: Change = (chain) => chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true });
