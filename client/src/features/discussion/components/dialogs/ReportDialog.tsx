import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { Report } from '@sentiers/shared/reports/schema.ts';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormField } from '../../../../components/FormField.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { Lede, Problem } from '../../../../components/ReasonDialog.tsx';
import { TextArea } from '../../../../components/TextInput.tsx';
import { api } from '../../../../lib/api/api.ts';
import { focusRing } from '../../../../theme/overrides/controls.ts';

const reasons: readonly Report['reason'][] = [
  'accompanied-person',
  'disrespect',
  'off-topic',
  'spam',
  'other',
];

interface ReportDialogProps {
  message: Message;
  /** Said in a direct conversation: nobody but its people reads it, and who will is told before. */
  direct: boolean;
  onClose: () => void;
}

/** Asks moderation to look at a message, with the reason. */
export function ReportDialog({ message, direct, onClose }: ReportDialogProps) {
  const { t } = useTranslation('discussion');
  const { t: common } = useTranslation('common');
  const notify = useNotice();
  const id = useId();
  const [reason, setReason] = useState<Report['reason'] | null>(null); // one of them veils at once: nobody's default
  const [note, setNote] = useState('');
  const report = useMutation({
    mutationFn: (why: Report['reason']) => api.reports.create({ messageId: message.id, reason: why, note }),
    onSuccess: () => {
      notify({ text: t('report.done') });
      onClose();
    },
  });
  const failure = useErrorWords(report.error);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason && !report.isPending) report.mutate(reason);
        }}
      >
        <DialogTitle id={id}>{t('report.title')}</DialogTitle>
        <DialogContent>
          <Lede>{direct ? t('direct.reportBody') : t('report.body')}</Lede>
          <Choices>
            <legend>{t('report.reasonLabel')}</legend>
            {reasons.map((one) => (
              <label key={one}>
                <input type="radio" name={id} checked={reason === one} onChange={() => setReason(one)} />
                <span>{t(`report.reason.${one}`)}</span>
              </label>
            ))}
          </Choices>
          <FormField label={t('report.note')} optional error={failure.field('note')}>
            {(control) => (
              <TextArea
                {...control}
                maxLength={1000}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </FormField>
          {failure.whole && <Problem role="alert">{failure.whole}</Problem>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!reason || report.isPending}>
            {t('report.send')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const Choices = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  margin: theme.spacing(0, 0, 4),
  padding: 0,
  border: 0,
  '& legend': { ...theme.typography.subtitle2, fontSize: '1rem', padding: theme.spacing(0, 0, 1) },
  '& label': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(3),
    minHeight: 44,
    padding: theme.spacing(1.5, 0),
    cursor: 'pointer',
  },
  '& input': {
    appearance: 'none',
    flex: 'none',
    width: 24,
    height: 24,
    margin: 0,
    borderRadius: '50%',
    border: `1px solid ${theme.vars.palette.control}`,
    backgroundColor: theme.vars.palette.background.default,
    cursor: 'pointer',
  },
  '& input:checked': { border: `7px solid ${theme.vars.palette.primary.main}` },
  '& input:focus-visible': focusRing(theme),
}));
