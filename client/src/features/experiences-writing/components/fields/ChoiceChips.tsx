import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { chipChoices } from '../../../../components/chip-choices.ts';

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
  ...chipChoices(theme),
}));
