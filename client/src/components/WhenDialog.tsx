import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from './error-words.ts';
import { FormAlert } from './FormAlert.tsx';
import { FormField } from './FormField.tsx';
import { MomentField } from './MomentField.tsx';
import { momentsAhead } from './moments.ts';
import { TextArea } from './TextInput.tsx';

export interface WhenDialogProps {
  title: string;
  confirm: string;
  /** What is asked: « Quand » by default. */
  label?: string;
  /** The moment it is kept for already. */
  at?: Date;
  /** Words that go with it: a note to oneself, the message itself. */
  words?: { field: string; label: string; initial: string; most: number; optional: boolean };
  /** What will happen then. */
  children?: ReactNode;
  /** Does it; until that is known nothing else can be done here. A failure is shown, and keeps what was chosen and typed. */
  onConfirm: (at: Date, words: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a moment to come, and for the words that go with it. Needs the message modules `later` and `errors`. */
export function WhenDialog(props: WhenDialogProps) {
  const { title, confirm, words, children, onConfirm, onClose } = props;
  const { t } = useTranslation('later');
  const { t: common } = useTranslation('common');
  const id = useId();
  const [at, setAt] = useState<Date | null>(() => props.at ?? tomorrowMorning());
  const [text, setText] = useState(words?.initial ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const action = useMutation({
    mutationFn: (moment: Date) => onConfirm(moment, text.trim()),
    onSuccess: onClose,
  });
  const failure = useErrorWords(action.error);
  const lacksWords = words?.optional === false && text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (at === null || at.getTime() <= Date.now()) return setProblem(t('moment.notToCome'));
    setProblem(null);
    if (!lacksWords && !action.isPending) action.mutate(at);
  };
  return (
    <Dialog open {...(!action.isPending && { onClose })} fullWidth maxWidth="xs" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <Content>
          {children && <p>{children}</p>}
          {words && (
            <FormField label={words.label} optional={words.optional} error={failure.field(words.field)}>
              {(control) => (
                <TextArea
                  {...control}
                  maxLength={words.most}
                  readOnly={action.isPending}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              )}
            </FormField>
          )}
          <MomentField
            label={props.label ?? t('moment.label')}
            value={at}
            onChange={setAt}
            error={problem ?? failure.field('at')}
          />
          {failure.whole && <FormAlert>{failure.whole}</FormAlert>}
        </Content>
        <DialogActions>
          <Button onClick={onClose} disabled={action.isPending}>
            {common('dialog.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={lacksWords || action.isPending}>
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function tomorrowMorning(): Date | null {
  return momentsAhead(new Date()).find(({ name }) => name === 'tomorrow-morning')?.at ?? null;
}

const Content = styled(DialogContent)(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
