import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useJournal } from '../../../../lib/journal/react.ts';
import type { WaitingEntry } from '../../../../lib/journal/waiting.ts';
import { paths } from '../../../../lib/paths.ts';
import { useMe } from '../../hooks/use-me.ts';
import { useTakeBack } from '../../hooks/use-take-back.ts';
import { useWaitingState } from '../../hooks/use-waiting-state.ts';
import { WaitingLine } from '../list/WaitingLine.tsx';

/** A first message to someone that has not left yet, above the conversations. */
export function WaitingMessage({ waiting }: { waiting: WaitingEntry }) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const me = useMe();
  const { outbox } = useJournal();
  const takeBack = useTakeBack();
  const state = useWaitingState(waiting);
  const { entry } = waiting;
  if (entry.work.kind !== 'direct' || !me) return null;
  const rewrite = async () => {
    const outcome = await takeBack(entry.id, `direct:${me.id}`);
    // Where two drafts stand already, one chooses between them there.
    if (outcome === 'done' || outcome === 'occupied') void navigate(paths.newMessage);
  };
  return (
    <WaitingLine title={entry.work.names} state={state} onRetry={() => void outbox.retry(entry.id)}>
      <Button size="small" onClick={() => void rewrite()}>
        {t('newThread.rewrite')}
      </Button>
    </WaitingLine>
  );
}
