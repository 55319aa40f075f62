import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { useIsOffIn } from '../../../../lib/use-modules.ts';
import type { ItemForm } from '../../logic/seminar-form.ts';
import { Pair, type Says } from './form-parts.ts';
import { ItemDocuments } from './ItemDocuments.tsx';
import { ParagraphsField, WordsField } from './WordsField.tsx';

const kinds = ['plenary', 'workshop', 'codevelopment', 'break'] as const;

interface ItemFieldsProps {
  item: ItemForm;
  /** Whose seminar it is: what isn't open there is no choice, but where it was chosen before. */
  cohortId: string;
  onChange: (changed: Partial<ItemForm>) => void;
  says: Says;
}

/** What one does in a part of the seminar, when, where, with whom, with which documents. */
export function ItemFields({ item, cohortId, onChange, says }: ItemFieldsProps) {
  const { t } = useTranslation('seminar-form');
  const hasNoCodev = useIsOffIn(cohortId, 'codev');
  const choices = kinds.filter((kind) => kind !== 'codevelopment' || kind === item.kind || !hasNoCodev);
  return (
    <>
      <WordsField
        label={t('title')}
        maxLength={280}
        autoFocus={item.title === ''}
        error={says('title')}
        value={item.title}
        onChange={(title) => onChange({ title })}
      />
      <Pair>
        <WordsField
          label={t('startsAt')}
          type="datetime-local"
          error={says('startsAt')}
          value={item.startsAt}
          onChange={(startsAt) => onChange({ startsAt })}
        />
        <WordsField
          label={t('endsAt')}
          type="datetime-local"
          error={says('endsAt')}
          value={item.endsAt}
          onChange={(endsAt) => onChange({ endsAt })}
        />
        <FormField label={t('itemKind')} error={says('kind')}>
          {(control) => (
            <SelectInput
              {...control}
              value={item.kind}
              onChange={({ target }) =>
                onChange({ kind: kinds.find((kind) => kind === target.value) ?? 'plenary' })
              }
            >
              {choices.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`itemKinds.${kind}`)}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
        <WordsField
          label={t('room')}
          optional
          maxLength={160}
          error={says('room')}
          value={item.room}
          onChange={(room) => onChange({ room })}
        />
      </Pair>
      <WordsField
        label={t('speakers')}
        hint={t('speakersHint')}
        optional
        rows={2}
        error={says('speakers')}
        value={item.speakers}
        onChange={(speakers) => onChange({ speakers })}
      />
      <ParagraphsField
        label={t('description')}
        late
        rows={3}
        error={says('description')}
        value={item.description}
        onChange={(description) => onChange({ description })}
      />
      <ItemDocuments
        itemId={item.id}
        documents={item.documents}
        onChange={(documents) => onChange({ documents })}
        error={says('documentIds')}
      />
    </>
  );
}
