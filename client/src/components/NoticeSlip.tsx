import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from './notice.ts';

/** Milliseconds: long enough to read a sentence and reach « Annuler »; the clock stops under the pointer, and under the focus. */
const shownFor = { plain: 4_000, undoable: 8_000 };

/** One notice, until its time is over or it was answered; its « Annuler » is a region of the page, reached by F6. */
export function NoticeSlip({ notice }: { notice: Notice }) {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(true);
  const undo = () => {
    setOpen(false);
    notice.undo?.();
  };
  return (
    <Place
      open={open}
      autoHideDuration={notice.undo ? shownFor.undoable : shownFor.plain}
      onClose={(_event, reason) => reason !== 'clickaway' && setOpen(false)}
    >
      <Slip role="status" {...(notice.undo && { 'data-region': 'notice' })}>
        <span>{notice.text}</span>
        {notice.undo && <UndoButton onClick={undo}>{t('notice.undo')}</UndoButton>}
      </Slip>
    </Place>
  );
}

const Place = styled(Snackbar)(({ theme }) => ({
  [theme.breakpoints.down('md')]: { bottom: 'calc(72px + env(safe-area-inset-bottom))' },
}));

const Slip = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(3),
  padding: theme.spacing(2, 2, 2, 4),
  minHeight: 52,
  maxWidth: 520,
  borderRadius: theme.shape.borderRadius,
  boxShadow: theme.vars.palette.lifted,
  color: theme.vars.palette.background.default,
  backgroundColor: theme.vars.palette.text.primary,
  '& > span': { paddingRight: theme.spacing(2) },
}));

const UndoButton = styled(Button)(({ theme }) => ({
  '&&': {
    color: 'inherit',
    borderColor: theme.vars.palette.control,
    backgroundColor: 'transparent',
    minHeight: 36,
  },
  '&&:hover': { borderColor: 'currentColor', backgroundColor: 'transparent' },
}));
