import { useCallback, useMemo, useRef } from 'react';
import { type DraftHandle, useDraft } from '../../../lib/journal/react.ts';
import { bodyToField, fieldToBody, type Mentionable } from '../logic/mentions.ts';

/** A draft as a field edits it: with names where the body has marks. */
export interface ComposerDraft extends Pick<DraftHandle, 'other' | 'kept' | 'discard' | 'choose'> {
  body: string;
  text: string;
  /** The body that a text of the field stands for. */
  bodyOf: (text: string) => string;
  writeText: (text: string) => void;
  writeBody: (body: string) => void;
}

/**
 * The draft of a context for a field of text.
 * @param people whose names become mentions as they are written
 */
export function useComposerDraft(context: string, people: readonly Mentionable[]): ComposerDraft {
  const draft = useDraft(context);
  const { content, write } = draft;
  const { body } = content;
  const field = useMemo(() => bodyToField(body), [body]);
  const known = useRef<readonly Mentionable[]>([]);
  known.current = useMemo(
    () => [
      ...field.mentioned,
      ...known.current.filter(({ id }) => !field.mentioned.some((one) => one.id === id)),
    ],
    [field.mentioned],
  );
  const bodyOf = useCallback((text: string) => fieldToBody(text, [...known.current, ...people]), [people]);
  const writeBody = useCallback((next: string) => void write({ ...content, body: next }), [write, content]);
  return {
    ...draft,
    body,
    text: field.text,
    bodyOf,
    writeBody,
    writeText: (text) => writeBody(bodyOf(text)),
  };
}
