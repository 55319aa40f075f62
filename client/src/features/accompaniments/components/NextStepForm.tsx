import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptState } from '../../../components/doors/use-kept-state.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import { isOutrun, useSetNextStep } from '../hooks/use-set-next-step.ts';
import { NextStepWords } from './NextStepWords.tsx';

interface NextStepFormProps {
  accompaniment: Accompaniment;
  onDone: () => void;
}

/**
 * What comes next, in one's words, kept by the device with the revision that was read when one began. Where someone else
 * was faster their words stand below, and to save again is to put one's own in their place.
 */
export function NextStepForm({ accompaniment, onDone }: NextStepFormProps) {
  const { t } = useTranslation('accompaniments');
  const { t: common } = useTranslation('common');
  const notify = useNotice();
  const { id, nextStep } = accompaniment;
  const { written, change, forget } = useKeptState(`next-step-${id}`, () => ({
    ...{ words: nextStep?.words ?? '', dueOn: nextStep?.dueOn ?? '' },
    revision: accompaniment.revision,
  }));
  const { words, dueOn } = written;
  const [tried, setTried] = useState(false);
  const set = useSetNextStep(id);
  const failure = useErrorWords(set.error);
  const isElsewhere = isOutrun(set.error);
  const leave = () => {
    forget();
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim() === '' || set.isPending) return;
    const revision = isElsewhere ? accompaniment.revision : written.revision;
    change({ revision });
    const onSuccess = () => {
      notify({ text: t('nextStep.saved') });
      leave();
    };
    set.mutate({ revision, nextStep: { words: words.trim(), dueOn: dueOn || null } }, { onSuccess });
  };
  const missing = tried && words.trim() === '' ? t('nextStep.missing') : null;
  return (
    <Form noValidate onSubmit={submit}>
      <FormField label={t('nextStep.words')} error={missing ?? failure.field('words')}>
        {(control) => (
          <TextArea
            {...control}
            autoFocus
            maxLength={500}
            value={words}
            onChange={({ target }) => change({ words: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('nextStep.dueOn')} optional error={failure.field('dueOn')}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={dueOn}
            onChange={({ target }) => change({ dueOn: target.value })}
          />
        )}
      </FormField>
      <FormAlert>{isElsewhere ? t('nextStep.conflict') : failure.whole}</FormAlert>
      {isElsewhere && (
        <section aria-label={t('nextStep.theirs')}>
          <NextStepWords step={nextStep} />
        </section>
      )}
      <Buttons>
        <Button type="submit" variant="contained" disabled={set.isPending}>
          {t('nextStep.save')}
        </Button>
        <Button onClick={leave}>{common('dialog.cancel')}</Button>
      </Buttons>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
