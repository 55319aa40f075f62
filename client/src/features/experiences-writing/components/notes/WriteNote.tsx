import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { TextArea } from '../../../../components/TextInput.tsx';

interface WriteNoteProps {
  label: string;
  send: string;
  busy: boolean;
  onSend: (body: string) => Promise<void>;
  onCancel: () => void;
}

/** A few words on a draft. What was typed stays where it could not be sent. */
export function WriteNote({ label, send, busy, onSend, onCancel }: WriteNoteProps) {
  const { t } = useTranslation('common');
  const [body, setBody] = useState('');
  const words = body.trim();
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== '' && !busy) void onSend(words);
      }}
    >
      <FormField label={label}>
        {(control) => (
          <TextArea
            {...control}
            autoFocus
            rows={3}
            spellCheck
            maxLength={4_000}
            value={body}
            onChange={({ target }) => setBody(target.value)}
          />
        )}
      </FormField>
      <div>
        <Button type="submit" size="small" variant="contained" disabled={words === '' || busy}>
          {send}
        </Button>
        <Button size="small" variant="text" onClick={onCancel}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  width: '100%',
  '& > div:last-of-type': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
}));
