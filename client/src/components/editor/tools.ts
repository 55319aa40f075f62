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
import type { RichEditor } from './rich-editor.ts';

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
  run: (editor: RichEditor) => void;
  /** Whether it holds where the caret is; a tool without it does something once. */
  isOn?: (editor: RichEditor) => boolean;
  isOff?: (editor: RichEditor) => boolean;
}

const writing = (editor: RichEditor) => editor.chain().focus();

/** In the order in which they are asked for: where there is little room, the last ones are behind « Plus ». */
export const commonTools: readonly Tool[] = [
  tool('bold', BoldIcon, 'bold', (editor) => writing(editor).toggleBold().run()),
  tool('italic', ItalicIcon, 'italic', (editor) => writing(editor).toggleItalic().run()),
  tool('list', ListIcon, 'bulletList', (editor) => writing(editor).toggleBulletList().run()),
];

export const otherTools: readonly Tool[] = [
  tool('quote', QuoteIcon, 'blockquote', (editor) => writing(editor).toggleBlockquote().run()),
  tool('heading', HeadingIcon, 'heading', (editor) => writing(editor).toggleHeading({ level: 2 }).run()),
  tool('ordered', ListOrderedIcon, 'orderedList', (editor) => writing(editor).toggleOrderedList().run()),
  tool('tasks', ListTodoIcon, 'taskList', (editor) => writing(editor).toggleTaskList().run()),
];

export const rareTools: readonly Tool[] = [
  tool('strike', StrikethroughIcon, 'strike', (editor) => writing(editor).toggleStrike().run()),
  tool('code', CodeIcon, 'code', (editor) => writing(editor).toggleMark('code').run()),
  tool('codeBlock', SquareCodeIcon, 'codeBlock', (editor) => writing(editor).toggleCodeBlock().run()),
  {
    id: 'undo',
    icon: UndoIcon,
    run: (editor) => writing(editor).undo().run(),
    isOff: ({ state }) => undoDepth(state) === 0,
  },
  {
    id: 'redo',
    icon: RedoIcon,
    run: (editor) => writing(editor).redo().run(),
    isOff: ({ state }) => redoDepth(state) === 0,
  },
];

function tool(id: Tool['id'], icon: LucideIcon, name: string, run: Tool['run']): Tool {
  return { id, icon, run, isOn: (editor) => editor.isActive(name) };
}

/** What one may do to the table in which the caret is. */
export const tableActs = [
  { id: 'rowAfter', run: (editor: RichEditor) => writing(editor).addRowAfter().run() },
  { id: 'columnAfter', run: (editor: RichEditor) => writing(editor).addColumnAfter().run() },
  { id: 'deleteRow', run: (editor: RichEditor) => writing(editor).deleteRow().run() },
  { id: 'deleteColumn', run: (editor: RichEditor) => writing(editor).deleteColumn().run() },
  { id: 'deleteTable', run: (editor: RichEditor) => writing(editor).deleteTable().run() },
] as const;

export function insertTable(editor: RichEditor): void {
  writing(editor).insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run();
}
