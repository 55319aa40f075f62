import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { focusRing, underFinger } from '../theme/overrides/controls.ts';
import { sizes } from '../theme/tokens.ts';

interface FilterRowProps<Value extends string> {
  /** What is chosen here, for screen readers. */
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One choice among a few, in a line: the filters of a list, the language, the scheme. Arrow keys move it. */
export function FilterRow<Value extends string>({ label, options, value, onChange }: FilterRowProps<Value>) {
  const name = useId();
  return (
    <Row role="radiogroup" aria-label={label} data-dense={options.length > 4 || undefined}>
      {options.map((option) => (
        <Choice key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </Choice>
      ))}
    </Row>
  );
}

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.5),
  marginLeft: theme.spacing(-0.5),
  /* Five filters in the width of a list. */
  '&[data-dense]': {
    gap: 0,
    margin: theme.spacing(0, -1.75),
    '& label': { fontSize: '0.875rem' },
    '& span': { padding: theme.spacing(0, 1.75) },
  },
}));

const Choice = styled('label')(({ theme }) => ({
  ...theme.typography.caption,
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  cursor: 'pointer',
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& span': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 28,
    padding: theme.spacing(0, 2.5),
    borderRadius: 999,
    color: theme.vars.palette.text.secondary,
  },
  '&:hover span': { color: theme.vars.palette.text.primary },
  '& input:checked + span': {
    fontWeight: 600,
    color: theme.vars.palette.primary.onSoft,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '& input:focus-visible + span': focusRing(theme),
  [underFinger]: { minHeight: sizes.touch },
}));
