import Button from '@mui/material/Button';
import type { AgreementInput, Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons, Fields, Pair } from '../../../../components/doors/door-parts.ts';
import { useKeptState } from '../../../../components/doors/use-kept-state.ts';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { api } from '../../../../lib/api/api.ts';
import { useMentorshipChange } from '../../hooks/use-mentoring.ts';

const ranks = [0, 1, 2] as const;

/** Writes the agreement: both say yes to it afterwards, anew where its words change. */
export function AgreementForm({ mentorship, onDone }: { mentorship: Mentorship; onDone: () => void }) {
  const { t } = useTranslation('mentoring');
  const { id: mentorshipId, agreement } = mentorship;
  const revision = agreement?.revision ?? 0;
  const name = `mentorship-agreement-${mentorshipId}-${revision}`;
  const { written, change, forget } = useKeptState<AgreementInput>(name, () => ({
    goals: agreement?.goals ?? [''],
    startsOn: agreement?.startsOn ?? new Date().toISOString().slice(0, 10),
    endsOn: agreement?.endsOn ?? '',
    rhythm: agreement?.rhythm ?? '',
  }));
  const [tried, setTried] = useState(false);
  const save = useMentorshipChange((form: AgreementInput) =>
    api.mentorships.saveAgreement({ mentorshipId, revision, agreement: form }),
  );
  const failure = useErrorWords(save.error);
  const goals = written.goals.map((goal) => goal.trim()).filter((goal) => goal !== '');
  const isShort = goals.length === 0 || goals.some((goal) => goal.length < 3);
  const isBackwards = written.endsOn <= written.startsOn;
  const leave = () => {
    forget();
    onDone();
  };
  const submit = () => {
    setTried(true);
    if (isShort || isBackwards || save.isPending) return;
    save.mutate({ ...written, goals }, { onSuccess: leave });
  };
  return (
    <Fields
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {ranks.map((rank) => (
        <FormField
          key={rank}
          label={t('agreement.goal', { rank: rank + 1 })}
          optional={rank > 0}
          {...(rank === 0 && { hint: t('agreement.goalHint') })}
          error={rank === 0 && tried && isShort ? t('agreement.goalMissing') : null}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={200}
              value={written.goals[rank] ?? ''}
              onChange={({ target }) =>
                change({ goals: ranks.map((at) => (at === rank ? target.value : (written.goals[at] ?? ''))) })
              }
            />
          )}
        </FormField>
      ))}
      <Pair>
        {(['startsOn', 'endsOn'] as const).map((field) => (
          <FormField
            key={field}
            label={t(`agreement.${field}`)}
            error={
              field === 'endsOn' && tried && isBackwards ? t('agreement.backwards') : failure.field(field)
            }
          >
            {(control) => (
              <TextInput
                {...control}
                type="date"
                value={written[field]}
                onChange={({ target }) => change({ [field]: target.value })}
              />
            )}
          </FormField>
        ))}
      </Pair>
      <FormField label={t('agreement.rhythm')} hint={t('agreement.rhythmHint')} optional>
        {(control) => (
          <TextInput
            {...control}
            maxLength={120}
            value={written.rhythm ?? ''}
            onChange={({ target }) => change({ rhythm: target.value })}
          />
        )}
      </FormField>
      <FormAlert>{failure.whole}</FormAlert>
      <Buttons>
        <Button type="submit" variant="contained" disabled={save.isPending}>
          {t('agreement.submit')}
        </Button>
        <Button onClick={leave}>{t('leave')}</Button>
      </Buttons>
    </Fields>
  );
}
