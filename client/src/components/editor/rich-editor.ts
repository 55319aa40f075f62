import { type ChainedCommands, type Editor, isiOS } from '@tiptap/core';

/** The editor itself, for those who only hold it. */
export type RichEditor = Editor;

/** What is done to what is written, in one step. */
export type Change = (chain: ChainedCommands) => ChainedCommands;

/**
 * Changes what is written, and has the caret there before anything else is typed: the `focus` command of TipTap gives it
 * a frame later, and what comes between goes elsewhere.
 */
export function changeAtCaret(editor: RichEditor, change: Change): void {
  change(editor.chain()).run();
  giveCaret(editor);
}

/** Gives it the focus, with the caret in sight. */
export function giveCaret(editor: RichEditor): void {
  // Without the browser's own scrolling, an iPhone's keyboard would stand over the field.
  if (isiOS()) editor.view.dom.focus();
  editor.view.focus();
  editor.commands.scrollIntoView();
}
