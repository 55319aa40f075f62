import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { isOutrun, useSetNextStep } from '../hooks/use-set-next-step.ts';
import { NextStepForm } from './NextStepForm.tsx';
import { NextStepWords } from './NextStepWords.tsx';

/** The one thing that comes next, and by when. */
export function NextStep({ accompaniment }: { accompaniment: Accompaniment }) {
  const { t } = useTranslation('accompaniments');
  const notify = useNotice();
  const [editing, setEditing] = useState(false);
  const { id, nextStep, revision, abilities } = accompaniment;
  const set = useSetNextStep(id);
  const onError = (error: unknown) => notify({ text: t(isOutrun(error) ? 'nextStep.outrun' : 'failed') });
  const clear = () => {
    const before = nextStep && { words: nextStep.words, dueOn: nextStep.dueOn };
    const bringBack = (since: number) =>
      set.mutate(
        { nextStep: before, revision: since },
        { onSuccess: () => notify({ text: t('nextStep.undone') }), onError },
      );
    set.mutate(
      { nextStep: null, revision },
      {
        onSuccess: (cleared) =>
          notify({ text: t('nextStep.cleared'), undo: () => bringBack(cleared.revision) }),
        onError,
      },
    );
  };
  return (
    <PageSection aria-labelledby="next-step">
      <h2 id="next-step">{t('nextStep.title')}</h2>
      {editing ? (
        <NextStepForm accompaniment={accompaniment} onDone={() => setEditing(false)} />
      ) : (
        <>
          <NextStepWords step={nextStep} />
          {abilities.write && (
            <Buttons>
              <Button onClick={() => setEditing(true)}>
                {t(nextStep ? 'nextStep.edit' : 'nextStep.say')}
              </Button>
              {nextStep && (
                <Button disabled={set.isPending} onClick={clear}>
                  {t('nextStep.done')}
                </Button>
              )}
            </Buttons>
          )}
        </>
      )}
    </PageSection>
  );
}

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginTop: theme.spacing(3),
}));
