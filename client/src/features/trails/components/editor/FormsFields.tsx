import Button from '@mui/material/Button';
import type { ModelForm } from '@sentiers/shared/trail/milestones.ts';
import PlusIcon from 'lucide-react/icons/plus';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { MoveButtons } from '../../../../components/MoveButtons.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { systemRandom } from '../../../../lib/journal/environment.ts';
import { useMoves } from '../../hooks/use-moves.ts';
import { keyFrom, MOST, newForm } from '../../logic/milestone-form.ts';
import { EditorPart, EditorParts, PartActs } from './editor-parts.ts';

interface FormsFieldsProps {
  forms: readonly ModelForm[];
  /** Whether a field is asked for and empty. */
  lacks: (field: string) => boolean;
  onChange: (forms: ModelForm[]) => void;
}

/** At the step of the model: the forms that spreading may take, and what each asks for. */
export function FormsFields({ forms, lacks, onChange }: FormsFieldsProps) {
  const { t } = useTranslation('milestones');
  const set = (key: string, changed: Partial<ModelForm>) =>
    onChange(forms.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const { list, place, move } = useMoves(forms, onChange);
  return (
    <EditorParts aria-labelledby="forms">
      <h2 id="forms">{t('form.forms')}</h2>
      <p>{t('form.formsLede')}</p>
      <div ref={list}>
        {forms.map(({ key, label, asks }, index) => (
          <EditorPart key={key} aria-label={label || t('form.formLabel')}>
            <FormField
              label={t('form.formLabel')}
              error={lacks(`form:${key}`) ? t('form.formMissing') : null}
            >
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={80}
                  value={label}
                  onChange={({ target }) => set(key, { label: target.value })}
                />
              )}
            </FormField>
            <FormField label={t('form.asks')} optional>
              {(control) => (
                <TextArea
                  {...control}
                  maxLength={1_000}
                  value={asks}
                  onChange={({ target }) => set(key, { asks: target.value })}
                />
              )}
            </FormField>
            <PartActs>
              {forms.length > 1 && (
                <MoveButtons
                  at={{ index, last: forms.length - 1 }}
                  up={t('form.upForm', { rank: index + 1 })}
                  down={t('form.downForm', { rank: index + 1 })}
                  onMove={(by) => move(index, by)}
                />
              )}
              <Button
                size="small"
                variant="text"
                onClick={() => onChange(forms.filter((one) => one.key !== key))}
              >
                {t('form.removeForm', { rank: index + 1 })}
              </Button>
            </PartActs>
          </EditorPart>
        ))}
      </div>
      <Button
        startIcon={<Icon of={PlusIcon} size={16} />}
        disabled={forms.length >= MOST.forms}
        onClick={() => onChange([...forms, newForm(keyFrom(systemRandom.uuid()))])}
      >
        {t('form.addForm')}
      </Button>
      <VisuallyHidden role="status">{place}</VisuallyHidden>
    </EditorParts>
  );
}
