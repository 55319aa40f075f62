import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import { TextArea } from '../../../../components/TextInput.tsx';

/** The contract's own. */
const LONGEST_NOTES = 10_000;

/** What an organisation notes at a balise. */
export function NotesPart({ notes, onChange }: { notes: string; onChange: (notes: string) => void }) {
  const { t } = useTranslation('trails');
  return (
    <PageSection>
      <FormField label={t('milestone.notes')} hint={t('milestone.notesHint')} optional>
        {(control) => (
          <TextArea
            {...control}
            maxLength={LONGEST_NOTES}
            value={notes}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </FormField>
    </PageSection>
  );
}
