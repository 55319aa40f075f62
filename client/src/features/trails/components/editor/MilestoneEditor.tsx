import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { trailSteps } from '../../../../components/journey/steps.ts';
import { KeptCallout } from '../../../../components/KeptCallout.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';
import { useMilestoneEditor } from '../../hooks/use-milestone-editor.ts';
import { missingIn } from '../../logic/milestone-form.ts';
import { FormsFields } from './FormsFields.tsx';
import { QuestionsFields } from './QuestionsFields.tsx';

interface MilestoneEditorProps {
  /** Null: a new one. */
  milestone: Milestone | null;
  step: TrailStep;
  onDone: () => void;
}

/** One balise and its questions, as the coordination writes them. */
export function MilestoneEditor({ milestone, step, onDone }: MilestoneEditorProps) {
  const { t } = useTranslation('milestones');
  const { t: journey } = useTranslation('journey');
  const notify = useNotice();
  const place = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const { form, change, save, version, wasKept, restart } = useMilestoneEditor(milestone, step);
  const missing = missingIn(form);
  const lacks = (field: string) => tried && missing.includes(field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0) {
      requestAnimationFrame(() =>
        place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    if (save.isPending) return;
    save.mutate(version, {
      onSuccess: () => {
        notify({ text: t('form.saved') });
        onDone();
      },
    });
  };
  return (
    <Form ref={place} noValidate onSubmit={submit}>
      {wasKept && (
        <KeptCallout restart={t('form.restart')} onRestart={restart}>
          {t('form.kept')}
        </KeptCallout>
      )}
      <FormField label={t('form.step')}>
        {(control) => (
          <SelectInput
            {...control}
            value={form.step}
            onChange={({ target }) => change({ step: target.value as TrailStep })}
          >
            {trailSteps.map((one) => (
              <option key={one} value={one}>
                {journey(`step.${one}`)}
              </option>
            ))}
          </SelectInput>
        )}
      </FormField>
      <FormField label={t('form.title')} error={lacks('title') ? t('form.titleMissing') : null}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={80}
            value={form.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('form.purpose')} optional>
        {(control) => (
          <TextArea
            {...control}
            maxLength={600}
            value={form.purpose}
            onChange={({ target }) => change({ purpose: target.value })}
          />
        )}
      </FormField>
      <QuestionsFields
        questions={form.questions}
        lacks={lacks}
        onChange={(questions) => change({ questions })}
      />
      {form.step === 'model' && (
        <FormsFields forms={form.forms} lacks={lacks} onChange={(forms) => change({ forms })} />
      )}
      <Failure error={save.error} />
      <FormAlert>{tried && missing.length > 0 ? t('form.toCorrect') : null}</FormAlert>
      <Buttons>
        <Button type="submit" variant="contained" disabled={save.isPending}>
          {t('form.save')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Buttons>
    </Form>
  );
}

function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation('milestones');
  const failure = useErrorWords(error);
  if (!error) return null;
  const isElsewhere = error instanceof AppError && error.code === 'revision_conflict';
  return <FormAlert>{isElsewhere ? t('form.conflict') : (failure.whole ?? t('form.toCorrect'))}</FormAlert>;
}

const Form = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(5) }));

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(3) }));
