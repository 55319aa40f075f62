import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../components/Balise.tsx';
import { useKeptState } from '../../../components/doors/use-kept-state.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';
import { useAccompanimentChange } from '../hooks/use-accompaniment.ts';

type Step = { words: string; dueOn: string | null } | null;

function useSetNextStep(accompanimentId: string) {
  return useAccompanimentChange(accompanimentId, (nextStep: Step) =>
    api.accompaniments.setNextStep({ accompanimentId, nextStep }),
  );
}

/** The one thing that comes next, and by when. */
export function NextStep({ accompaniment }: { accompaniment: Accompaniment }) {
  const { t } = useTranslation('accompaniments');
  const language = useLanguage();
  const notify = useNotice();
  const [editing, setEditing] = useState(false);
  const { id, nextStep, abilities } = accompaniment;
  const set = useSetNextStep(id);
  const clear = () => {
    const before = nextStep && { words: nextStep.words, dueOn: nextStep.dueOn };
    set.mutate(null, {
      onSuccess: () =>
        notify({
          text: t('nextStep.cleared'),
          undo: () => set.mutate(before, { onSuccess: () => notify({ text: t('nextStep.undone') }) }),
        }),
      onError: () => notify({ text: t('failed') }),
    });
  };
  return (
    <PageSection aria-labelledby="next-step">
      <h2 id="next-step">{t('nextStep.title')}</h2>
      {editing ? (
        <StepForm accompaniment={accompaniment} onDone={() => setEditing(false)} />
      ) : (
        <>
          {nextStep ? (
            <Step>
              <Balise size={20} />
              <div>
                <p>{nextStep.words}</p>
                <small>
                  {[
                    nextStep.dueOn &&
                      t('nextStep.due', { date: formatCalendarDay(nextStep.dueOn, language) }),
                    t('nextStep.by', { name: nextStep.by.name }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </div>
            </Step>
          ) : (
            <Quiet>{t('nextStep.none')}</Quiet>
          )}
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

function StepForm({ accompaniment, onDone }: { accompaniment: Accompaniment; onDone: () => void }) {
  const { t } = useTranslation('accompaniments');
  const { t: common } = useTranslation('common');
  const notify = useNotice();
  const { id, nextStep } = accompaniment;
  const { written, change, forget } = useKeptState(`next-step-${id}`, () => ({
    words: nextStep?.words ?? '',
    dueOn: nextStep?.dueOn ?? '',
  }));
  const { words, dueOn } = written;
  const leave = () => {
    forget();
    onDone();
  };
  const [tried, setTried] = useState(false);
  const set = useSetNextStep(id);
  const failure = useErrorWords(set.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim() === '' || set.isPending) return;
    const next = { words: words.trim(), dueOn: dueOn || null };
    set.mutate(next, {
      onSuccess: () => {
        notify({ text: t('nextStep.saved') });
        leave();
      },
    });
  };
  return (
    <Form noValidate onSubmit={submit}>
      <FormField
        label={t('nextStep.words')}
        error={tried && words.trim() === '' ? t('nextStep.missing') : failure.field('words')}
      >
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
      <FormAlert>{failure.whole}</FormAlert>
      <Buttons>
        <Button type="submit" variant="contained" disabled={set.isPending}>
          {t('nextStep.save')}
        </Button>
        <Button onClick={leave}>{common('dialog.cancel')}</Button>
      </Buttons>
    </Form>
  );
}

const Step = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: theme.spacing(3),
  overflowWrap: 'anywhere',
  '& > svg': { marginTop: 5 },
  '& p': { margin: 0, fontWeight: 600, whiteSpace: 'pre-line' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginTop: theme.spacing(3),
}));

const Form = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
