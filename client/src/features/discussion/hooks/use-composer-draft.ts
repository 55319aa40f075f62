import { type DraftHandle, useDraft } from '../../../lib/journal/react.ts';

/** A draft as a composer writes it: a body, kept with whatever else the draft holds. */
export interface ComposerDraft extends Pick<DraftHandle, 'other' | 'kept' | 'discard' | 'choose'> {
  body: string;
  writeBody: (body: string) => void;
}

/** The draft of a context, for a field in which one writes. */
export function useComposerDraft(context: string): ComposerDraft {
  const draft = useDraft(context);
  const { content, write } = draft;
  return { ...draft, body: content.body, writeBody: (body) => void write({ ...content, body }) };
}
