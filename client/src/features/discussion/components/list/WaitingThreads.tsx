import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import ClockIcon from 'lucide-react/icons/clock';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../../../../components/Icon.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { useJournal, useOutbox } from '../../../../lib/journal/react.ts';
import { type WaitingEntry, waitingThreads } from '../../../../lib/journal/waiting.ts';
import { paths } from '../../../../lib/paths.ts';
import { useWaitingState } from '../../hooks/use-waiting-state.ts';

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
    await drafts.write(`channel:${channelId}`, { title, body, threadKind });
    const outcome = await outbox.takeBack(entry.id);
    if (outcome === 'under-way') notify({ text: t('waiting.underWay') });
    else void navigate(paths.newThread(channelId));
  };
  return (
    <Line data-stopped={state.kind === 'refused' || undefined}>
      <b>{title}</b>
      <p>
        <Icon of={ClockIcon} size={16} />
        {state.kind === 'refused'
          ? t('waiting.failed', { reason: state.reason })
          : t(`waiting.${state.kind}`)}
      </p>
      {state.kind !== 'sending' && (
        <div>
          {state.kind === 'refused' && (
            <Button size="small" onClick={() => void outbox.retry(entry.id)}>
              {t('waiting.retry')}
            </Button>
          )}
          <Button size="small" onClick={() => void takeBack()}>
            {t('newThread.rewrite')}
          </Button>
        </div>
      )}
    </Line>
  );
}

const Line = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  padding: `${theme.spacing(3)} var(--gutter)`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& b': { ...theme.typography.h4, overflowWrap: 'anywhere' },
  '& p': {
    ...theme.typography.caption,
    display: 'flex',
    gap: theme.spacing(1.5),
    color: theme.vars.palette.waiting.main,
  },
  '&[data-stopped] p': { color: theme.vars.palette.now.onSoft },
  '& div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
}));
