import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { LONGEST_PASSAGE } from '@sentiers/shared/recaps/limits.ts';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import type { MyPassage } from '../hooks/use-my-words.ts';

interface EditWordsProps {
  passage: MyPassage;
  onSave: (words: string) => void;
  onCancel: () => void;
}

/** My words as I would have them quoted, kept by the device as I write. */
export function EditWords({ passage: { id, said, words }, onSave, onCancel }: EditWordsProps) {
  const { t } = useTranslation('recaps');
  const { t: common } = useTranslation('common');
  const { account } = useJournal();
  const kept = useMemo(() => keptForm<string>(account, `passage-${id}`), [account, id]);
  const [written, setWritten] = useState(() => kept.read() ?? (words || said));
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = written.trim();
    if (trimmed === '') return setError(t('edit.missing'));
    if ([...trimmed].length > LONGEST_PASSAGE) return setError(t('edit.long', { most: LONGEST_PASSAGE }));
    kept.forget();
    onSave(trimmed);
  };
  return (
    <Form onSubmit={submit}>
      <FormField label={t('edit.label')} error={error}>
        {(control) => (
          <TextArea
            {...control}
            autoFocus
            spellCheck
            value={written}
            onChange={({ target }) => {
              setWritten(target.value);
              kept.write(target.value);
            }}
          />
        )}
      </FormField>
      <Row>
        <Button type="submit" variant="contained">
          {t('edit.save')}
        </Button>
        <Button
          variant="text"
          onClick={() => {
            kept.forget();
            onCancel();
          }}
        >
          {common('dialog.cancel')}
        </Button>
      </Row>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(3) }));
const Row = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2.5) }));
