import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const shortcuts = [
  { keys: ['n'], does: 'nextUnread' },
  { keys: ['p'], does: 'previousUnread' },
  { keys: ['j', 'k'], does: 'lines' },
  { keys: ['e'], does: 'done' },
  { keys: ['c'], does: 'compose' },
  { keys: ['/', 'Ctrl K'], does: 'search' },
  { keys: ['F6'], does: 'regions' },
  { keys: ['Échap'], does: 'close' },
  { keys: ['?'], does: 'help' },
] as const;

/** What the keyboard can do. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('common');
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('shortcuts.title')}</DialogTitle>
      <DialogContent>
        <List>
          {shortcuts.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`shortcuts.${does}`)}</dd>
            </div>
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('dialog.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

const List = styled('dl')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2.5),
  margin: 0,
  '& > div': { display: 'flex', alignItems: 'center', gap: theme.spacing(4) },
  '& dt': { display: 'flex', flex: '0 0 72px', gap: theme.spacing(1.5) },
  '& dd': { margin: 0 },
  '& kbd': {
    ...theme.typography.body2,
    display: 'inline-flex',
    justifyContent: 'center',
    minWidth: 30,
    padding: theme.spacing(0.5, 2),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: 6,
  },
}));
