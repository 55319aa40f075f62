import { type RefObject, useEffect, useRef, useState } from 'react';
import type { WritingHandle } from '../../../components/editor/writing.ts';
import type { ComposerDraft } from './use-composer-draft.ts';
import { useSayNotKept } from './use-say-not-kept.ts';

/**
 * A field over a draft that empties at once when its words are sent, and not before they are safe: what is typed
 * while they are being put in the outbox begins the next draft, and leaves after them where one sends it already; if
 * that fails, all is in the field again.
 * @param field knows what is written at the very moment of sending
 * @param send puts the body where it is safe; the draft goes with it
 * @param complete what is sent of the words: files that were added go with them
 */
export function useSendingField(
  draft: ComposerDraft,
  field: RefObject<Pick<WritingHandle, 'read'> | null>,
  send: (body: string) => Promise<void>,
  complete: (body: string) => string = (body) => body.trim(),
): { body: string; setBody: (body: string) => void; submit: () => void } {
  const sayNotKept = useSayNotKept();
  const [next, setNext] = useState<string | null>(null);
  const typed = useRef<string | null>(null);
  /** Sent while the words before it were being put away. */
  const sentToo = useRef(false);
  const [turn, setTurn] = useState(0);
  const setBody = (body: string) => {
    if (typed.current === null) draft.writeBody(body);
    else {
      typed.current = body;
      setNext(body);
    }
  };
  const submit = () => {
    const written = field.current?.read() ?? draft.body;
    if (typed.current !== null) {
      sentToo.current ||= written.trim() !== '';
      return;
    }
    const body = complete(written);
    if (body === '') return;
    typed.current = '';
    setNext('');
    const finish = (before: string) => {
      const after = typed.current ?? '';
      typed.current = null;
      setNext(null);
      const words = [before, after].filter(Boolean).join('\n\n');
      if (words !== '') draft.writeBody(words);
      if (sentToo.current && before === '') setTurn((passed) => passed + 1);
      sentToo.current = false;
    };
    send(body).then(
      () => finish(''),
      (error: unknown) => {
        finish(written);
        sayNotKept(error);
      },
    );
  };
  const latest = useRef(submit);
  latest.current = submit;
  useEffect(() => {
    if (turn > 0) latest.current();
  }, [turn]);
  return { body: next ?? draft.body, setBody, submit };
}
