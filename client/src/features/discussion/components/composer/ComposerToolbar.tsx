import type { RefObject } from 'react';
import type { RichEditor } from '../../../../components/editor/rich-editor.ts';
import { useRichParts } from '../../../../components/editor/rich-parts.ts';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { messageEditor } from './message-parts.ts';
import { PlainToolbar } from './PlainToolbar.tsx';

interface ComposerToolbarProps {
  field: RefObject<WritingHandle | null>;
  /** Null while one writes plain text. */
  editor: RichEditor | null;
  /** Pictures that were chosen for where the caret is. */
  onFiles: ((files: File[]) => void) | undefined;
}

/** The toolbar of the field that is there: its editor's, or the small one of plain text. */
export function ComposerToolbar({ field, editor, onFiles }: ComposerToolbarProps) {
  const parts = useRichParts(messageEditor, editor !== null, true);
  if (!editor || !parts) return <PlainToolbar field={field} />;
  return <parts.RichToolbar editor={editor} onMention={() => field.current?.begin('@')} onFiles={onFiles} />;
}
