import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useJournal } from '../../../../lib/journal/react.ts';
import { useComposerDraft } from '../../hooks/use-composer-draft.ts';
import { useMessageFiles } from '../../hooks/use-message-files.ts';
import { useSendingField } from '../../hooks/use-sending-field.ts';
import { Composer } from './Composer.tsx';
import { useComposerFiles } from './ComposerFiles.tsx';
import { type ComposerFrame, focusSoon } from './composer-frame.ts';
import { OtherDraft } from './OtherDraft.tsx';
import { TaskBar } from './TaskBar.tsx';

interface EditComposerProps extends ComposerFrame {
  message: Message;
  onDone: () => void;
}

/** Where one corrects a message of one's own and adds files to it; what was begun before is taken up again. */
export function EditComposer({ message, onDone, ...frame }: EditComposerProps) {
  const { t } = useTranslation('discussion');
  const context = `edit:${message.id}`;
  const draft = useComposerDraft(context);
  const { outbox } = useJournal();
  const started = useRef(false);
  const files = useMessageFiles(context);
  const { tools, tray, giveUpVoice } = useComposerFiles(files.attachments, frame.field);
  const { body, setBody, submit } = useSendingField(
    draft,
    frame.field,
    async (words) => {
      if (words === message.body) await draft.discard();
      else await outbox.edit(message, words, { draft: context });
      files.giveUpOthers(words);
      onDone();
    },
    files.complete,
  );
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    if (draft.body === '') draft.writeBody(message.body);
    focusSoon(frame.field);
  });
  const cancel = () => {
    giveUpVoice();
    files.giveUp();
    void draft.discard().then(onDone);
  };
  return (
    <Composer
      {...frame}
      body={body}
      onBody={setBody}
      files={files}
      tools={tools}
      send={t('composer.saveEdit')}
      onSend={submit}
      onEscape={cancel}
      above={
        <>
          <TaskBar label={t('composer.editing')} cancel={t('composer.cancelEdit')} onCancel={cancel} />
          {tray}
          {draft.other && <OtherDraft other={draft.other} onChoose={draft.choose} />}
        </>
      }
    />
  );
}
