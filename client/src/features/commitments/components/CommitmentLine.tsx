import { styled } from '@mui/material/styles';
import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { paths } from '../../../lib/paths.ts';
import { useDueWords } from '../hooks/use-due-words.ts';
import { isOver } from '../logic/due.ts';
import { StateWord } from './StateWord.tsx';

interface CommitmentLineProps {
  commitment: Commitment;
  /** The heading's rank on the page. */
  rank?: 2 | 3;
  /** What one may do about it, under it. */
  children?: ReactNode;
}

/** One promise: its words, how it goes, by when, the last thing said of it. */
export function CommitmentLine({ commitment, rank = 3, children }: CommitmentLineProps) {
  const { t } = useTranslation('commitments');
  const dueWords = useDueWords();
  const { id, text, state, dueOn, seminar, checkIns } = commitment;
  const [last] = checkIns;
  return (
    <Line>
      <Title as={`h${rank}`}>
        <Link to={paths.commitment(id)}>{gluePunctuation(text)}</Link>
      </Title>
      <Facts>
        <StateWord state={state} />
        <span>{dueWords(dueOn, isOver(state))}</span>
        {seminar && <span>{t('atSeminar', { title: seminar.title })}</span>}
      </Facts>
      {last?.why && <Why>« {last.why} »</Why>}
      {children}
    </Line>
  );
}

const Line = styled('article')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  padding: theme.spacing(4, 0),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  overflowWrap: 'anywhere',
}));

const Title = styled('h3')(({ theme }) => ({
  ...theme.typography.h4,
  '& a': { color: 'inherit', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
}));

const Facts = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1.5, 3),
  color: theme.vars.palette.text.secondary,
}));

const Why = styled('p')(({ theme }) => ({ ...theme.typography.body2, margin: 0 }));
