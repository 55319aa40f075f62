import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import type { ComposerDraft } from './use-composer-draft.ts';

/**
 * A field over a draft that empties at once when its words are sent, and not before they are safe: what is typed
 * while they are being put in the outbox begins the next draft; if that fails, all is in the field again.
 * @param send puts the body where it is safe; the draft goes with it
 */
export function useSendingField(
  draft: ComposerDraft,
  send: (body: string) => Promise<void>,
): { text: string; setText: (text: string) => void; submit: () => void } {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const [next, setNext] = useState<string | null>(null);
  const typed = useRef<string | null>(null);
  const setText = (text: string) => {
    if (typed.current === null) draft.writeText(text);
    else {
      typed.current = text;
      setNext(text);
    }
  };
  const submit = () => {
    const body = draft.body.trim();
    if (typed.current !== null || body === '') return;
    typed.current = '';
    setNext('');
    const finish = (before: string) => {
      const after = typed.current ?? '';
      typed.current = null;
      setNext(null);
      const words = [before, after].filter(Boolean).join('\n');
      if (words !== '') draft.writeText(words);
    };
    const { text } = draft;
    send(body).then(
      () => finish(''),
      () => {
        finish(text);
        notify({ text: t('composer.notKept') });
      },
    );
  };
  return { text: next ?? draft.text, setText, submit };
}
