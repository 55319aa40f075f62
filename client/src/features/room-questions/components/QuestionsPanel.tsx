import { styled } from '@mui/material/styles';
import { lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { keepsFoot } from '../../../components/PaneLayout.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { useJournal } from '../../../lib/journal/react.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { type QuestionActs, useQuestionActs } from '../hooks/use-question-acts.ts';
import type { QuestionRoom } from '../hooks/use-question-room.ts';
import type { RoomQuestions } from '../hooks/use-room-questions.ts';
import { useVotes } from '../hooks/use-votes.ts';
import { type KnownQuestion, partsOf, type QuestionParts } from '../logic/known-questions.ts';
import type { QuestionAction } from '../logic/question-actions.ts';
import { AskField } from './AskField.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import type { AskedOfQuestion } from './QuestionDialogs.tsx';
import { QuestionList, type QuestionWorld } from './QuestionList.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import { UnsentQuestions } from './UnsentQuestions.tsx';

const loadDialogs = async () => ({ default: (await import('./QuestionDialogs.tsx')).QuestionDialogs });
const QuestionDialogs = lazy(loadDialogs);
fetchSoon(loadDialogs);

interface QuestionsPanelProps {
  place: QuestionRoom;
  known: RoomQuestions;
  /** Told of the moment of the latest question that is read here. */
  onSeen: (at: string) => void;
}

/** The questions of a room: asked, supported, approved, answered, merged. */
export function QuestionsPanel({ place, known, onSeen }: QuestionsPanelProps) {
  const { t } = useTranslation('room-questions');
  const parts = partsOf(known.questions, place.animated);
  const acts = useQuestionActs(place.id);
  const asking = useAsking(place.id, place.room.questions.anonymous);
  const [asked, ask] = useState<AskedOfQuestion | null>(null);
  const world = { place, known, votes: useVotes(known), onAction: actionsOf(acts, ask) };
  useSeen(parts, onSeen);
  if (known.status !== 'ready' && known.questions.length === 0) return <NotYet place={place} known={known} />;
  return (
    <Panel>
      <Review world={world} parts={parts} />
      <Mine world={world} parts={parts} onTakenBack={asking.setAnonymous} />
      {parts.open.length > 0 || parts.answered.length > 0 ? (
        <OpenQuestions {...world} questions={parts.open}>
          {place.animated && <SettingsMenu settings={place.room.questions} acts={acts} />}
        </OpenQuestions>
      ) : (
        <>
          {place.animated && (
            <Corner>
              <SettingsMenu settings={place.room.questions} acts={acts} />
            </Corner>
          )}
          <EmptyState title={t('emptyTitle')}>{place.closed === null && t('empty')}</EmptyState>
        </>
      )}
      <Folded
        label={t('part.answered', { count: parts.answered.length })}
        questions={parts.answered}
        world={world}
      />
      {place.animated && (
        <Folded
          label={t('part.aside', { count: parts.aside.length })}
          questions={parts.aside}
          world={world}
        />
      )}
      <Ask className={keepsFoot}>
        {place.closed === null || place.prepares ? (
          <AskField
            asking={asking}
            settings={place.room.questions}
            animated={place.animated}
            prepares={place.prepares}
          />
        ) : (
          <Why>{t(`ask.${place.closed}`)}</Why>
        )}
      </Ask>
      {asked && (
        <LatePart>
          <QuestionDialogs asked={asked} questions={known.questions} acts={acts} onClose={() => ask(null)} />
        </LatePart>
      )}
    </Panel>
  );
}

/** What is done at once, and what asks for a word before. */
function actionsOf(acts: QuestionActs, ask: (asked: AskedOfQuestion) => void) {
  return (action: QuestionAction, question: KnownQuestion) => {
    if (isAsked(action)) {
      ask({ kind: action, question });
    } else if (action === 'stage') void acts.show(question);
    else if (action === 'lead') void acts.lead(question);
    else if (action === 'letGo') void acts.lead(null);
    else void acts[action](question);
  };
}

function isAsked(action: QuestionAction): action is AskedOfQuestion['kind'] {
  return ['edit', 'answer', 'merge', 'withdraw', 'mark'].includes(action);
}

interface PartProps {
  world: QuestionWorld;
  parts: QuestionParts;
}

/** What waits for moderation, first. */
function Review({ world, parts }: PartProps) {
  const { t } = useTranslation('room-questions');
  if (!world.place.animated || parts.waiting.length === 0) return null;
  return (
    <section>
      <Heading>{t('part.review')}</Heading>
      <QuestionList {...world} label={t('part.review')} questions={parts.waiting} />
    </section>
  );
}

/** Of mine, those that others don’t read: on their way, waiting, put aside. */
function Mine({ world, parts, onTakenBack }: PartProps & { onTakenBack: (anonymous: boolean) => void }) {
  const { t } = useTranslation('room-questions');
  const { animated } = world.place;
  const questions = animated ? [] : [...parts.waiting, ...parts.aside];
  const { unsent } = world.known;
  if (questions.length === 0 && unsent.length === 0) return null;
  return (
    <section>
      <Heading>{t('part.mine')}</Heading>
      <QuestionList {...world} label={t('part.mine')} questions={questions}>
        <UnsentQuestions entries={unsent} onTakenBack={onTakenBack} />
      </QuestionList>
    </section>
  );
}

function Folded({
  label,
  questions,
  world,
}: Pick<PartProps, 'world'> & { label: string; questions: readonly KnownQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <Fold>
      <summary>{label}</summary>
      <QuestionList {...world} label={label} questions={questions} />
    </Fold>
  );
}

function NotYet({ place, known }: { place: QuestionRoom; known: RoomQuestions }) {
  const { t } = useTranslation('room-questions');
  const conversation = useJournal().conversation(place.id);
  return (
    <Panel>
      {known.status === 'failed' ? (
        <QuietFailure retry={{ label: t('retry'), onClick: () => void conversation.retry() }}>
          {t('failure')}
        </QuietFailure>
      ) : (
        <LinesSkeleton count={4} />
      )}
    </Panel>
  );
}

function useSeen({ open, answered }: QuestionParts, onSeen: (at: string) => void): void {
  const latest = [...open, ...answered]
    .map(({ createdAt }) => createdAt)
    .sort()
    .at(-1);
  useEffect(() => {
    if (latest !== undefined) onSeen(latest);
  }, [latest, onSeen]);
}

const Panel = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  minHeight: '100%',
  padding: `${theme.spacing(3)} var(--gutter) 0`,
}));

const Heading = styled('h2')(({ theme }) => ({
  ...theme.typography.subtitle2,
  marginTop: theme.spacing(2),
}));

const Corner = styled('div')({ alignSelf: 'flex-end' });

const Fold = styled('details')(({ theme }) => ({
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > summary': {
    ...theme.typography.subtitle2,
    display: 'flex',
    alignItems: 'center',
    minHeight: 44,
    cursor: 'pointer',
    '&::before': { content: '"›"', width: '1.25em', fontWeight: 700 },
  },
  '&[open] > summary::before': { transform: 'rotate(90deg)', transformOrigin: '30% 50%' },
}));

/* Where one writes stays in reach; what is above it scrolls. */
const Ask = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  margin: 'auto calc(-1 * var(--gutter)) 0',
  padding: '0 var(--gutter)',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
}));

const Why = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(4, 0),
  color: theme.vars.palette.text.secondary,
}));
