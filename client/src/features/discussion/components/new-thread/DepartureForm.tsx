import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef } from 'react';
import { keepsFoot } from '../../../../components/PaneLayout.tsx';

interface DepartureFormProps {
  /** Its words are leaving: they can be read until it is known where they stand, and not changed any more. */
  isLeaving: boolean;
  onSubmit: () => void;
  /** Words of the button. */
  send: string;
  /** Beside it: that the words are kept, that they leave. */
  status: ReactNode;
  children: ReactNode;
}

/** A form whose words leave by themselves, network or not: what opens a thread, or a conversation. */
export function DepartureForm({ isLeaving, onSubmit, send, status, children }: DepartureFormProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isLeaving) button.current?.focus({ preventScroll: true }); // a field that had it can't keep it
  }, [isLeaving]);
  return (
    <Form
      noValidate
      aria-busy={isLeaving || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLeaving) onSubmit();
      }}
    >
      <Fields inert={isLeaving}>{children}</Fields>
      <Send className={keepsFoot}>
        <Button ref={button} type="submit" variant="contained" aria-disabled={isLeaving || undefined}>
          {send}
        </Button>
        <span role="status">{status}</span>
      </Send>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(5),
  maxWidth: 760,
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(8)}`,
  [theme.breakpoints.down('md')]: { paddingTop: theme.spacing(4), paddingBottom: 0 },
}));

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(5),
  minWidth: 0,
  '&[inert]': { color: theme.vars.palette.text.secondary },
}));

const Send = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(4),
  '& > [aria-disabled="true"]': { opacity: 0.6, cursor: 'default' },
  '& > span': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > span:empty': { display: 'none' },
  /* On a phone it stays under the thumb, however long the message is. */
  [theme.breakpoints.down('md')]: {
    position: 'sticky',
    bottom: 0,
    margin: '0 calc(-1 * var(--gutter))',
    padding: `${theme.spacing(2)} var(--gutter)`,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    backgroundColor: theme.vars.palette.background.paper,
    '& > button': { flex: 1 },
  },
}));
