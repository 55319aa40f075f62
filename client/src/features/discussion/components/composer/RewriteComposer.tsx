import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../../components/Notices.tsx';
import { useJournal } from '../../../../lib/journal/react.ts';
import { useWaitingFiles } from '../../hooks/use-waiting-files.ts';
import { Composer } from './Composer.tsx';
import { FilesBeside } from './ComposerFiles.tsx';
import { type ComposerFrame, focusSoon } from './composer-frame.ts';
import { TaskBar } from './TaskBar.tsx';

interface RewriteComposerProps extends ComposerFrame {
  entryId: string;
  initial: string;
  onDone: () => void;
}

/** Where one words anew a message that waits, its files beside; until then it stays in the outbox as it was. */
export function RewriteComposer({ entryId, initial, onDone, ...frame }: RewriteComposerProps) {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const { outbox } = useJournal();
  const files = useWaitingFiles(initial);
  const [body, setBody] = useState(files.words);
  const busy = useRef(false);
  const { field } = frame;
  useEffect(() => focusSoon(field), [field]);
  const save = async () => {
    if (busy.current) return;
    busy.current = true;
    const outcome = await outbox.rewrite(entryId, { body: files.complete(field.current?.read() ?? body) });
    busy.current = false;
    if (outcome === 'under-way') notify({ text: t('waiting.underWay') });
    else onDone();
  };
  return (
    <Composer
      {...frame}
      body={body}
      onBody={setBody}
      send={t('composer.saveEdit')}
      onSend={() => void save()}
      onEscape={onDone}
      hasFiles={files.attachments.items.length > 0}
      above={
        <>
          <TaskBar label={t('composer.rewriting')} cancel={t('composer.cancelEdit')} onCancel={onDone} />
          <FilesBeside attachments={files.attachments} field={field} />
        </>
      }
    />
  );
}
