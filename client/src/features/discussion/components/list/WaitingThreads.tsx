import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotice } from '../../../../components/Notices.tsx';
import { useJournal, useOutbox } from '../../../../lib/journal/react.ts';
import { type WaitingEntry, waitingThreads } from '../../../../lib/journal/waiting.ts';
import { paths } from '../../../../lib/paths.ts';
import { useWaitingState } from '../../hooks/use-waiting-state.ts';
import { filesBeside, wordsWithout } from '../../logic/files-beside.ts';
import { WaitingLine } from './WaitingLine.tsx';

/** Threads opened here that have not left yet, above those of the channel. */
export function WaitingThreads({ channelId }: { channelId: string }) {
  const waiting = waitingThreads(channelId, useOutbox());
  return waiting.map((one) => <WaitingThread key={one.entry.id} channelId={channelId} waiting={one} />);
}

function WaitingThread({ channelId, waiting }: { channelId: string; waiting: WaitingEntry }) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const notify = useNotice();
  const { outbox, drafts } = useJournal();
  const state = useWaitingState(waiting);
  const { entry } = waiting;
  if (entry.work.kind !== 'thread') return null;
  const { title, body, threadKind } = entry.work;
  const takeBack = async () => {
    const draft = `channel:${channelId}`;
    // Files that never left are beside the words again.
    const words = wordsWithout(body, filesBeside(body, outbox.getSnapshot().files));
    await drafts.write(draft, { title, body: words, threadKind });
    const outcome = await outbox.takeBack(entry.id, { draft });
    if (outcome === 'under-way') notify({ text: t('waiting.underWay') });
    else void navigate(paths.newThread(channelId));
  };
  return (
    <WaitingLine title={title} state={state} onRetry={() => void outbox.retry(entry.id)}>
      <Button size="small" onClick={() => void takeBack()}>
        {t('newThread.rewrite')}
      </Button>
    </WaitingLine>
  );
}
