import { useTranslation } from 'react-i18next';
import { Pair } from '../../../components/doors/door-parts.ts';
import { ThemeChips } from '../../../components/doors/ThemeChips.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PlaceFinder } from '../../../components/places/PlaceFinder.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import { type ContactForm, lastDayKept } from '../logic/contact-form.ts';

interface ContactFieldsProps {
  form: ContactForm;
  onChange: (changed: Partial<ContactForm>) => void;
  problem: (name: string) => string | null;
}

const lines = [
  { name: 'name', most: 80, type: 'text', optional: false },
  { name: 'role', most: 120, type: 'text', optional: true },
  { name: 'body', most: 120, type: 'text', optional: true },
  { name: 'email', most: 254, type: 'email', optional: false },
  { name: 'phone', most: 30, type: 'tel', optional: true },
] as const;

/** The fields of a contact: who, how, where; where their address comes from, and until when it is kept. */
export function ContactFields({ form, onChange, problem }: ContactFieldsProps) {
  const { t } = useTranslation('contacts');
  return (
    <>
      <Pair>
        {lines.map(({ name, most, type, optional }) => (
          <FormField key={name} label={t(`field.${name}`)} optional={optional} error={problem(name)}>
            {(control) => (
              <TextInput
                {...control}
                type={type}
                autoComplete="off"
                maxLength={most}
                value={form[name]}
                onChange={({ target }) => onChange({ [name]: target.value })}
              />
            )}
          </FormField>
        ))}
      </Pair>
      <FormField label={t('field.territories')} hint={t('hint.territories')} error={problem('territories')}>
        {(control) => (
          <PlaceFinder
            control={control}
            most={12}
            chosen={form.territories}
            onChange={(territories) => onChange({ territories })}
          />
        )}
      </FormField>
      <ThemeChips
        label={t('field.themes')}
        most={12}
        chosen={form.themes}
        onChange={(themes) => onChange({ themes })}
      />
      <FormField label={t('field.source')} hint={t('hint.source')} error={problem('source')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={200}
            value={form.source}
            onChange={({ target }) => onChange({ source: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('field.keptUntil')} hint={t('hint.keptUntil')} error={problem('keptUntil')}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            max={lastDayKept(new Date())}
            value={form.keptUntil}
            onChange={({ target }) => onChange({ keptUntil: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('field.notes')} hint={t('hint.notes')} optional error={problem('notes')}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={2_000}
            value={form.notes}
            onChange={({ target }) => onChange({ notes: target.value })}
          />
        )}
      </FormField>
    </>
  );
}
