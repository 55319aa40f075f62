import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyMarkdown } from '../../../../components/LazyMarkdown.tsx';
import { bothContents, wordsOf } from '../../logic/merge-content.ts';
import type { PartContent } from '../../logic/part-content.ts';

interface ConflictDialogProps {
  title: string;
  mine: PartContent;
  theirs: PartContent;
  /** Who wrote the other version; null for oneself, elsewhere. */
  by: string | null;
  onChoose: (content: PartContent) => void;
  /** Nothing is chosen yet: both stay. */
  onClose: () => void;
}

/** Both versions side by side, and the person says what becomes of them. */
export function ConflictDialog({ title, mine, theirs, by, onChoose, onClose }: ConflictDialogProps) {
  const { t } = useTranslation('experience-writing');
  const { t: common } = useTranslation('common');
  const id = useId();
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <Lede>{t('conflict.lede')}</Lede>
        <Versions>
          <Version title={t('conflict.mine')} content={mine} />
          <Version
            title={by === null ? t('conflict.other') : t('conflict.theirs', { name: by })}
            content={theirs}
          />
        </Versions>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          {common('dialog.cancel')}
        </Button>
        <Button onClick={() => onChoose(mine)}>{t('conflict.keepMine')}</Button>
        <Button onClick={() => onChoose(theirs)}>{t('conflict.keepTheirs')}</Button>
        <Button variant="contained" onClick={() => onChoose(bothContents(mine, theirs))}>
          {t('conflict.keepBoth')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Version({ title, content }: { title: string; content: PartContent }) {
  return (
    <section>
      <h3>{title}</h3>
      {wordsOf(content)
        .filter((words) => words.trim() !== '')
        .map((words) => (
          <LazyMarkdown key={words}>{words}</LazyMarkdown>
        ))}
    </section>
  );
}

const Lede = styled('p')(({ theme }) => ({
  margin: theme.spacing(0, 0, 4),
  color: theme.vars.palette.text.secondary,
}));

const Versions = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
  gap: theme.spacing(3),
  '& > section': {
    minWidth: 0,
    padding: theme.spacing(3, 4),
    overflowWrap: 'anywhere',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.default,
  },
  '& h3': { ...theme.typography.subtitle2, margin: theme.spacing(0, 0, 1.5) },
}));
