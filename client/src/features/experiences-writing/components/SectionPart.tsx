import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { useJournal } from '../../../lib/journal/react.ts';
import { usePart } from '../hooks/use-draft-writing.ts';
import { useLevelWords } from '../hooks/use-level-words.ts';
import type { Step } from '../logic/draft-steps.ts';
import type { DraftWriting } from '../logic/draft-writing.ts';
import type { SectionContent } from '../logic/part-content.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { SectionField } from './fields/SectionField.tsx';
import { LevelPicker } from './LevelPicker.tsx';
import { PartNotices } from './PartNotices.tsx';
import { Quotations } from './Quotations.tsx';

interface SectionPartProps {
  step: Step;
  writing: DraftWriting;
  experienceId: string;
  cohortId: string | null;
  /** Takes it out, where it was added. */
  onRemove: (() => void) | null;
}

/** One section as it is written: what is asked, the field, who is to read it, and what another person made of it. */
export function SectionPart({ step, writing, experienceId, cohortId, onRemove }: SectionPartProps) {
  const { t } = useTranslation('experience-writing');
  const { account } = useJournal();
  const levels = useLevelWords(cohortId);
  const titleId = useId();
  const state = usePart(writing, step.part);
  const part = writing.part(step.part);
  const { section, asked } = step;
  if (!state || !part || !section || state.content.of !== 'section') return null;
  const { content } = state;
  const change = (changed: Partial<SectionContent>) => part.write({ ...content, ...changed }, content);
  const question = asked?.question || section.title;
  return (
    <>
      <PartNotices part={part} state={state} levels={levels} />
      {content.title !== null && (
        <FormField label={t('section.title')}>
          {(control) => (
            <TextInput
              {...control}
              id={`${control.id}-${titleId}`}
              maxLength={80}
              value={content.title ?? ''}
              onChange={({ target }) => change({ title: target.value })}
            />
          )}
        </FormField>
      )}
      <FormField label={question} hint={asked?.help} optional={!step.required}>
        {(control) => (
          <SectionField
            control={control}
            label={question}
            section={section}
            experienceId={experienceId}
            value={content.value}
            onChange={(value) => change({ value })}
            part={part}
          />
        )}
      </FormField>
      <Quotations section={section} />
      <Foot>
        <LevelPicker
          of={section.title}
          value={content.level}
          onChange={(level) => change({ level })}
          cohortId={cohortId}
          agreed={section.level === content.level ? section.agreedLevel : null}
        />
        {onRemove && (
          <Button size="small" variant="text" color="error" onClick={onRemove}>
            {t('section.remove')}
          </Button>
        )}
      </Foot>
      {state.conflict && (
        <ConflictChoice
          mine={content}
          theirs={state.conflict}
          me={account}
          onChoose={(chosen) => part.resolve(chosen)}
        />
      )}
    </>
  );
}

const Foot = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'start',
  justifyContent: 'space-between',
  gap: theme.spacing(2),
}));
