import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useJournal, useOutbox } from '../../../../lib/journal/react.ts';
import { type WaitingEntry, waitingThreads } from '../../../../lib/journal/waiting.ts';
import { paths } from '../../../../lib/paths.ts';
import { useTakeBack } from '../../hooks/use-take-back.ts';
import { useWaitingState } from '../../hooks/use-waiting-state.ts';
import { WaitingLine } from './WaitingLine.tsx';

/** Threads opened here that have not left yet, above those of the channel. */
export function WaitingThreads({ channelId }: { channelId: string }) {
  const waiting = waitingThreads(channelId, useOutbox());
  return waiting.map((one) => <WaitingThread key={one.entry.id} channelId={channelId} waiting={one} />);
}

function WaitingThread({ channelId, waiting }: { channelId: string; waiting: WaitingEntry }) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const { outbox } = useJournal();
  const takeBack = useTakeBack();
  const state = useWaitingState(waiting);
  const { entry } = waiting;
  if (entry.work.kind !== 'thread') return null;
  const rewrite = async () => {
    const outcome = await takeBack(entry.id, `channel:${channelId}`);
    // Where two drafts stand already, one chooses between them there.
    if (outcome === 'done' || outcome === 'occupied') void navigate(paths.newThread(channelId));
  };
  return (
    <WaitingLine title={entry.work.title} state={state} onRetry={() => void outbox.retry(entry.id)}>
      <Button size="small" onClick={() => void rewrite()}>
        {t('newThread.rewrite')}
      </Button>
    </WaitingLine>
  );
}
