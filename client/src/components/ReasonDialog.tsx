import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from './error-words.ts';
import { FormField } from './FormField.tsx';
import { TextArea, TextInput } from './TextInput.tsx';

interface ReasonDialogProps {
  title: string;
  /** What will happen, before one decides. */
  children?: ReactNode;
  label: string;
  confirm: string;
  /** What is written already (a title to change). */
  initial?: string;
  /** Characters at least; 0 where words are optional. */
  least?: number;
  most?: number;
  /** One line rather than several. */
  line?: boolean;
  destructive?: boolean;
  /** Words of the button that leaves all as it was, where « Annuler » would be taken for what is done. */
  dismiss?: string;
  /** Said when too little is written. */
  missing?: string;
  /** Does it; a failure is shown and keeps what was typed. */
  onConfirm: (words: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a few words, then does something with them: a reason, a new title, a note. Nothing typed is lost on failure. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, children, label, confirm, initial = '', least = 0, most = 500, line = false } = props;
  const { t } = useTranslation('common');
  const id = useId();
  const [words, setWords] = useState(initial);
  const [tried, setTried] = useState(false);
  const action = useMutation({ mutationFn: props.onConfirm, onSuccess: props.onClose });
  const failure = useErrorWords(action.error);
  const refused = failure.field('reason') ?? failure.field('title') ?? failure.field('note');
  const short = words.trim().length < least;
  const error = tried && short ? (props.missing ?? null) : refused;
  const submit = () => {
    setTried(true);
    if (!short && !action.isPending) action.mutate(words.trim());
  };
  return (
    <Dialog open onClose={props.onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {children && <Lede>{children}</Lede>}
          <FormField label={label} optional={least === 0} error={error}>
            {(control) =>
              line ? (
                <TextInput
                  {...control}
                  autoFocus
                  maxLength={most}
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                />
              ) : (
                <TextArea
                  {...control}
                  autoFocus
                  maxLength={most}
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                />
              )
            }
          </FormField>
          {failure.whole && <Problem role="alert">{failure.whole}</Problem>}
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{props.dismiss ?? t('dialog.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={props.destructive ? 'error' : 'primary'}
            disabled={action.isPending}
          >
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export const Lede = styled('p')(({ theme }) => ({ marginBottom: theme.spacing(4) }));

export const Problem = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  marginTop: theme.spacing(3),
  color: theme.vars.palette.now.onSoft,
}));
