import Button from '@mui/material/Button';
import type { MilestoneQuestion } from '@sentiers/shared/trail/milestones.ts';
import PlusIcon from 'lucide-react/icons/plus';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { MoveButtons } from '../../../../components/MoveButtons.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { systemRandom } from '../../../../lib/journal/environment.ts';
import { useMoves } from '../../hooks/use-moves.ts';
import { keyFrom, MOST, newQuestion } from '../../logic/milestone-form.ts';
import { ChoicesFields } from './ChoicesFields.tsx';
import { EditorPart, EditorParts, PartActs } from './editor-parts.ts';

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
  const { list, place, move } = useMoves(questions, onChange);
  return (
    <EditorParts aria-labelledby="questions">
      <h2 id="questions">{t('form.questions')}</h2>
      <p>{t('form.questionsLede')}</p>
      <div ref={list}>
        {questions.map((question, index) => (
          <QuestionFields
            key={question.key}
            question={question}
            at={{ index, last: questions.length - 1 }}
            lacks={lacks}
            onChange={(changed) => set(question.key, changed)}
            onMove={(by) => move(index, by)}
            onRemove={() => onChange(questions.filter(({ key }) => key !== question.key))}
          />
        ))}
      </div>
      <Button
        startIcon={<Icon of={PlusIcon} size={16} />}
        disabled={questions.length >= MOST.questions}
        onClick={() => onChange([...questions, newQuestion(keyFrom(systemRandom.uuid()))])}
      >
        {t('form.addQuestion')}
      </Button>
      <VisuallyHidden role="status">{place}</VisuallyHidden>
    </EditorParts>
  );
}

interface QuestionFieldsProps {
  question: MilestoneQuestion;
  at: { index: number; last: number };
  lacks: (field: string) => boolean;
  onChange: (changed: Partial<MilestoneQuestion>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function QuestionFields({ question, at, lacks, onChange, onMove, onRemove }: QuestionFieldsProps) {
  const { t } = useTranslation('milestones');
  const rank = at.index + 1;
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
      <PartActs>
        {at.last > 0 && (
          <MoveButtons
            at={at}
            up={t('form.upQuestion', { rank })}
            down={t('form.downQuestion', { rank })}
            onMove={onMove}
          />
        )}
        <Button size="small" variant="text" onClick={onRemove}>
          {t('form.removeQuestion', { rank })}
        </Button>
      </PartActs>
    </EditorPart>
  );
}
