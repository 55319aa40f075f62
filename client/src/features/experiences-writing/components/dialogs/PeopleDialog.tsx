import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { PeoplePicker } from '../../../../components/PeoplePicker.tsx';
import { TextArea } from '../../../../components/TextInput.tsx';
import { useWritablePeople } from '../../../../components/use-writable-people.ts';
import { useJournal } from '../../../../lib/journal/react.ts';

interface PeopleDialogProps {
  title: string;
  children: ReactNode;
  /** Of the field in which people are chosen. */
  label: string;
  send: string;
  /** Those who have it already: they are not chosen again. */
  already: readonly PersonSummary[];
  most: number;
  full: string;
  /** What may be written to them; null where nothing is. */
  words: { label: string; hint: string; most: number } | null;
  onSend: (personIds: string[], words: string) => Promise<unknown>;
  onClose: () => void;
}

/** Chooses people, with a few words to them where there are some. A failure keeps all that was chosen. */
export function PeopleDialog(props: PeopleDialogProps) {
  const { title, children, label, send, already, most, full, words, onSend, onClose } = props;
  const { t } = useTranslation('common');
  const { account } = useJournal();
  const id = useId();
  const people = useWritablePeople(account);
  const [chosen, setChosen] = useState<readonly PersonSummary[]>([]);
  const [written, setWritten] = useState('');
  const action = useMutation({
    mutationFn: () =>
      onSend(
        chosen.map((person) => person.id),
        written.trim(),
      ),
    onSuccess: onClose,
  });
  const failure = useErrorWords(action.error);
  const taken = new Set(already.map((person) => person.id));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <Fields>
          <div>{children}</div>
          <FormField label={label}>
            {(control) => (
              <PeoplePicker
                control={control}
                people={people.filter((person) => !taken.has(person.id))}
                chosen={chosen}
                onChoose={setChosen}
                most={most - already.length}
                full={full}
              />
            )}
          </FormField>
          {words && (
            <FormField label={words.label} hint={words.hint} optional>
              {(control) => (
                <TextArea
                  {...control}
                  rows={3}
                  spellCheck
                  maxLength={words.most}
                  value={written}
                  onChange={({ target }) => setWritten(target.value)}
                />
              )}
            </FormField>
          )}
          <FormAlert>{failure.whole ?? failure.field('personIds')}</FormAlert>
        </Fields>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('dialog.cancel')}</Button>
        <Button
          variant="contained"
          disabled={chosen.length === 0 || action.isPending}
          onClick={() => action.mutate()}
        >
          {send}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(5),
}));
