import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../../components/Notices.tsx';
import { rewordingOf } from '../../../../lib/journal/outbox-rewording.ts';
import { useJournal } from '../../../../lib/journal/react.ts';
import { useComposerDraft } from '../../hooks/use-composer-draft.ts';
import { useDiscardDraft } from '../../hooks/use-drafts.ts';
import { useGroupQuestion } from '../../hooks/use-group-question.tsx';
import { useRewordingEnd } from '../../hooks/use-rewording-end.ts';
import { useWaitingFiles } from '../../hooks/use-waiting-files.ts';
import { Composer } from './Composer.tsx';
import { FilesBeside } from './ComposerFiles.tsx';
import { type ComposerFrame, focusSoon } from './composer-frame.ts';
import { OtherDraft } from './OtherDraft.tsx';
import { TaskBar } from './TaskBar.tsx';

interface RewriteComposerProps extends ComposerFrame {
  entryId: string;
  initial: string;
  onDone: () => void;
  /** It left meanwhile: the new words are its correction. */
  onCorrect: (message: Message) => void;
}

/**
 * Where one words anew a message that waits, its files beside; until then it stays in the outbox as it was. What was
 * begun is kept as a draft, files included, and taken up again.
 */
export function RewriteComposer({ entryId, initial, onDone, onCorrect, ...frame }: RewriteComposerProps) {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const { outbox } = useJournal();
  const context = rewordingOf(entryId);
  const draft = useComposerDraft(context);
  const files = useWaitingFiles(draft.body, draft.writeBody);
  /** As typed: what is kept has no space at its ends, and the files. */
  const [typed, setTyped] = useState<string | null>(null);
  const words = typed ?? files.words;
  const started = useRef(false);
  const busy = useRef(false);
  const { field, threadId } = frame;
  useRewordingEnd({ entryId, threadId, onCorrect, onDone });
  useEffect(() => focusSoon(field), [field]);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    if (draft.body === '') draft.writeBody(initial);
  });
  const discard = useDiscardDraft();
  const { ask, question } = useGroupQuestion(frame.scope);
  const written = () => files.complete(field.current?.read() ?? words);
  const save = async () => {
    if (busy.current) return;
    busy.current = true;
    const body = written();
    try {
      const outcome = await outbox.rewrite(entryId, { body }, { draft: context });
      if (outcome === 'done') onDone();
      // Of one that has left meanwhile, the hook above tells.
    } catch {
      notify({ text: t('composer.notKept') });
    }
    busy.current = false;
  };
  // A file that was only taken away is there again; words that were begun are kept, or can be had back.
  const isUntouched = () => (field.current?.read() ?? words).trim() === files.wordsOf(initial);
  const leave = () => {
    if (isUntouched()) return void draft.discard().then(onDone);
    draft.writeBody(written());
    onDone();
  };
  // Had back once the message has left, the words go on where they can still be written.
  const carryOn = async () => {
    const waits = outbox.getSnapshot().entries.some(({ id }) => id === entryId);
    if (!waits) await outbox.endRewording(entryId, { draft: `thread:${threadId}` });
  };
  const cancel = async () => {
    await (isUntouched() ? draft.discard() : discard(context, carryOn));
    onDone();
  };
  return (
    <Composer
      {...frame}
      body={words}
      onBody={(next) => {
        setTyped(next);
        draft.writeBody(files.complete(next));
      }}
      send={t('composer.saveEdit')}
      onSend={() => ask(written(), () => void save(), initial)}
      onEscape={leave}
      hasFiles={files.attachments.items.length > 0}
      above={
        <>
          {question}
          <TaskBar
            label={t('composer.rewriting')}
            cancel={t('composer.cancelEdit')}
            onCancel={() => void cancel()}
          />
          <FilesBeside attachments={files.attachments} field={field} />
          {draft.other && (
            <OtherDraft
              other={draft.other}
              onChoose={(which) => void draft.choose(which).then(() => setTyped(null))}
            />
          )}
        </>
      }
    />
  );
}
