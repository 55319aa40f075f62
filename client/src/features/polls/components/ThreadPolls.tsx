import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Poll } from '@sentiers/shared/polls/schema.ts';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import VoteIcon from 'lucide-react/icons/vote';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { usePollDialog } from '../hooks/use-poll-dialog.tsx';
import { type PollsPlace, usePolls } from '../hooks/use-polls.ts';
import { type PollView, toAnswer } from '../logic/poll-view.ts';
import { FoldedPoll } from './FoldedPoll.tsx';
import { LivePoll } from './LivePoll.tsx';

interface ThreadPollsProps extends PollsPlace {
  /** Raised each time someone asks to write one. */
  asked: number;
}

/**
 * The polls of a thread, in a strip under its head: one line that says what waits, and what is in it once it is pressed:
 * under it in half of the thread's height at most, over the thread on a phone.
 */
export function ThreadPolls({ asked, ...place }: ThreadPollsProps) {
  const { views } = usePolls(place);
  const { write, dialog } = usePollDialog(place);
  const answered = useRef(0);
  useEffect(() => {
    if (asked === answered.current) return;
    answered.current = asked;
    write(null);
  }, [asked, write]);
  return (
    <>
      {views.length > 0 && <Shown views={views} onCorrect={write} />}
      {dialog}
    </>
  );
}

interface ShownProps {
  views: readonly PollView[];
  onCorrect: (poll: Poll) => void;
}

function Shown({ views, onCorrect }: ShownProps) {
  const { t } = useTranslation('polls');
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  const [open, setOpen] = useState(false);
  const id = useId();
  const waiting = toAnswer(views).length;
  const isUnder = open && !narrow;
  const all = <All views={views} onCorrect={onCorrect} />;
  return (
    <Strip>
      <Line>
        <Icon of={VoteIcon} />
        <Words views={views} waiting={waiting} open={isUnder} />
        <Button
          size="small"
          variant={waiting > 0 && !open ? 'contained' : 'outlined'}
          {...(narrow ? { 'aria-haspopup': 'dialog' } : { 'aria-expanded': open, 'aria-controls': id })}
          {...(!narrow && { endIcon: <Icon of={ChevronDownIcon} size={16} /> })}
          onClick={() => setOpen(!open)}
        >
          {t(isUnder ? 'list.fold' : waiting > 0 ? 'list.answer' : 'list.unfold')}
        </Button>
      </Line>
      {narrow ? (
        <OverThread open={open} onClose={() => setOpen(false)}>
          {all}
        </OverThread>
      ) : (
        <Inside id={id} hidden={!open} role="region" aria-label={t('title')} tabIndex={0}>
          {open && all}
        </Inside>
      )}
    </Strip>
  );
}

interface OverThreadProps {
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Where there is no room beside messages and composer, polls stand over them. */
function OverThread({ open, onClose, children }: OverThreadProps) {
  const { t } = useTranslation('polls');
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} fullScreen aria-labelledby={id}>
      <DialogTitle id={id}>{t('title')}</DialogTitle>
      <Over>{children}</Over>
      <DialogActions>
        <Button onClick={onClose}>{t('list.back')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface WordsProps {
  views: readonly PollView[];
  waiting: number;
  /** Whether what is counted stands under it. */
  open: boolean;
}

/** What there is, in a line: the question where there is one poll, else how many. */
function Words({ views, waiting, open: isOpen }: WordsProps) {
  const { t } = useTranslation('polls');
  const of = (state: string) => views.filter(({ poll }) => poll.state === state);
  const [open, closed, drafts] = [of('open'), of('closed'), of('draft')];
  const counted = [
    ...(open.length > 0 ? [t('list.open', { count: open.length })] : []),
    ...(closed.length > 0 ? [t('list.closed', { count: closed.length })] : []),
    ...(drafts.length > 0 ? [t('list.drafts')] : []),
  ].join('\u00A0· ');
  if (isOpen) return <p>{counted}</p>;
  const [alone] = open.length === 1 ? open : views.length === 1 ? views : [];
  return (
    <p>
      <b>{waiting > 1 ? t('list.toAnswer', { count: waiting }) : (alone?.poll.question ?? counted)}</b>
      {(alone || waiting > 1) && <small>{counted}</small>}
    </p>
  );
}

function All({ views, onCorrect }: ShownProps) {
  const current = views.filter(({ poll }) => poll.state !== 'closed');
  const closed = views.filter(({ poll }) => poll.state === 'closed');
  return (
    <>
      {current.map((view) => (
        <LivePoll key={view.poll.id} view={view} rank={2} onCorrect={() => onCorrect(view.poll)} />
      ))}
      {closed.length > 0 && (
        <ul>
          {closed.map((view) => (
            <FoldedPoll key={view.poll.id} view={view} open={views.length === 1} />
          ))}
        </ul>
      )}
    </>
  );
}

const Strip = styled('div')(({ theme }) => ({
  flex: '0 1 auto',
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, auto)',
  minHeight: 0,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
}));

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(3),
  padding: `${theme.spacing(2)} var(--gutter)`,
  '& > svg': { color: theme.vars.palette.primary.main },
  '& > p': { flex: 1, minWidth: 0, margin: 0, lineHeight: 1.35 },
  '& b': {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& [aria-expanded="true"] svg': { transform: 'rotate(180deg)' },
  /* It comes after the messages: on a phone it must not push them far. */
  [theme.breakpoints.down('md')]: {
    paddingBlock: 0,
    '& b': { WebkitLineClamp: 1 },
    '& small': { display: 'none' },
  },
}));

const Over = styled(DialogContent)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: theme.spacing(3),
  padding: theme.spacing(0, 3),
  '& > ul': { margin: 0, padding: 0, listStyle: 'none' },
}));

const Inside = styled('div')(({ theme }) => ({
  '&:not([hidden])': { display: 'grid' },
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  maxHeight: '52dvh',
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  padding: `${theme.spacing(1)} var(--gutter) ${theme.spacing(4)}`,
  '& > ul': { maxWidth: 760, margin: 0, padding: 0, listStyle: 'none' },
  '& > ul > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));
