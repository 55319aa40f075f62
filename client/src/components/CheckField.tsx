import { styled } from '@mui/material/styles';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { sizes } from '../theme/tokens.ts';

interface CheckFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'id'> {
  /** What is agreed to, or chosen. */
  label: ReactNode;
  /** What it changes, in a line. */
  hint?: string;
}

/** A box to tick and its words, which tick it too. */
export function CheckField({ label, hint, ...input }: CheckFieldProps) {
  const id = useId();
  return (
    <Line>
      <Box {...input} id={id} type="checkbox" aria-describedby={hint && `${id}-hint`} />
      <label htmlFor={id}>{label}</label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </Line>
  );
}

const Line = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  alignItems: 'center',
  columnGap: theme.spacing(2.5),
  '& label': { display: 'flex', alignItems: 'center', minHeight: sizes.touch, cursor: 'pointer' },
}));

const Box = styled('input')(({ theme }) => ({
  appearance: 'none',
  width: 24,
  height: 24,
  margin: 0,
  borderRadius: 6,
  border: `1px solid ${theme.vars.palette.control}`,
  backgroundColor: theme.vars.palette.background.default,
  cursor: 'pointer',
  display: 'grid',
  placeContent: 'center',
  '&::after': {
    content: '""',
    width: 6,
    height: 11,
    marginTop: -3,
    borderStyle: 'solid',
    borderWidth: '0 2.5px 2.5px 0',
    borderColor: theme.vars.palette.primary.contrastText,
    transform: 'rotate(42deg)',
    visibility: 'hidden',
  },
  '&:checked': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.main,
  },
  '&:checked::after': { visibility: 'visible' },
  '&:disabled': { borderColor: theme.vars.palette.divider, cursor: 'default' },
}));

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  gridColumn: 2,
  color: theme.vars.palette.text.secondary,
}));
