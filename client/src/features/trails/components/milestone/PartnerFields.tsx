import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { MilestoneEntry } from '@sentiers/shared/trail/schema.ts';
import XIcon from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';

type Partner = MilestoneEntry['partners'][number];

interface PartnerFieldsProps {
  partner: Partner;
  onChange: (partner: Partner) => void;
  onRemove: () => void;
}

/** Someone met for the model: who, when, what came of it. */
export function PartnerFields({ partner, onChange, onRemove }: PartnerFieldsProps) {
  const { t } = useTranslation('trails');
  const name = partner.name.trim() || t('model.unnamed');
  return (
    <Group role="group" aria-label={name}>
      <FormField label={t('model.partner')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={120}
            value={partner.name}
            onChange={({ target }) => onChange({ ...partner, name: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('model.metOn')} optional>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={partner.metOn ?? ''}
            onChange={({ target }) => onChange({ ...partner, metOn: target.value || null })}
          />
        )}
      </FormField>
      <IconButton aria-label={t('model.remove', { name })} onClick={onRemove}>
        <Icon of={XIcon} />
      </IconButton>
      <FormField label={t('model.note')} optional>
        {(control) => (
          <TextArea
            {...control}
            maxLength={500}
            value={partner.note}
            onChange={({ target }) => onChange({ ...partner, note: target.value })}
          />
        )}
      </FormField>
    </Group>
  );
}

const Group = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 180px auto',
  alignItems: 'end',
  gap: theme.spacing(3),
  margin: theme.spacing(3, 0),
  padding: theme.spacing(4),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  '& > :last-child': { gridColumn: '1 / -1' },
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    '& > :first-of-type': { gridColumn: '1 / -1' },
  },
}));
