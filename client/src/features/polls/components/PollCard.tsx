import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import ClockIcon from 'lucide-react/icons/clock';
import EyeIcon from 'lucide-react/icons/eye';
import EyeOffIcon from 'lucide-react/icons/eye-off';
import UsersIcon from 'lucide-react/icons/users';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { Icon } from '../../../components/Icon.tsx';
import type { KeptForm } from '../../../lib/kept-form.ts';
import { useAnswerWords } from '../hooks/use-answer-words.ts';
import type { Answering } from '../logic/answering.ts';
import type { PollView } from '../logic/poll-view.ts';
import { PollFacts } from './PollFacts.tsx';
import { PollResults } from './results/PollResults.tsx';
import { VoteForm } from './vote/VoteForm.tsx';

export interface PollCardProps {
  view: PollView;
  /** Rank of its question among the headings of the page. */
  rank?: 2 | 3;
  /** Null takes the vote back. */
  onVote: (choice: Choice | null) => void;
  /** Where what is being answered is kept until it is sent. */
  kept?: KeptForm<Answering>;
  /** Why my vote was not taken. */
  refused?: string | null;
  /** What those who manage it may do. */
  children?: ReactNode;
}

/** A poll: its question, where one answers, and what was chosen as far as it is shown. */
export function PollCard({ view, rank = 3, onVote, kept, refused = null, children }: PollCardProps) {
  const { poll, mine } = view;
  const id = useId();
  const [changing, setChanging] = useState(false);
  const isAnswering = poll.state === 'open' && view.may.vote && (mine === null || changing);
  const vote = (choice: Choice | null) => {
    setChanging(false);
    onVote(choice);
  };
  return (
    <Card aria-labelledby={id}>
      <Question as={`h${rank}`} id={id}>
        {poll.question}
      </Question>
      <PollFacts view={view} />
      <FormAlert>{refused}</FormAlert>
      {isAnswering ? (
        <>
          <WhoKnows anonymous={poll.anonymous} />
          {view.table && <ForTable table={view.table} />}
          <VoteForm
            key={`${poll.round} ${changing}`}
            form={poll.form}
            labelledBy={id}
            before={mine}
            kept={kept}
            onVote={vote}
            onCancel={() => setChanging(false)}
          />
        </>
      ) : (
        <Voted view={view} onChange={() => setChanging(true)} />
      )}
      <Outcome view={view} isAnswering={isAnswering} />
      {children}
    </Card>
  );
}

/** Said before one votes: who will know what. */
function WhoKnows({ anonymous }: { anonymous: boolean }) {
  const { t } = useTranslation('polls');
  return (
    <Note>
      <Icon of={anonymous ? EyeOffIcon : EyeIcon} size={16} />
      <span>{t(anonymous ? 'anonymousNote' : 'namedNote')}</span>
    </Note>
  );
}

/** Said before one votes with a phone that a table shares: the vote counts for all who sit there. */
function ForTable({ table: { name, people } }: { table: NonNullable<PollView['table']> }) {
  const { t } = useTranslation('polls');
  return (
    <Note>
      <Icon of={UsersIcon} size={16} />
      <span>{t('forTable', { name, count: people })}</span>
    </Note>
  );
}

/** That I voted, and what; the way to answer otherwise as long as it is open. */
function Voted({ view, onChange }: { view: PollView; onChange: () => void }) {
  const { t } = useTranslation('polls');
  const { poll, mine, pending } = view;
  const words = useAnswerWords(poll.form);
  const place = useFocusAfterForm();
  if (mine === null) {
    return poll.state === 'open' && !view.may.vote ? <Note>{t('mayNotVote')}</Note> : null;
  }
  return (
    <Mine>
      <p ref={place} tabIndex={-1} role="status" data-pending={pending || undefined}>
        <Icon of={pending ? ClockIcon : CircleCheckIcon} />
        <span>
          <b>{t(pending ? 'pending' : 'voted')}</b> {words(mine)}
        </span>
      </p>
      {poll.state === 'open' && view.may.vote && (
        <Button size="small" onClick={onChange}>
          {t('changeVote')}
        </Button>
      )}
    </Mine>
  );
}

/** Who answered with the keyboard goes on where the form was. */
function useFocusAfterForm() {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  return place;
}

/** What was chosen, once it may be seen: at once for who voted, when they ask for it otherwise. */
function Outcome({ view, isAnswering }: { view: PollView; isAnswering: boolean }) {
  const { t } = useTranslation('polls');
  const { poll, tally, first, mine } = view;
  const [peeks, setPeeks] = useState(false);
  if (poll.state === 'draft' || !tally) return null;
  const voters = tally.voters.people;
  if (!tally.results) {
    return <Note>{t('hiddenResults', { count: voters })}</Note>;
  }
  if (isAnswering && !peeks) {
    if (voters === 0) return null;
    return (
      <div>
        <Button size="small" onClick={() => setPeeks(true)}>
          {t('peek')}
        </Button>
      </div>
    );
  }
  return (
    <>
      {!poll.shown && (
        <Callout tone="waiting" icon={EyeOffIcon}>
          {t('onlyYou')}
        </Callout>
      )}
      {voters === 0 ? (
        <Note>{t('noVote')}</Note>
      ) : (
        <PollResults form={poll.form} tally={tally} first={first} mine={mine} />
      )}
    </>
  );
}

const Card = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  minWidth: 0,
  maxWidth: 760,
  padding: theme.spacing(4),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
}));

const Question = styled('h3')(({ theme }) => ({
  ...theme.typography.h3,
  margin: 0,
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-line',
}));

const Note = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  gap: theme.spacing(2),
  margin: 0,
  color: theme.vars.palette.text.secondary,
  '& > svg': { marginTop: 3 },
}));

const Mine = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(2, 4),
  '& > p': {
    flex: '1 1 220px',
    display: 'flex',
    gap: theme.spacing(2),
    margin: 0,
    minWidth: 0,
    color: theme.vars.palette.primary.main,
    overflowWrap: 'anywhere',
    outline: 'none',
  },
  '& > [data-pending]': { color: theme.vars.palette.waiting.main },
  '& svg': { marginTop: 4 },
}));
