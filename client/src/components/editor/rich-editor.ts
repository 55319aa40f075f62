import type { Editor } from '@tiptap/core';

/** The editor itself, for those who only hold it. */
export type RichEditor = Editor;
