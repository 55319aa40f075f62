import { styled } from '@mui/material/styles';
import { pollKinds } from '@sentiers/shared/polls/form.ts';
import type { Result } from '@sentiers/shared/polls/schema.ts';
import { useSearchParams } from 'react-router';
import { PollCard } from '../../features/polls/components/PollCard.tsx';
import { ShownPoll } from '../../features/polls/components/ShownPoll.tsx';
import type { PollView } from '../../features/polls/logic/poll-view.ts';
import {
  choices,
  firstRound,
  forms,
  results,
  sampleView,
} from '../../features/polls/testing/sample-polls.ts';
import { GallerySection } from './GallerySection.tsx';

/** What five tables answered. */
const tables: Result = {
  kind: 'options',
  options: forms.single.options.map(({ id }, index) => ({ optionId: id, count: [3, 1, 1, 0][index] ?? 0 })),
};

const views: Record<string, PollView[]> = {
  voter: pollKinds.map((kind) => sampleView({ poll: { form: forms[kind], anonymous: kind !== 'dates' } })),
  resultats: pollKinds.map((kind) =>
    sampleView({ poll: { form: forms[kind], state: 'closed', anonymous: false }, mine: choices[kind] }),
  ),
  etats: states().map(numbered),
};

/** Polls of each kind: being answered, answered, compared; `?vue=` chooses, `ecran` is the big screen's. */
export function GalleryPolls() {
  const [parameters] = useSearchParams();
  const shown = parameters.get('vue') ?? 'voter';
  const kind = pollKinds.find((one) => shown === `ecran-${one}`);
  if (kind) return <BigScreen view={large(sampleView({ poll: { form: forms[kind] } }))} />;
  return (
    <Sheet>
      <h1>Sondages</h1>
      <GallerySection title={shown}>
        <Grid>
          {(views[shown] ?? []).map((view) => (
            <PollCard key={JSON.stringify(view)} view={view} onVote={() => undefined} />
          ))}
        </Grid>
      </GallerySection>
    </Sheet>
  );
}

/** Each has a name of its own. */
function numbered({ poll, ...view }: PollView, index: number): PollView {
  return { ...view, poll: { ...poll, question: `${poll.question} (${index + 1})` } };
}

/** Hidden, waiting, second round, tables, long words. */
function states(): PollView[] {
  const again = sampleView({ poll: { round: 2, anonymous: false }, mine: choices.single });
  const scaleAgain = sampleView({ poll: { form: forms.scale, round: 2 }, mine: choices.scale });
  const wordsAgain = sampleView({ poll: { form: forms.words, round: 2 }, mine: choices.words });
  return [
    sampleView({ poll: { shown: false }, tally: { results: null }, mine: choices.single, pending: true }),
    sampleView({ poll: { shown: false }, mine: choices.single }),
    { ...again, first: firstRound(again.poll) },
    { ...scaleAgain, first: firstRound(scaleAgain.poll) },
    { ...wordsAgain, first: firstRound(wordsAgain.poll) },
    sampleView({
      poll: { state: 'closed', question: again.poll.question.repeat(4) },
      tally: {
        voters: { people: 23, tables: 5 },
        results: { byPerson: results.single, byTable: tables },
      },
    }),
    sampleView({ may: { vote: false }, tally: { voters: { people: 0, tables: 0 } } }),
    sampleView({
      poll: { form: { kind: 'scale', from: 0, to: 10, fromLabel: 'jamais', toLabel: 'tous les jours' } },
    }),
  ];
}

/** In its second round, for the marks of the first one. */
function large(view: PollView): PollView {
  return { ...view, poll: { ...view.poll, round: 2 }, first: firstRound(view.poll) };
}

function BigScreen({ view }: { view: PollView }) {
  return (
    <Screen>
      <ShownPoll {...view} />
    </Screen>
  );
}

const Sheet = styled('main')(({ theme }) => ({
  maxWidth: 1200,
  margin: '0 auto',
  padding: theme.spacing(8, 4),
  '& > h1': { ...theme.typography.h1, marginBottom: theme.spacing(6) },
}));

const Grid = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 460px), 1fr))',
  alignItems: 'start',
  gap: theme.spacing(5),
}));

const Screen = styled('main')({
  display: 'grid',
  alignContent: 'center',
  minHeight: '100dvh',
  padding: '5vmin',
});
