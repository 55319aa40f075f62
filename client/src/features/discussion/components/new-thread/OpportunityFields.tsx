import { styled } from '@mui/material/styles';
import type { DraftOpportunity } from '@sentiers/shared/drafts/schema.ts';
import { opportunityTypes } from '@sentiers/shared/threads/opportunity.ts';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterRow } from '../../../../components/FilterRow.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { fromLocalField, toLocalField } from '../../../../components/moments.ts';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { useTerritories } from '../../hooks/use-territories.ts';
import { opportunityOf } from '../../logic/opportunity-of.ts';

interface OpportunityFieldsProps {
  value: DraftOpportunity;
  onChange: (change: Partial<DraftOpportunity>) => void;
  /** Whether to say that the deadline is missing or past. */
  tried: boolean;
}

/** What an opportunity offers: its type, until when, on which territory, and where to go or write. */
export function OpportunityFields({ value, onChange, tried }: OpportunityFieldsProps) {
  const { t } = useTranslation('discussion');
  const places = useTerritories();
  const group = (kind: 'region' | 'departement', label: string) => (
    <optgroup label={label}>
      {places
        .filter((place) => place.kind === kind)
        .map(({ code, label: name }) => (
          <option key={code} value={code}>
            {kind === 'departement' ? `${name} (${code})` : name}
          </option>
        ))}
    </optgroup>
  );
  return (
    <Fields>
      <FilterRow
        label={t('opportunity.type')}
        value={value.type}
        onChange={(type) => onChange({ type })}
        options={opportunityTypes.map((type) => ({ value: type, label: t(`opportunity.types.${type}`) }))}
      />
      <FormField
        label={t('opportunity.deadline')}
        hint={t('opportunity.deadlineHint')}
        error={tried && opportunityOf(value) === null ? t('opportunity.deadlineMissing') : null}
      >
        {(control) => (
          <DeadlineInput
            {...control}
            value={value.deadline}
            onChange={(deadline) => onChange({ deadline })}
          />
        )}
      </FormField>
      <FormField label={t('opportunity.territory')} optional>
        {(control) => (
          <SelectInput
            {...control}
            value={value.territoryCode ?? ''}
            onChange={(event) => onChange({ territoryCode: event.target.value || null })}
          >
            <option value="">{t('opportunity.everywhere')}</option>
            {group('region', t('opportunity.regions'))}
            {group('departement', t('opportunity.departements'))}
          </SelectInput>
        )}
      </FormField>
      <FormField label={t('opportunity.address')} hint={t('opportunity.addressHint')} optional>
        {(control) => (
          <TextInput
            {...control}
            maxLength={300}
            value={value.address}
            onChange={(event) => onChange({ address: event.target.value })}
          />
        )}
      </FormField>
    </Fields>
  );
}

interface DeadlineInputProps extends Omit<ComponentProps<typeof TextInput>, 'value' | 'onChange'> {
  value: string | null;
  onChange: (deadline: string | null) => void;
}

/** The browser's own field, which keeps what was typed in it: a year's first digits are a year too, and none to keep. */
function DeadlineInput({ value, onChange, ...control }: DeadlineInputProps) {
  const [typed, setTyped] = useState('');
  const kept = value === null ? '' : toLocalField(new Date(value));
  return (
    <TextInput
      {...control}
      type="datetime-local"
      min={toLocalField(new Date())}
      value={momentIn(typed) === value ? typed : kept}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(momentIn(event.target.value));
      }}
    />
  );
}

/** Null as long as the field says no moment of our time. */
function momentIn(text: string): string | null {
  const at = fromLocalField(text);
  const year = at?.getFullYear() ?? 0;
  return at && year >= 1970 && year <= 9999 ? at.toISOString() : null;
}

const Fields = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
