import { styled } from '@mui/material/styles';
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { foldAnswer } from '@sentiers/shared/polls/rules.ts';
import type { Result, Tally } from '@sentiers/shared/polls/schema.ts';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useOptionWords } from '../../hooks/use-answer-words.ts';
import { barsOf } from '../../logic/bars.ts';
import { Bars } from './Bars.tsx';
import { ScaleResult } from './ScaleResult.tsx';
import { WrittenAnswers } from './WrittenAnswers.tsx';

interface PollResultsProps {
  form: PollForm;
  /** Of the round it is in; its results are known. */
  tally: Tally;
  /** Of the first round, where this is the second one. */
  first: Tally | null;
  mine: Choice | null;
  /** For the big screen: read from fifteen metres. */
  large?: boolean;
}

/** What was chosen: by person, and by table where tables voted; a second round beside the first. */
export function PollResults({ form, tally, first, mine, large = false }: PollResultsProps) {
  const { t } = useTranslation('polls');
  const { results, voters } = tally;
  if (!results) return null;
  const before = first?.results ?? null;
  const persons = {
    result: results.byPerson,
    voters: voters.people,
    first: first && before && { result: before.byPerson, voters: first.voters.people },
  };
  const figure = <Figure form={form} mine={mine} {...persons} />;
  return (
    <Place
      data-large={large || undefined}
      data-beside={(large && columnsOf(form) > 1) || undefined}
      style={{ '--lines': linesOf(form) } as CSSProperties}
    >
      {results.byTable ? (
        <Two>
          <figure>
            <figcaption>{t('byPerson', { count: voters.people })}</figcaption>
            {figure}
          </figure>
          <figure>
            <figcaption>{t('byTable', { count: voters.tables })}</figcaption>
            <Figure
              form={form}
              mine={null}
              result={results.byTable}
              voters={voters.tables}
              first={
                first && before?.byTable ? { result: before.byTable, voters: first.voters.tables } : null
              }
            />
          </figure>
        </Two>
      ) : (
        figure
      )}
      {before && ('options' in form || form.kind === 'scale') && <Legend>{t('legend')}</Legend>}
    </Place>
  );
}

interface FigureProps {
  form: PollForm;
  result: Result;
  voters: number;
  first: { result: Result; voters: number } | null;
  mine: Choice | null;
}

function Figure({ form, result, voters, first, mine }: FigureProps) {
  const { t } = useTranslation('polls');
  const words = useOptionWords(form);
  if (result.kind === 'words' || result.kind === 'texts') {
    const isMine = (text: string) => givenBy(mine).includes(foldAnswer(text));
    if (!first || !('answers' in first.result)) return <WrittenAnswers result={result} isMine={isMine} />;
    return (
      <Two>
        <figure>
          <figcaption>{t('rounds.first')}</figcaption>
          <WrittenAnswers result={first.result} isMine={() => false} />
        </figure>
        <figure>
          <figcaption>{t('rounds.second')}</figcaption>
          <WrittenAnswers result={result} isMine={isMine} />
        </figure>
      </Two>
    );
  }
  const bars = barsOf({ form, result, voters, first, mine });
  if (result.kind === 'scale') {
    const meanBefore = first?.result.kind === 'scale' ? first.result.mean : null;
    return form.kind === 'scale' ? (
      <ScaleResult form={form} bars={bars} mean={result.mean} meanBefore={meanBefore} />
    ) : null;
  }
  return <Bars bars={bars} words={words} points={result.kind === 'ranking'} />;
}

/** What I wrote, as answers are compared. */
function givenBy(mine: Choice | null): string[] {
  if (mine?.kind === 'words') return mine.words.map(foldAnswer);
  return mine?.kind === 'text' ? [foldAnswer(mine.text)] : [];
}

/** How many answers stand one under the other on the big screen before they stand in two columns. */
const MOST_LINES = 8;

function columnsOf(form: PollForm): number {
  return 'options' in form && form.options.length > MOST_LINES ? 2 : 1;
}

/** How many lines it takes there: up to four are as large as can be, more than six make all smaller. */
function linesOf(form: PollForm): number {
  return 'options' in form ? Math.ceil(form.options.length / columnsOf(form)) : 6;
}

const Place = styled('div')({
  display: 'grid',
  gap: '0.8em',
  minWidth: 0,
  '&[data-large]': {
    fontSize: 'clamp(1.125rem, calc(2.9vmin * min(1.3, 6 / var(--lines))), 4rem)',
    '& li': { minHeight: '2.3em' },
  },
  '&[data-beside] ul': {
    gridAutoFlow: 'column',
    gridTemplateRows: 'repeat(var(--lines), auto)',
    gridAutoColumns: 'minmax(0, 1fr)',
  },
});

const Two = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15em), 1fr))',
  gap: '1.2em',
  '& > figure': {
    margin: 0,
    display: 'grid',
    gap: '0.6em',
    alignContent: 'start',
    minWidth: 0,
  },
  '& > figure > figcaption': {
    ...theme.typography.subtitle2,
    fontSize: '0.95em',
    color: theme.vars.palette.text.secondary,
  },
}));

const Legend = styled('p')(({ theme }) => ({
  margin: 0,
  fontSize: '0.85em',
  color: theme.vars.palette.text.secondary,
  '&::before': {
    content: '""',
    display: 'inline-block',
    width: 3,
    height: '0.9em',
    marginRight: '0.5em',
    verticalAlign: '-0.1em',
    backgroundColor: theme.vars.palette.waiting.main,
  },
}));
