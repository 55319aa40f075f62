import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { focusRing } from '../../../../theme/overrides/controls.ts';

interface ChoiceChipsProps {
  id?: string;
  label: string;
  choices: readonly { value: string; label: string; disabled?: boolean }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  /** Several may be chosen; else one, which may be taken back. */
  many?: boolean;
}

/** A few things to choose among, all of them before one's eyes. */
export function ChoiceChips({ id, label, choices, chosen, onChange, many = false }: ChoiceChipsProps) {
  const name = useId();
  const toggle = (value: string) => {
    if (chosen.includes(value)) onChange(chosen.filter((one) => one !== value));
    else onChange(many ? [...chosen, value] : [value]);
  };
  return (
    <Group id={id} role="group" aria-label={label} tabIndex={-1}>
      {choices.map(({ value, label: words, disabled }) => (
        <label key={value}>
          <input
            type="checkbox"
            name={name}
            disabled={disabled}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </Group>
  );
}

const Group = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  outline: 'none',
  '& label': { position: 'relative', display: 'inline-flex', maxWidth: '100%', cursor: 'pointer' },
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& span': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 44,
    padding: theme.spacing(1, 4),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    overflowWrap: 'anywhere',
  },
  '& input:checked + span': {
    fontWeight: 600,
    color: theme.vars.palette.primary.onSoft,
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '& input:disabled + span': {
    color: theme.vars.palette.text.secondary,
    borderColor: theme.vars.palette.divider,
    cursor: 'default',
  },
  '& input:focus-visible + span': focusRing(theme),
}));
