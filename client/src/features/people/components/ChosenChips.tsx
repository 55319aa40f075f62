import { styled } from '@mui/material/styles';
import XIcon from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';

interface ChosenChipsProps {
  /** What they are, for screen readers. */
  label: string;
  /** `note` says what is particular about one: « proposée ». */
  items: readonly { value: string; label: string; note?: string | undefined }[];
  onRemove: (value: string) => void;
}

/** What was chosen, each to be taken off. */
export function ChosenChips({ label, items, onRemove }: ChosenChipsProps) {
  const { t } = useTranslation('people');
  if (items.length === 0) return null;
  return (
    <Chips aria-label={label}>
      {items.map(({ value, label: name, note }) => (
        <li key={value}>
          <button type="button" aria-label={t('profile.remove', { name })} onClick={() => onRemove(value)}>
            {name}
            {note && <small>{note}</small>}
            <Icon of={XIcon} size={14} />
          </button>
        </li>
      ))}
    </Chips>
  );
}

const Chips = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  margin: 0,
  padding: 0,
  '& button': {
    ...theme.typography.body2,
    font: 'inherit',
    fontSize: theme.typography.body2.fontSize,
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    minHeight: sizes.control,
    padding: theme.spacing(1, 3),
    color: theme.vars.palette.primary.onSoft,
    backgroundColor: theme.vars.palette.primary.soft,
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: 999,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
  },
  '& small': { ...theme.typography.caption, fontStyle: 'italic' },
  '& button:focus-visible': focusRing(theme),
}));
