import Button from '@mui/material/Button';
import type { MilestoneQuestion } from '@sentiers/shared/trail/milestones.ts';
import PlusIcon from 'lucide-react/icons/plus';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';
import { systemRandom } from '../../../../lib/journal/environment.ts';
import { keyFrom, MOST, newQuestion } from '../../logic/milestone-form.ts';
import { ChoicesFields } from './ChoicesFields.tsx';
import { EditorPart, EditorParts } from './editor-parts.ts';

interface QuestionsFieldsProps {
  questions: readonly MilestoneQuestion[];
  /** Whether a field is asked for and empty. */
  lacks: (field: string) => boolean;
  onChange: (questions: MilestoneQuestion[]) => void;
}

/** The questions of a balise, one after the other. */
export function QuestionsFields({ questions, lacks, onChange }: QuestionsFieldsProps) {
  const { t } = useTranslation('milestones');
  const set = (key: string, changed: Partial<MilestoneQuestion>) =>
    onChange(questions.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  return (
    <EditorParts aria-labelledby="questions">
      <h2 id="questions">{t('form.questions')}</h2>
      <p>{t('form.questionsLede')}</p>
      {questions.map((question, index) => (
        <QuestionFields
          key={question.key}
          question={question}
          rank={index + 1}
          lacks={lacks}
          onChange={(changed) => set(question.key, changed)}
          onRemove={() => onChange(questions.filter(({ key }) => key !== question.key))}
        />
      ))}
      <Button
        startIcon={<Icon of={PlusIcon} size={16} />}
        disabled={questions.length >= MOST.questions}
        onClick={() => onChange([...questions, newQuestion(keyFrom(systemRandom.uuid()))])}
      >
        {t('form.addQuestion')}
      </Button>
    </EditorParts>
  );
}

interface QuestionFieldsProps {
  question: MilestoneQuestion;
  rank: number;
  lacks: (field: string) => boolean;
  onChange: (changed: Partial<MilestoneQuestion>) => void;
  onRemove: () => void;
}

function QuestionFields({ question, rank, lacks, onChange, onRemove }: QuestionFieldsProps) {
  const { t } = useTranslation('milestones');
  const { key, section, text, help, keywords, choices } = question;
  return (
    <EditorPart>
      <legend>{t('form.question', { rank })}</legend>
      <FormField label={t('form.text')} error={lacks(`question:${key}`) ? t('form.textMissing') : null}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={240}
            value={text}
            onChange={({ target }) => onChange({ text: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('form.section')} optional>
        {(control) => (
          <TextInput
            {...control}
            maxLength={80}
            value={section}
            onChange={({ target }) => onChange({ section: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('form.help')} optional>
        {(control) => (
          <TextArea
            {...control}
            maxLength={600}
            value={help}
            onChange={({ target }) => onChange({ help: target.value })}
          />
        )}
      </FormField>
      <ChoicesFields
        choices={choices}
        lacks={(choice) => lacks(`choice:${key}:${choice}`)}
        onChange={(next) => onChange({ choices: next })}
      />
      <FormField label={t('form.keywords')} hint={t('form.keywordsHint')} optional>
        {(control) => (
          <TextInput
            {...control}
            maxLength={120}
            value={keywords}
            onChange={({ target }) => onChange({ keywords: target.value })}
          />
        )}
      </FormField>
      <Button size="small" variant="text" onClick={onRemove}>
        {t('form.removeQuestion', { rank })}
      </Button>
    </EditorPart>
  );
}
