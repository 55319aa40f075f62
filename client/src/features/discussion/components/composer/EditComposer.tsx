import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../../components/Notices.tsx';
import { useJournal } from '../../../../lib/journal/react.ts';
import { useComposerDraft } from '../../hooks/use-composer-draft.ts';
import { useDiscardDraft } from '../../hooks/use-drafts.ts';
import { useGroupQuestion } from '../../hooks/use-group-question.tsx';
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

/**
 * Where one corrects a message of one's own and adds files to it; what was begun before is taken up again. Left by
 * Escape it stays in the drafts, and files go only where a correction begins anew: throwing it away can be undone.
 */
export function EditComposer({ message, onDone, ...frame }: EditComposerProps) {
  const { t } = useTranslation('discussion');
  const context = `edit:${message.id}`;
  const draft = useComposerDraft(context);
  const { outbox } = useJournal();
  const started = useRef(false);
  const notify = useNotice();
  const discard = useDiscardDraft();
  const { ask, question } = useGroupQuestion(frame.scope);
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
    if (draft.body === '') {
      files.giveUp();
      draft.writeBody(message.body);
    }
    focusSoon(frame.field);
  });
  const read = () => frame.field.current?.read() ?? body;
  const isUntouched = () => read() === message.body && files.attachments.items.length === 0;
  const leave = async () => {
    if (isUntouched()) {
      giveUpVoice();
      await draft.discard();
    } else {
      setBody(read());
      notify({ text: t('composer.editKept') });
    }
    onDone();
  };
  const cancel = async () => {
    giveUpVoice();
    await (isUntouched() ? draft.discard() : discard(context));
    onDone();
  };
  return (
    <Composer
      {...frame}
      body={body}
      onBody={setBody}
      files={files}
      tools={tools}
      send={t('composer.saveEdit')}
      onSend={() => ask(read(), submit, message.body)}
      onEscape={() => void leave()}
      above={
        <>
          {question}
          <TaskBar
            label={t('composer.editing')}
            cancel={t('composer.cancelEdit')}
            onCancel={() => void cancel()}
          />
          {tray}
          {draft.other && <OtherDraft other={draft.other} onChoose={draft.choose} />}
        </>
      }
    />
  );
}
