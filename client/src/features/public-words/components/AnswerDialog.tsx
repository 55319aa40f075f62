import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';

interface AnswerDialogProps {
  threadId: string;
  name: string;
  email: string;
  onClose: () => void;
}

interface Kept {
  clientId: string;
  body: string;
}

/** An answer by mail, which is a message of the thread too. What is written stays on the device until it is sent. */
export function AnswerDialog({ threadId, name, email, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('public-words');
  const { t: common } = useTranslation('common');
  const id = useId();
  const cache = useQueryClient();
  const notify = useNotice();
  const { account } = useJournal();
  const kept = useMemo(() => keptForm<Kept>(account, `answer-${threadId}`), [account, threadId]);
  const [{ clientId, body }, setWritten] = useState<Kept>(
    () => kept.read() ?? { clientId: newId(), body: '' },
  );
  const [tried, setTried] = useState(false);
  const isEmpty = body.trim() === '';
  const sending = useMutation({
    mutationFn: () => api.publicFace.answerAsker({ threadId, clientId, body: body.trim() }),
    onSuccess: () => {
      kept.forget();
      notify({ text: t('asker.sent', { name }) });
      void cache.invalidateQueries({ queryKey: queries.publicFace.asker.key({ input: { threadId } }) });
      onClose();
    },
  });
  const failure = useErrorWords(sending.error);
  const write = (words: string) => {
    const next = { clientId, body: words };
    setWritten(next);
    kept.write(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty && !sending.isPending) sending.mutate();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{t('asker.answerTo', { name })}</DialogTitle>
        <DialogContent>
          <FormField
            label={t('asker.words')}
            hint={t('asker.hint', { email })}
            error={tried && isEmpty ? t('asker.missing') : failure.field('body')}
          >
            {(control) => (
              <TextArea
                {...control}
                autoFocus
                rows={6}
                maxLength={8_000}
                value={body}
                onChange={({ target }) => write(target.value)}
              />
            )}
          </FormField>
          <FormAlert>{failure.whole}</FormAlert>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={sending.isPending}>
            {t('asker.send')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
