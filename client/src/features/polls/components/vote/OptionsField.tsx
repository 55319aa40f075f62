import { useId } from 'react';
import { toggled } from '../../logic/answering.ts';
import { ChoiceRow, Choices } from './choice-row.ts';

interface OptionsFieldProps {
  options: readonly { id: string; words: string }[];
  chosen: readonly string[];
  /** How many one may choose; one is a dot, several are boxes. */
  most: number;
  /** Whether several may be chosen, even where only one can be left. */
  several: boolean;
  onChange: (chosen: readonly string[]) => void;
}

/** Options to tick, or one of them; once there are as many as may be, the others wait until one is given up. */
export function OptionsField({ options, chosen, most, several, onChange }: OptionsFieldProps) {
  const name = useId();
  const isFull = several && chosen.length >= most;
  const change = (id: string) => {
    if (!several) return onChange([id]);
    onChange(most === 1 && chosen.includes(id) ? [] : toggled(chosen, id, most));
  };
  return (
    <Choices>
      {options.map(({ id, words }) => (
        <ChoiceRow key={id}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(id)}
            disabled={isFull && !chosen.includes(id)}
            onChange={() => change(id)}
          />
          <span>{words}</span>
        </ChoiceRow>
      ))}
    </Choices>
  );
}
