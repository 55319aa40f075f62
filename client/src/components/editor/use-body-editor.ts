import { Placeholder } from '@tiptap/extensions';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import { sliceOf } from './body-document.ts';
import { writeSlice } from './document-markdown.ts';
import { takeKey } from './editor-keys.ts';
import type { bodyExtensions } from './extensions.ts';
import { cleanPastedHtml, pastedImages } from './paste.ts';
import { placeAt } from './reference-place.ts';
import type { WritingFieldProps } from './writing.ts';

/** As many characters before the caret as a name or the beginning of a title may have. */
const lookBack = 60;

/** The editor of a body, with our keys, what may be pasted, and the names that are typed after a sign. */
export function useBodyEditor(props: WritingFieldProps, extensions: typeof bodyExtensions): Editor {
  const latest = useRef(props);
  latest.current = props;
  const own = useRef<Editor | null>(null);
  const { placeholder = '' } = props;
  const all = useMemo(
    () => [...extensions, Placeholder.configure({ placeholder })],
    [extensions, placeholder],
  );
  const editor = useEditor({
    extensions: all,
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    onCreate: ({ editor: made }) => {
      own.current = made;
    },
    onFocus: () => latest.current.onFocus?.(),
    onBlur: () => {
      latest.current.onBlur?.();
      latest.current.onPlace(null);
    },
    onTransaction: ({ editor: of }) => latest.current.onPlace(placeOf(of)),
    editorProps: {
      handleKeyDown: (_view, event) => own.current !== null && takeKey(own.current, event, latest.current),
      handlePaste: (_view, event) => takeFiles(event.clipboardData, latest.current.onFiles),
      handleDrop: (view, event, _slice, moved) => {
        if (moved || !event.dataTransfer?.files.length) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at) own.current?.commands.setTextSelection(at.pos);
        takeFiles(event.dataTransfer, latest.current.onFiles);
        return true; // a browser would open them in place of the page
      },
      transformPastedHTML: cleanPastedHtml,
      clipboardTextParser: (text, $context, plain) => {
        const isWords = plain || $context.parent.type.spec.code === true;
        const slice = own.current && !isWords ? sliceOf(own.current, text) : null;
        return slice as NonNullable<typeof slice>; // null: the text as it is
      },
      clipboardTextSerializer: (slice, { state }) => writeSlice(state.schema, slice),
    },
  });
  own.current = editor;
  useAttributes(editor, props);
  return editor;
}

function placeOf(editor: Editor) {
  const { $from, empty } = editor.state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code || editor.isActive('code'))
    return null;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - lookBack),
    $from.parentOffset,
    undefined,
    '\ufffc',
  );
  return placeAt(before, $from.pos);
}

/** Files go where files go. Office programs put a picture of their words beside the words: those are meant. */
function takeFiles(data: DataTransfer | null, onFiles: WritingFieldProps['onFiles']): boolean {
  if (!data || !onFiles) return false;
  const html = data.getData('text/html');
  const hasWords = data.getData('text/plain').trim() !== '';
  const files = [...data.files];
  if (files.length > 0 && !hasWords) {
    onFiles(files);
    return true;
  }
  if (/<img[^>]+src=["']data:/i.test(html)) {
    const images = pastedImages(html);
    if (images.length > 0) onFiles(images);
  }
  return false;
}

/** What a screen reader is told of the field, as it changes. */
function useAttributes(editor: Editor, props: WritingFieldProps): void {
  const { id, label, describedBy, invalid = false, picker, rows = 1, placeholder } = props;
  useEffect(() => {
    const attributes: Record<string, string | undefined> = {
      id,
      role: 'textbox',
      'data-region-start': '',
      'data-rows': String(rows),
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-placeholder': placeholder,
      'aria-describedby': describedBy,
      'aria-invalid': invalid ? 'true' : undefined,
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': picker?.id,
      'aria-activedescendant': picker?.active,
      autocapitalize: 'sentences',
      spellcheck: 'true',
      dir: 'auto',
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) editor.view.dom.removeAttribute(name);
      else editor.view.dom.setAttribute(name, value);
    }
  }, [editor, id, label, describedBy, invalid, picker?.id, picker?.active, rows, placeholder]);
}
