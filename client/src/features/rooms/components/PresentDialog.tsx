import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { RoomPresent } from '@sentiers/shared/presence/events.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface PresentDialogProps {
  count: number;
  people: NonNullable<RoomPresent['people']>;
  onClose: () => void;
}

/** Who is in the room, for whoever animates it. Those who hide their presence are counted, not named. */
export function PresentDialog({ count, people, onClose }: PresentDialogProps) {
  const { t } = useTranslation('room');
  const { t: common } = useTranslation('common');
  const id = useId();
  const unnamed = count - people.length;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('present', { count })}</DialogTitle>
      <DialogContent>
        <Names>
          {people.map((person) => (
            <li key={person.id}>
              {person.name}
              {person.guest && <small> · {common('role.guest')}</small>}
            </li>
          ))}
        </Names>
        {unnamed > 0 && <p>{t('unnamed', { count: unnamed })}</p>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

const Names = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: theme.spacing(0, 0, 3),
  padding: 0,
  '& > li': { padding: theme.spacing(1, 0) },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
