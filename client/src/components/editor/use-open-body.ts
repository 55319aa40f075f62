import type { Editor } from '@tiptap/core';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { OpenBody } from './body-document.ts';

/** Milliseconds between two writings of what is typed: each key stroke is in the document at once, its Markdown soon. */
const often = 120;

interface OpenBodyInput {
  editor: Editor;
  body: string;
  onBody: (body: string) => void;
  /** Characters before the caret in the field that this editor replaces. */
  caret: number | undefined;
  /** What comes from elsewhere is what someone else made of the same words: the caret stays in mine. */
  shared: boolean;
  /** Our reader gave a body up: it is to be written as plain text. */
  onUnreadable: () => void;
}

/**
 * Keeps an editor and its body together. What is typed is told a little later, but at once where the page is left,
 * where the field is, and when nothing becomes something; a body that comes from elsewhere replaces what is shown.
 *
 * @returns what is written at this very moment
 */
export function useOpenBody({
  editor,
  body,
  onBody,
  caret,
  shared,
  onUnreadable,
}: OpenBodyInput): () => string {
  const latest = useRef({ onBody, onUnreadable });
  latest.current = { onBody, onUnreadable };
  const open = useRef(new OpenBody());
  /** What was told and did not come back yet. */
  const told = useRef<string[]>([]);
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    const at = told.current.indexOf(body);
    if (at >= 0) told.current.splice(0, at + 1);
    else if (body !== shown.current) {
      told.current = [];
      const isFirst = shown.current === null;
      const isShown =
        shared && !isFirst
          ? open.current.merge(editor, body)
          : open.current.open(editor, body, isFirst ? caret : undefined);
      if (!isShown) latest.current.onUnreadable();
    }
    shown.current = body;
  }, [editor, body, caret, shared]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasEmpty = editor.isEmpty;
    const tell = () => {
      clearTimeout(timer);
      timer = undefined;
      const now = open.current.read(editor);
      if (now === (told.current.at(-1) ?? shown.current)) return;
      told.current.push(now);
      latest.current.onBody(now);
    };
    const onUpdate = () => {
      const isEmpty = editor.isEmpty;
      if (isEmpty !== wasEmpty) tell();
      else timer ??= setTimeout(tell, often);
      wasEmpty = isEmpty;
    };
    const tellWaiting = () => timer !== undefined && tell();
    editor.on('update', onUpdate);
    editor.on('blur', tellWaiting);
    addEventListener('pagehide', tellWaiting, true);
    addEventListener('visibilitychange', tellWaiting, true);
    return () => {
      tellWaiting();
      editor.off('update', onUpdate);
      editor.off('blur', tellWaiting);
      removeEventListener('pagehide', tellWaiting, true);
      removeEventListener('visibilitychange', tellWaiting, true);
    };
  }, [editor]);
  return () => open.current.read(editor);
}
