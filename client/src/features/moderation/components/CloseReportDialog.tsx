import type { Report } from '@sentiers/shared/reports/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';

interface CloseReportDialogProps {
  report: Report;
  outcome: 'resolved' | 'rejected';
  onClose: () => void;
}

/** Closes a report, with a word to the person who made it. */
export function CloseReportDialog({ report, outcome, onClose }: CloseReportDialogProps) {
  const { t } = useTranslation('moderation');
  const [note, setNote] = useState('');
  const queryClient = useQueryClient();
  const close = useMutation({
    mutationFn: () => api.reports.close({ reportId: report.id, status: outcome, note }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: queries.reports.key() });
      void queryClient.invalidateQueries({ queryKey: queries.inbox.key() });
      onClose();
    },
  });
  const words = useErrorWords(close.error);
  const resolving = outcome === 'resolved';
  return (
    <ConfirmDialog
      open
      title={t(resolving ? 'reports.resolveTitle' : 'reports.rejectTitle')}
      confirm={t(resolving ? 'reports.resolve' : 'reports.reject')}
      busy={close.isPending}
      onConfirm={() => close.mutate()}
      onCancel={onClose}
    >
      <FormAlert>{words.whole}</FormAlert>
      <FormField label={t('reports.note')} hint={t('reports.noteHint')} error={words.field('note')} optional>
        {(control) => (
          <TextArea {...control} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </FormField>
    </ConfirmDialog>
  );
}
