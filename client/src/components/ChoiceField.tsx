import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { focusRing, underFinger } from '../theme/overrides/controls.ts';
import { sizes } from '../theme/tokens.ts';

interface ChoiceFieldProps<Value extends string> {
  legend: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  /** What the one that is chosen brings. */
  hint: string;
}

/** One of a few things that a form is about, all of them before one's eyes, with what the chosen one brings. */
export function ChoiceField<Value extends string>({
  legend,
  choices,
  value,
  onChange,
  hint,
}: ChoiceFieldProps<Value>) {
  const name = useId();
  return (
    <Choices>
      <legend>{legend}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <p aria-live="polite">{hint}</p>
    </Choices>
  );
}

const Choices = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { ...theme.typography.subtitle2, fontSize: '1rem', padding: theme.spacing(0, 0, 1.5) },
  '& > p': {
    ...theme.typography.caption,
    margin: theme.spacing(1.5, 0, 0),
    color: theme.vars.palette.text.secondary,
    // One choice says it in a line, another in two: what is under them stays where it is.
    [theme.breakpoints.down('md')]: { minHeight: '2lh' },
  },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
  '& label': { position: 'relative', display: 'inline-flex', cursor: 'pointer' },
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& span': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: sizes.control,
    padding: theme.spacing(1, 4),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    [underFinger]: { minHeight: sizes.touch },
  },
  '& input:checked + span': {
    fontWeight: 600,
    color: theme.vars.palette.primary.onSoft,
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '& input:focus-visible + span': focusRing(theme),
}));
