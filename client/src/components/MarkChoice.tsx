import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { MessageMark } from '@sentiers/shared/messages/schema.ts';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from './error-words.ts';
import { FormAlert } from './FormAlert.tsx';

/** As the contract has them, in the order in which they are offered. */
const marks: readonly MessageMark[] = ['decision', 'resource', 'open-question', 'to-write-up'];

interface MarkChoiceProps {
  title: string;
  mark: MessageMark | null;
  onMark: (mark: MessageMark | null) => Promise<unknown>;
  onClose: () => void;
}

/** What something said in a live room is kept for: one press, and it is done. Needs the message module `discussion`. */
export function MarkChoice({ title, mark: now, onMark, onClose }: MarkChoiceProps) {
  const { t } = useTranslation('discussion');
  const { t: common } = useTranslation('common');
  const id = useId();
  const marking = useMutation({ mutationFn: onMark, onSuccess: onClose });
  const failure = useErrorWords(marking.error);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <Choices>
        <p>{t('mark.lede')}</p>
        {marks.map((mark) => (
          <Button
            key={mark}
            aria-pressed={mark === now}
            variant={mark === now ? 'contained' : 'outlined'}
            disabled={marking.isPending}
            onClick={() => marking.mutate(mark)}
          >
            {t(`mark.${mark}`)}
          </Button>
        ))}
        {marking.isError && <FormAlert>{failure.whole ?? t('mark.failed')}</FormAlert>}
      </Choices>
      <DialogActions>
        {now && (
          <Button variant="text" disabled={marking.isPending} onClick={() => marking.mutate(null)}>
            {t('mark.none')}
          </Button>
        )}
        <Button onClick={onClose}>{common('dialog.cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
}

const Choices = styled(DialogContent)(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2.5),
  '& > p': { margin: 0 },
}));
