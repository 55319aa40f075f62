import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { styled } from '@mui/material/styles';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A sentence that says what was just done, and the way back where there is one. */
export interface Notice {
  text: string;
  /** Puts everything back as it was. */
  undo?: () => void;
}

type Shown = Notice & { key: number };

const NoticeContext = createContext<(notice: Notice) => void>(() => {
  throw new Error('useNotice needs a NoticeProvider above it');
});

/** How a component says what it did: `notify({ text: 'Message supprimé', undo })`. */
export function useNotice(): (notice: Notice) => void {
  return useContext(NoticeContext);
}

/** Milliseconds: long enough to read a sentence and reach « Annuler »; the clock stops under the pointer. */
const shownFor = { plain: 4_000, undoable: 8_000 };

/** Shows what was done, one notice at a time, over the page's foot; the newest takes the place. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState<Shown | null>(null);
  const [open, setOpen] = useState(false);
  const notify = useCallback((notice: Notice) => {
    setShown((before) => ({ ...notice, key: (before?.key ?? 0) + 1 }));
    setOpen(true);
  }, []);
  const undo = () => {
    setOpen(false);
    shown?.undo?.();
  };
  return (
    <NoticeContext value={notify}>
      {children}
      <Place
        key={shown?.key ?? 0}
        open={open}
        autoHideDuration={shown?.undo ? shownFor.undoable : shownFor.plain}
        onClose={(_event, reason) => reason !== 'clickaway' && setOpen(false)}
      >
        <Slip role="status">
          <span>{shown?.text}</span>
          {shown?.undo && <UndoButton onClick={undo}>{t('notice.undo')}</UndoButton>}
        </Slip>
      </Place>
    </NoticeContext>
  );
}

const Place = styled(Snackbar)(({ theme }) => ({
  [theme.breakpoints.down('md')]: { bottom: `calc(72px + env(safe-area-inset-bottom))` },
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
