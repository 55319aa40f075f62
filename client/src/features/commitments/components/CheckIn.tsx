import { styled } from '@mui/material/styles';
import type { CheckInState, Commitment } from '@sentiers/shared/commitments/schema.ts';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { useAnswering } from '../hooks/use-answering.ts';
import { useAppAnswers } from '../hooks/use-app-answers.ts';
import { AnswerWithWhy } from './AnswerWithWhy.tsx';

interface CheckInProps {
  commitment: Pick<Commitment, 'id' | 'text'>;
  /** Told once an answer is noted. */
  onNoted?: (state: CheckInState) => void;
}

/** Says how it goes by one tap, then why, if one likes. */
export function CheckIn({ commitment, onNoted }: CheckInProps) {
  const { t } = useTranslation('commitments');
  const answering = useAnswering(useAppAnswers(commitment.id), onNoted);
  const { noted, saving } = answering;
  const failure = useErrorWords(saving.error);
  return (
    <Place>
      <AnswerWithWhy label={t('check.of', { text: commitment.text })} answering={answering}>
        <p role="status">
          {noted && t('check.noted', { state: t(`state.${noted.state}`).toLocaleLowerCase() })}
        </p>
        <FormAlert>{saving.error ? (failure.whole ?? t('check.failed')) : null}</FormAlert>
      </AnswerWithWhy>
    </Place>
  );
}

const Place = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  '& > p': { margin: 0 },
  '& > p:empty': { display: 'none' },
  '& > p[role="status"]': { fontWeight: 600, color: theme.vars.palette.primary.main },
}));
