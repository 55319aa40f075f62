import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { CheckInState, Commitment } from '@sentiers/shared/commitments/schema.ts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerChoices } from '../../../components/AnswerChoices.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { useCheckIn } from '../hooks/use-check-in.ts';
import { checkInStates } from '../logic/check-in-states.ts';

interface CheckInProps {
  commitment: Pick<Commitment, 'id' | 'text' | 'state' | 'checkIns'>;
  /** Told once an answer is noted. */
  onNoted?: (state: CheckInState) => void;
}

/** Says how it goes by one tap, then why, if one likes. */
export function CheckIn({ commitment, onNoted }: CheckInProps) {
  const { t } = useTranslation('commitments');
  const [noted, setNoted] = useState<CheckInState | null>(null);
  const saving = useCheckIn(commitment.id);
  const failure = useErrorWords(saving.error);
  const answer = (state: CheckInState) => {
    if (saving.isPending) return;
    saving.mutate(
      { state, why: '' },
      {
        onSuccess: () => {
          setNoted(state);
          onNoted?.(state);
        },
      },
    );
  };
  return (
    <Place>
      <AnswerChoices
        label={t('check.of', { text: commitment.text })}
        answers={checkInStates}
        value={noted}
        nameOf={(state) => t(`check.answer.${state}`)}
        busy={saving.isPending}
        onAnswer={answer}
      />
      <p role="status">{noted && t('check.noted', { state: t(`state.${noted}`).toLocaleLowerCase() })}</p>
      <FormAlert>{saving.error ? (failure.whole ?? t('check.failed')) : null}</FormAlert>
      {noted && <Why key={noted} commitmentId={commitment.id} state={noted} />}
    </Place>
  );
}

/** The words that go with an answer that was noted already. */
function Why({ commitmentId, state }: { commitmentId: string; state: CheckInState }) {
  const { t } = useTranslation('commitments');
  const id = useId();
  const [why, setWhy] = useState('');
  const saving = useCheckIn(commitmentId);
  const failure = useErrorWords(saving.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() !== '' && !saving.isPending) saving.mutate({ state, why: why.trim() });
  };
  if (saving.isSuccess) return <p role="status">{t('check.whyNoted')}</p>;
  return (
    <form onSubmit={submit} aria-labelledby={id}>
      <FormField label={t('check.why')} hint={t('check.whyHint')} optional error={failure.field('why')}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={1_000}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
        )}
      </FormField>
      <FormAlert>{saving.error ? (failure.whole ?? null) : null}</FormAlert>
      <Button id={id} type="submit" disabled={why.trim() === '' || saving.isPending}>
        {t('check.addWhy')}
      </Button>
    </form>
  );
}

const Place = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  '& > p': { margin: 0 },
  '& > p:empty': { display: 'none' },
  '& > p[role="status"]': { fontWeight: 600, color: theme.vars.palette.primary.main },
  '& > form': { display: 'grid', justifyItems: 'start', gap: theme.spacing(3) },
  '& > form > div': { width: '100%' },
}));
