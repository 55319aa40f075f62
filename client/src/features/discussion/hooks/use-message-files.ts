import { fileWords } from '@sentiers/shared/files/reference.ts';
import type { WritingHandle } from '../../../components/editor/writing.ts';
import { type Attachments, useAttachments } from '../../../components/files/use-attachments.ts';
import { bodyWith } from '../../../lib/files-beside.ts';

export interface MessageFiles {
  attachments: Attachments;
  /** Whether there is something to send beside the words. */
  some: boolean;
  /** None is still on its way: what is left to the server may name them. */
  allThere: boolean;
  /** Puts pictures where the caret is; other files go beside the words. */
  place: (files: readonly File[], field: WritingHandle | null) => void;
  /** The body that is sent: the words, and the files that were added to them. */
  complete: (body: string) => string;
  /** Gives up the pictures that were taken out of a body that leaves. */
  giveUpOthers: (body: string) => void;
  /** Gives up all of them: what they were added to is. */
  giveUp: () => void;
}

/**
 * The files added to a draft. Pictures stand where they were put among its words; what was only added is shown after
 * them, and a voice message before, for they are its summary.
 */
export function useMessageFiles(context: string): MessageFiles {
  const attachments = useAttachments(context);
  const files = attachments.items.map(({ file }) => file);
  const beside = files.filter(({ placed }) => !placed);
  return {
    attachments,
    some: beside.length > 0,
    allThere: attachments.items.every(({ state }) => state.kind === 'done'),
    place: (chosen, field) => {
      for (const file of attachments.place(chosen)) {
        const address = `file:${file.id}`;
        if (file.kind === 'image') field?.insertFile({ address, name: fileWords(file), isImage: true });
      }
    },
    complete: (body) => bodyWith(body, beside),
    giveUpOthers: (body) => {
      for (const { id, placed } of files) if (placed && !body.includes(id)) attachments.remove(id);
    },
    giveUp: () => {
      for (const { id } of files) attachments.remove(id);
    },
  };
}
