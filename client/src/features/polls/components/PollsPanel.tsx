import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { canCreatePoll } from '@sentiers/shared/polls/policy.ts';
import type { Poll } from '@sentiers/shared/polls/schema.ts';
import PlusIcon from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { usePollDialog } from '../hooks/use-poll-dialog.tsx';
import { type PollsPlace, usePolls } from '../hooks/use-polls.ts';
import type { PollView } from '../logic/poll-view.ts';
import { FoldedPoll } from './FoldedPoll.tsx';
import { LivePoll } from './LivePoll.tsx';

/** The polls of a room: those open first, then drafts for those who prepare them, then what was answered. */
export function PollsPanel(place: PollsPlace) {
  const { t } = useTranslation('polls');
  const { status, views } = usePolls(place);
  const { write, dialog } = usePollDialog(place);
  const newPoll = canCreatePoll(place.actor, place.facts) && (
    <Button startIcon={<Icon of={PlusIcon} />} onClick={() => write(null)}>
      {t('list.new')}
    </Button>
  );
  if (status !== 'ready' && views.length === 0) {
    return status === 'loading' ? <PageSkeleton /> : <Panel role="alert">{t('failed')}</Panel>;
  }
  return (
    <>
      {views.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')} action={newPoll}>
          {t(newPoll ? 'list.emptyDesk' : 'list.empty')}
        </EmptyState>
      ) : (
        <Panel>
          {newPoll && <div>{newPoll}</div>}
          <All views={views} onCorrect={write} />
        </Panel>
      )}
      {dialog}
    </>
  );
}

interface AllProps {
  views: readonly PollView[];
  onCorrect: (poll: Poll) => void;
}

function All({ views, onCorrect }: AllProps) {
  const { t } = useTranslation('polls');
  const of = (state: PollView['poll']['state']) => views.filter(({ poll }) => poll.state === state);
  const [open, drafts, closed] = [of('open'), of('draft'), of('closed')];
  return (
    <>
      <Part title={t('list.open', { count: open.length })} views={open}>
        {open.map((view) => (
          <LivePoll key={view.poll.id} view={view} />
        ))}
      </Part>
      <Part title={t('list.drafts')} views={drafts}>
        {drafts.map((view) => (
          <LivePoll key={view.poll.id} view={view} onCorrect={() => onCorrect(view.poll)} />
        ))}
      </Part>
      <Part title={t('list.closed', { count: closed.length })} views={closed}>
        <Folded>
          {closed.map((view, index) => (
            <FoldedPoll key={view.poll.id} view={view} open={index === 0 && open.length === 0} />
          ))}
        </Folded>
      </Part>
    </>
  );
}

function Part({
  title,
  views,
  children,
}: {
  title: string;
  views: readonly PollView[];
  children: ReactNode;
}) {
  if (views.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const Panel = styled('div')(({ theme }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: theme.spacing(5),
  minWidth: 0,
  padding: `${theme.spacing(4)} var(--gutter, ${theme.spacing(4)})`,
  '& > section': { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
  '& > section > h2': {
    ...theme.typography.subtitle2,
    margin: 0,
    color: theme.vars.palette.text.secondary,
  },
}));

const Folded = styled('ul')(({ theme }) => ({
  maxWidth: 760,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));
