import { styled } from '@mui/material/styles';
import {
  type OpportunityInput,
  type OpportunityType,
  opportunityTypes,
} from '@sentiers/shared/threads/opportunity.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterRow } from '../../../../components/FilterRow.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { fromLocalField, toLocalField } from '../../../../components/moments.ts';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { queries } from '../../../../lib/api/api.ts';

/** What is offered, as it is being filled in: the deadline as the browser's own field holds it. */
export interface OpportunityDraft {
  type: OpportunityType;
  deadline: string;
  territoryCode: string;
  address: string;
}

export const emptyOpportunity: OpportunityDraft = {
  type: 'call',
  deadline: '',
  territoryCode: '',
  address: '',
};

/** What the server is told; null while no deadline to come is said. */
export function opportunityOf({
  type,
  deadline,
  territoryCode,
  address,
}: OpportunityDraft): OpportunityInput | null {
  const at = fromLocalField(deadline);
  if (at === null || at.getTime() <= Date.now()) return null;
  return {
    type,
    deadline: at.toISOString(),
    territoryCode: territoryCode || null,
    address: address.trim() || null,
  };
}

interface OpportunityFieldsProps {
  value: OpportunityDraft;
  onChange: (change: Partial<OpportunityDraft>) => void;
  /** Whether to say that the deadline is missing or past. */
  tried: boolean;
}

/** What an opportunity offers: its type, until when, on which territory, and where to go or write. */
export function OpportunityFields({ value, onChange, tried }: OpportunityFieldsProps) {
  const { t } = useTranslation('discussion');
  const territories = useQuery({
    ...queries.territories.list.queryOptions({ input: {} }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const places = territories.data?.items ?? [];
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
          <TextInput
            {...control}
            type="datetime-local"
            min={toLocalField(new Date())}
            value={value.deadline}
            onChange={(event) => onChange({ deadline: event.target.value })}
          />
        )}
      </FormField>
      <FormField label={t('opportunity.territory')} optional>
        {(control) => (
          <SelectInput
            {...control}
            value={value.territoryCode}
            onChange={(event) => onChange({ territoryCode: event.target.value })}
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

const Fields = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
