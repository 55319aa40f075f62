import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

export interface ConfirmDialogProps {
  open: boolean;
  /** A question that names what will happen: « Supprimer ce message ? » */
  title: string;
  children?: ReactNode;
  /** The verb of what happens: « Supprimer ». */
  confirm: string;
  /** Whether it takes something away. */
  destructive?: boolean;
  /** Whether it is being done: nothing can be pressed twice. */
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once before something that can't be undone. Escape and « Annuler » leave everything as it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirm, destructive = false, busy = false, onConfirm, onCancel } = props;
  const { t } = useTranslation('common');
  const id = useId();
  return (
    <Dialog open={open} onClose={onCancel} maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      {children && <DialogContent>{children}</DialogContent>}
      <DialogActions>
        <Button onClick={onCancel} disabled={busy}>
          {t('dialog.cancel')}
        </Button>
        <Button
          variant="contained"
          color={destructive ? 'error' : 'primary'}
          onClick={onConfirm}
          disabled={busy}
        >
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
