import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface UnsentDialogProps {
  open: boolean;
  /** How many messages wait on this device; none where it is a form that is not saved. */
  count: number;
  onKeep: () => void;
  onDiscard: () => void;
  onStay: () => void;
}

/** Before one leaves with words that are not sent: keep them here, erase them, or stay. */
export function UnsentDialog({ open, count, onKeep, onDiscard, onStay }: UnsentDialogProps) {
  const { t } = useTranslation('session');
  const id = useId();
  return (
    <Dialog open={open} onClose={onStay} maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('signOut.unsentTitle')}</DialogTitle>
      <DialogContent>{count === 0 ? t('signOut.unsaved') : t('signOut.unsent', { count })}</DialogContent>
      <DialogActions>
        <Button variant="contained" fullWidth onClick={onKeep}>
          {t('signOut.keep')}
        </Button>
        <Button color="error" fullWidth onClick={onDiscard}>
          {t('signOut.discard')}
        </Button>
        <Button variant="text" fullWidth onClick={onStay}>
          {t('signOut.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
