import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useJournal } from '../../../../lib/journal/react.ts';
import { useComposerDraft } from '../../hooks/use-composer-draft.ts';
import { useSendingField } from '../../hooks/use-sending-field.ts';
import { countCharacters } from '../../logic/count-characters.ts';
import { Composer } from './Composer.tsx';
import type { ComposerFrame } from './composer-frame.ts';
import { OtherDraft } from './OtherDraft.tsx';
import { TaskBar } from './TaskBar.tsx';

interface EditComposerProps extends ComposerFrame {
  message: Message;
  onDone: () => void;
}

/** Where one corrects a message of one's own; what was begun before is taken up again. */
export function EditComposer({ message, onDone, ...frame }: EditComposerProps) {
  const { t } = useTranslation('discussion');
  const context = `edit:${message.id}`;
  const draft = useComposerDraft(context, frame.people);
  const { outbox } = useJournal();
  const started = useRef(false);
  const { text, setText, submit } = useSendingField(draft, async (body) => {
    if (body === message.body) await draft.discard();
    else await outbox.edit(message, body, { draft: context });
    onDone();
  });
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    if (draft.body === '') draft.writeBody(message.body);
    frame.field.current?.focus();
  });
  const cancel = () => void draft.discard().then(onDone);
  return (
    <Composer
      {...frame}
      text={text}
      onText={setText}
      length={countCharacters(draft.bodyOf(text).trim())}
      send={t('composer.saveEdit')}
      onSend={submit}
      onEscape={cancel}
      above={
        <>
          <TaskBar label={t('composer.editing')} cancel={t('composer.cancelEdit')} onCancel={cancel} />
          {draft.other && <OtherDraft other={draft.other} onChoose={draft.choose} />}
        </>
      }
    />
  );
}
