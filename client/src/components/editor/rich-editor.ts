import type { ChainedCommands, Editor } from '@tiptap/core';

/** The editor itself, for those who only hold it. */
export type RichEditor = Editor;

/** What is done to what is written, in one step. */
export type Change = (chain: ChainedCommands) => ChainedCommands;

/**
 * Changes what is written, and has the caret there before anything else is typed: the `focus` command of TipTap gives it
 * a frame later, and what comes between goes elsewhere.
 */
export function changeAtCaret(editor: RichEditor, change: Change): void {
  change(editor.chain()).scrollIntoView().run();
  editor.view.focus();
}
