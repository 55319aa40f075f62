import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { Commitment, CommitmentInput } from '@sentiers/shared/commitments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { LevelField } from '../../../components/journey/LevelField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { useNow } from '../../../components/use-now.ts';
import { innerQuotes } from '../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { useDueWords } from '../hooks/use-due-words.ts';
import { faultsOf } from '../logic/commitment-form.ts';
import { PromiseFields } from './PromiseFields.tsx';

interface EditDialogProps {
  commitment: Commitment;
  onClose: () => void;
}

/** Corrects the words of a promise, its day, or who reads it. What was typed stays when someone else was faster. */
export function EditDialog({ commitment, onClose }: EditDialogProps) {
  const { t } = useTranslation('commitments');
  const { t: common } = useTranslation('common');
  const id = useId();
  const now = useNow();
  const notify = useNotice();
  const cache = useQueryClient();
  const { id: commitmentId, revision, text, dueOn, level } = commitment;
  const [written, setWritten] = useState<CommitmentInput>({ text, dueOn, level });
  const [tried, setTried] = useState(false);
  const key = queries.commitments.get.queryKey({ input: { commitmentId } });
  const save = useMutation({
    mutationFn: () => api.commitments.update({ commitmentId, revision, commitment: written }),
    onSuccess: (saved) => {
      cache.setQueryData(key, saved);
      void cache.invalidateQueries({ queryKey: queries.commitments.key() });
      notify({ text: t('saved') });
      onClose();
    },
    onError: () => cache.invalidateQueries({ queryKey: key }),
  });
  const failure = useErrorWords(save.error);
  const faults = faultsOf(written, now, dueOn);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!faults.text && !faults.dueOn && !save.isPending) save.mutate();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{t('editTitle')}</DialogTitle>
        <Content>
          <PromiseFields
            written={written}
            onChange={(changed) => setWritten({ ...written, ...changed })}
            faults={tried ? faults : {}}
            refused={failure.field}
          />
          <LevelField
            levels={['mine', 'incubator', 'cohort']}
            value={written.level ?? 'cohort'}
            onChange={(next) => setWritten({ ...written, level: next })}
          />
          <Conflict error={save.error} commitment={commitment} />
          <FormAlert>{isConflict(save.error) ? null : failure.whole}</FormAlert>
        </Content>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={save.isPending}>
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function isConflict(error: unknown): boolean {
  return error instanceof AppError && error.code === 'revision_conflict';
}

/** Another person's version, under one's own words: saving again puts these in its place. */
function Conflict({ error, commitment: { text, dueOn } }: { error: unknown; commitment: Commitment }) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const dueWords = useDueWords();
  if (!isConflict(error)) return null;
  const theirs = t('theirs', { text: innerQuotes(text, language), due: dueWords(dueOn, true) });
  return <FormAlert>{`${t('conflict')} ${theirs}`}</FormAlert>;
}

const Content = styled(DialogContent)(({ theme }) => ({ display: 'grid', gap: theme.spacing(5) }));
