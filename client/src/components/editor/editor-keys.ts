import type { Editor } from '@tiptap/core';
import type { WritingFieldProps } from './writing.ts';

type Keys = Pick<WritingFieldProps, 'enterSends' | 'onSend' | 'onEscape' | 'onPickerKey'>;

/** Where Shift + Enter does what Enter does elsewhere: the next item, the next line of a quotation. */
const inBlocks = ['listItem', 'taskItem', 'blockquote', 'codeBlock', 'heading', 'table'];

/** Enters that are passed on as such while Enter alone sends. */
const passedOn = new WeakSet<Editor>();

/** The keys of a field before the editor's own: suggestions, sending, leaving, new lines. True for one that was taken. */
export function takeKey(editor: Editor, event: KeyboardEvent, keys: Keys): boolean {
  if (event.isComposing || editor.view.composing || passedOn.has(editor)) return false;
  if (!event.ctrlKey && !event.metaKey && !event.altKey && keys.onPickerKey(event.key)) {
    event.stopPropagation();
    return true;
  }
  if (event.key === 'Escape' && keys.onEscape) {
    keys.onEscape();
    return true;
  }
  if (event.key !== 'Enter') return false;
  if (event.ctrlKey || event.metaKey || (keys.enterSends && !event.shiftKey)) {
    keys.onSend();
    return true;
  }
  return keys.enterSends ? breakLine(editor) : false;
}

/** Shift + Enter where Enter sends: a new line, a new paragraph after an empty one, a new item in a list. */
function breakLine(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const isAfterBreak = empty && $from.nodeBefore?.type.name === 'hardBreak';
  if (!isAfterBreak && !inBlocks.some((name) => editor.isActive(name))) return false;
  if (isAfterBreak) editor.view.dispatch(editor.state.tr.delete($from.pos - 1, $from.pos));
  passedOn.add(editor);
  editor.commands.keyboardShortcut('Enter');
  passedOn.delete(editor);
  return true;
}
