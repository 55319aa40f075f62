import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusRing } from '../../../theme/overrides/controls.ts';
import type { KnownQuestion } from '../logic/known-questions.ts';

interface MergeDialogProps {
  question: KnownQuestion;
  targets: readonly KnownQuestion[];
  onMerge: (into: KnownQuestion) => void;
  onClose: () => void;
}

/** Asks with which question this one is to count. */
export function MergeDialog({ question, targets, onMerge, onClose }: MergeDialogProps) {
  const { t } = useTranslation('room-questions');
  const id = useId();
  const [chosen, choose] = useState<string | null>(null);
  const into = targets.find((target) => target.id === chosen);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('merging.title')}</DialogTitle>
      <DialogContent>
        <Lede>
          <b>{question.text}</b>
          <br />
          {t('merging.words')}
        </Lede>
        <Choices>
          <legend>{t('merging.label')}</legend>
          {targets.length === 0 && <p>{t('merging.none')}</p>}
          {targets.map((target) => (
            <label key={target.id}>
              <input
                type="radio"
                name={id}
                checked={target.id === chosen}
                onChange={() => choose(target.id)}
              />
              <span>{target.text}</span>
            </label>
          ))}
        </Choices>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="contained" disabled={!into} onClick={() => into && onMerge(into)}>
          {t('merging.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const Lede = styled('p')(({ theme }) => ({ marginBottom: theme.spacing(3), overflowWrap: 'anywhere' }));

const Choices = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  margin: 0,
  padding: 0,
  border: 0,
  '& legend': { ...theme.typography.subtitle2, padding: 0, marginBottom: theme.spacing(1) },
  '& label': {
    display: 'flex',
    gap: theme.spacing(2.5),
    minHeight: 44,
    padding: theme.spacing(2),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
  },
  '& label:has(:checked)': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '& label:has(:focus-visible)': focusRing(theme),
  '& input': { flex: 'none', marginTop: 6, accentColor: theme.vars.palette.primary.main, outline: 'none' },
}));
