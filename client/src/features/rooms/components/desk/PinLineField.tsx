import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { LONGEST_PIN } from '@sentiers/shared/rooms/schema.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { errorWords } from '../../../../components/error-words.ts';
import { FormField } from '../../../../components/FormField.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { useOrderActs } from '../../hooks/use-order.ts';
import type { KnownRoom } from '../../hooks/use-room.ts';

/** A line to keep in sight at the top of the discussion; a message is pinned from its own menu. */
export function PinLineField({ room }: { room: KnownRoom }) {
  const { t } = useTranslation('desk');
  const { t: errors } = useTranslation('errors');
  const notify = useNotice();
  const { pinLine } = useOrderActs(room);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    try {
      await pinLine(newId(), text);
      setText('');
      setRefusal('');
      notify({ text: t('pin.done') });
    } catch (error) {
      const words = errorWords(error, errors);
      setRefusal(words.field('text') ?? words.whole ?? t('failed'));
    }
  };
  return (
    <Form onSubmit={(event) => void submit(event)}>
      <FormField label={t('pin.label')} hint={t('pin.hint')} {...(refusal && { error: refusal })}>
        {(control) => (
          <TextInput
            {...control}
            value={text}
            maxLength={LONGEST_PIN}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </FormField>
      <Button type="submit" size="small" disabled={text.trim() === ''}>
        {t('pin.send')}
      </Button>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(2),
  paddingTop: theme.spacing(4),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > :first-of-type': { justifySelf: 'stretch' },
}));
