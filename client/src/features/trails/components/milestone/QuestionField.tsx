import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { MilestoneQuestion } from '@sentiers/shared/trail/milestones.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { TextArea } from '../../../../components/TextInput.tsx';
import { gluePunctuation } from '../../../../i18n/glue-punctuation.ts';
import { focusRing } from '../../../../theme/overrides/controls.ts';
import { sizes } from '../../../../theme/tokens.ts';

/** The contract's own. */
const LONGEST_ANSWER = 2_000;

/** Where one is led back to a question from what its answer says. */
export function questionId(key: string): string {
  return `question-${key}`;
}

interface QuestionFieldProps {
  question: MilestoneQuestion;
  /** Key of a choice, or words; empty without an answer. */
  answer: string;
  onAnswer: (answer: string) => void;
}

/** One question: its choices, all of them before one's eyes, or a few lines to write. */
export function QuestionField({ question, answer, onAnswer }: QuestionFieldProps) {
  const { t } = useTranslation('trails');
  const id = useId();
  const { choices, help, key } = question;
  const text = gluePunctuation(question.text);
  if (choices.length === 0) {
    return (
      <div id={questionId(key)} tabIndex={-1}>
        <FormField label={text} hint={help || undefined} optional>
          {(control) => (
            <TextArea
              {...control}
              maxLength={LONGEST_ANSWER}
              value={answer}
              onChange={({ target }) => onAnswer(target.value)}
            />
          )}
        </FormField>
      </div>
    );
  }
  return (
    <Choices id={questionId(key)} tabIndex={-1} aria-describedby={help ? `${id}-help` : undefined}>
      <legend>{text}</legend>
      {help && <p id={`${id}-help`}>{help}</p>}
      {choices.map((choice) => (
        <label key={choice.key}>
          <input
            type="radio"
            name={id}
            checked={choice.key === answer}
            onChange={() => onAnswer(choice.key)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      {answer !== '' && (
        <Button size="small" variant="text" onClick={() => onAnswer('')}>
          {t('milestone.clear')}
        </Button>
      )}
    </Choices>
  );
}

const Choices = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  outline: 'none',
  '& > legend': {
    ...theme.typography.subtitle2,
    fontSize: '1rem',
    padding: theme.spacing(0, 0, 1.5),
    overflowWrap: 'anywhere',
  },
  '& > p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > button': { justifySelf: 'start' },
  '& > label': {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    minHeight: sizes.touch,
    padding: theme.spacing(2, 3),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& > label:has(:checked)': {
    fontWeight: 600,
    color: theme.vars.palette.primary.onSoft,
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '& > label:has(:focus-visible)': focusRing(theme),
}));
