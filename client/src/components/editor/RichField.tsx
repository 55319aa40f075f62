import { styled } from '@mui/material/styles';
import type { Command } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { EditorContent, ReactNodeViewRenderer } from '@tiptap/react';
import { type CSSProperties, type Ref, useEffect, useImperativeHandle, useMemo } from 'react';
import { prose } from '../../theme/prose.ts';
import { insertQuotation } from './body-document.ts';
import { editorParts } from './editor-look.ts';
import { ImageNode } from './editor-nodes.ts';
import { bodyExtensions } from './extensions.ts';
import { imageFrame } from './ImageFrame.tsx';
import { changeAtCaret, giveCaret, type RichEditor } from './rich-editor.ts';
import { useBodyEditor } from './use-body-editor.ts';
import { useOpenBody } from './use-open-body.ts';
import type { ImageView, WritingFieldProps, WritingHandle } from './writing.ts';

interface RichFieldProps extends WritingFieldProps {
  ref: Ref<WritingHandle>;
  image: ImageView;
  /** Where the caret stood in the field that this one replaces, if that had it. */
  caret: number | undefined;
  /** Several write it in turn: what another one made of it leaves the caret where it is. */
  shared?: boolean;
  /** Gives the editor to the toolbar; null once it is gone. */
  onEditor: (editor: RichEditor | null) => void;
  onUnreadable: () => void;
}

/** The field in which one sees what one writes; its stored form is Markdown. */
export function RichField(props: RichFieldProps) {
  const { ref, image, caret, shared = false, onEditor, onUnreadable, body, onBody } = props;
  const extensions = useMemo(() => withImages(image), [image]);
  const editor = useBodyEditor(props, extensions);
  const read = useOpenBody({ editor, body, onBody, caret, shared, onUnreadable });
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  useEffect(() => {
    if (caret !== undefined) editor.view.focus();
  }, [editor, caret]);
  useImperativeHandle(ref, () => handleOf(editor, read));
  return (
    <Area className="rich-field" editor={editor} style={{ '--rows': props.rows ?? 1 } as CSSProperties} />
  );
}

function withImages(image: ImageView) {
  const shown = ImageNode.extend({ addNodeView: () => ReactNodeViewRenderer(imageFrame(image)) });
  return bodyExtensions.map((extension) => (extension.name === ImageNode.name ? shown : extension));
}

function handleOf(editor: RichEditor, read: () => string): WritingHandle {
  return {
    focus: () => giveCaret(editor),
    goOn: () => changeAtCaret(editor, (chain) => chain.command(toTheEnd)),
    read,
    quote: (markdown) => {
      insertQuotation(editor, markdown);
      editor.view.focus();
    },
    begin: (sign) => {
      const { $from } = editor.state.selection;
      const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
      changeAtCaret(editor, (chain) => chain.insertContent(/(?:^|\s)$/.test(before) ? sign : ` ${sign}`));
    },
    complete: ({ start }, reference) => {
      const to = editor.state.selection.from;
      const next = editor.state.doc.textBetween(to, Math.min(to + 1, editor.state.doc.content.size));
      const node = { type: 'reference', attrs: { ...reference } };
      const space = /^[\s.,;:!?)]/.test(next) ? [] : [{ type: 'text', text: ' ' }];
      changeAtCaret(editor, (chain) => chain.insertContentAt({ from: start, to }, [node, ...space]));
    },
    insertFile: ({ address, name, isImage }) => {
      const file = isImage
        ? { type: 'image', attrs: { address, description: name } }
        : { type: 'text', text: name, marks: [{ type: 'link', attrs: { href: address } }] };
      changeAtCaret(editor, (chain) => chain.insertContent([file, { type: 'text', text: ' ' }]));
    },
  };
}

const toTheEnd: Command = ({ tr }) => {
  tr.setSelection(Selection.atEnd(tr.doc));
  return true;
};

const Area = styled(EditorContent)(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  maxHeight: '33dvh',
  overflowY: 'auto',
  '& > .ProseMirror': {
    ...theme.typography.body1,
    minHeight: `max(44px, calc(var(--rows) * 1.55rem * 17 / 16 + ${theme.spacing(5)}))`,
    padding: theme.spacing(2.5, 3.5),
    outline: 'none',
    color: theme.vars.palette.text.primary,
    ...prose(theme),
    maxWidth: 'none',
    ...editorParts(theme),
  },
}));
