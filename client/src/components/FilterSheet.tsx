import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';

interface FilterSheetProps {
  title: string;
  /** On the button that closes it: how many one finds. */
  done: string;
  onClose: () => void;
  children: ReactNode;
}

/** On a phone: the ways to narrow a list over the foot of the page, and how many one finds on the button that closes them. */
export function FilterSheet({ title, done, onClose, children }: FilterSheetProps) {
  const id = useId();
  return (
    <Drawer
      open
      anchor="bottom"
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': id } }}
    >
      <Sheet>
        <h2 id={id}>{title}</h2>
        {children}
      </Sheet>
      <Foot>
        <Button variant="contained" fullWidth onClick={onClose}>
          {done}
        </Button>
      </Foot>
    </Drawer>
  );
}

const Sheet = styled('div')(({ theme }) => ({
  maxHeight: '74dvh',
  overflowY: 'auto',
  padding: theme.spacing(5, 4),
  '& > h2': { ...theme.typography.h2, marginBottom: theme.spacing(4) },
}));

const Foot = styled('div')(({ theme }) => ({
  padding: `${theme.spacing(3)} ${theme.spacing(4)} max(${theme.spacing(3)}, env(safe-area-inset-bottom))`,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
}));
