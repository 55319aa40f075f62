import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../../components/ChoiceField.tsx';
import { useLevelWords } from '../../hooks/use-level-words.ts';
import { PreviewOf } from '../PreviewOf.tsx';

interface PreviewDialogProps {
  draft: Pick<ExperienceDraft, 'id' | 'cohortId'>;
  level: Level;
  onClose: () => void;
}

/** A draft as each circle of readers would read it. */
export function PreviewDialog({ draft, level: first, onClose }: PreviewDialogProps) {
  const { t } = useTranslation('experience-writing');
  const { t: common } = useTranslation('common');
  const words = useLevelWords(draft.cohortId);
  const id = useId();
  const [level, setLevel] = useState<Level>(first);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={id}>
      <DialogTitle id={id}>{t('preview.title')}</DialogTitle>
      <DialogContent>
        <Body>
          <ChoiceField
            legend={t('preview.as')}
            choices={(['cohort', 'alumni', 'network', 'public'] as const).map((value) => ({
              value,
              label: t(`level.${value}`),
            }))}
            value={level}
            onChange={setLevel}
            hint={words.readers(level)}
          />
          <PreviewOf experienceId={draft.id} level={level} />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {common('dialog.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const Body = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(5),
}));
