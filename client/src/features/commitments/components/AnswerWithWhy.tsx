import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerChoices } from '../../../components/AnswerChoices.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import type { Answering, NotedAnswer } from '../hooks/use-answering.ts';
import { checkInStates } from '../logic/check-in-states.ts';

interface AnswerWithWhyProps {
  /** What is asked, said to who hears the page. */
  label: string;
  answering: Answering;
  /** What stood before anything was answered here. */
  before?: (typeof checkInStates)[number] | null;
  /** What is said of the answer, under it. */
  children?: ReactNode;
}

/** The four answers of one tap; once one of them is noted, the words that may be added to it. */
export function AnswerWithWhy({ label, answering, before = null, children }: AnswerWithWhyProps) {
  const { t } = useTranslation('commitments');
  const { noted, saving, explain } = answering;
  const stands = noted?.state ?? before;
  return (
    <>
      <AnswerChoices
        label={label}
        answers={checkInStates}
        value={stands}
        nameOf={(state) => t(`check.answer.${state}`)}
        busy={saving.isPending}
        onAnswer={(state) => {
          if (state !== stands) saving.mutate(state);
        }}
      />
      {children}
      {noted && <Why key={noted.id} noted={noted} explain={explain} />}
    </>
  );
}

/** Why it goes so, in a few words: they complete the answer that was noted. */
function Why({ noted, explain }: { noted: NotedAnswer } & Pick<Answering, 'explain'>) {
  const { t } = useTranslation('commitments');
  const id = useId();
  const [why, setWhy] = useState('');
  const saving = useMutation({
    mutationFn: (words: string) => explain({ checkInId: noted.id, revision: noted.revision, why: words }),
  });
  const failure = useErrorWords(saving.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() !== '' && !saving.isPending) saving.mutate(why.trim());
  };
  if (saving.isSuccess) return <p role="status">{t('check.whyNoted')}</p>;
  return (
    <Form onSubmit={submit} aria-labelledby={id}>
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
      <FormAlert>{saving.error ? (failure.whole ?? t('check.failed')) : null}</FormAlert>
      <Button id={id} type="submit" disabled={why.trim() === '' || saving.isPending}>
        {t('check.addWhy')}
      </Button>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  '& > div': { width: '100%' },
}));
