import { fileReference } from '@sentiers/shared/files/reference.ts';
import { type Attachments, useAttachments } from '../../../components/files/use-attachments.ts';

export interface MessageFiles {
  attachments: Attachments;
  /** Whether there is something to send beside the words. */
  some: boolean;
  /** None is still on its way: what is left to the server may name them. */
  allThere: boolean;
  /** The body that is sent: the words, and the files that were added to them. */
  complete: (body: string) => string;
}

/** The files added to a draft, shown after its words: a voice message before them, for they are its summary. */
export function useMessageFiles(context: string): MessageFiles {
  const attachments = useAttachments(context);
  const files = attachments.items.map(({ file }) => file);
  return {
    attachments,
    some: files.length > 0,
    allThere: attachments.items.every(({ state }) => state.kind === 'done'),
    complete: (body) => {
      const voices = files.filter(({ kind }) => kind === 'audio').map(fileReference);
      const others = files.filter(({ kind }) => kind !== 'audio').map(fileReference);
      return [...voices, body.trim(), others.join('\n')].filter(Boolean).join('\n\n');
    },
  };
}
