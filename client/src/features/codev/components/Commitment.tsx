import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Codev } from '@sentiers/shared/codev/schema.ts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { useAct } from '../../../components/use-act.ts';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';

const longest = 240;
const shortest = 3;

interface CommitmentProps {
  roomId: string;
  codev: Codev;
  /** Whether the reader may promise themselves something now. */
  mine: boolean;
}

/** What who was advised promises themselves: theirs to say, everyone’s to read. */
export function Commitment({ roomId, codev, mine }: CommitmentProps) {
  const { t } = useTranslation('codev');
  const language = useLanguage();
  const { act } = useAct(t('lead.failed'));
  const { commitment, client } = codev;
  if (!commitment) return mine ? <CommitmentForm roomId={roomId} /> : null;
  const said = { words: commitment.text, date: formatCalendarDay(commitment.dueOn, language) };
  if (!mine) return <p>{t('commitment.theirs', { name: client.name, ...said })}</p>;
  return (
    <Kept>
      <p>{t('commitment.kept', said)}</p>
      <Button
        size="small"
        variant="text"
        onClick={() => void act(() => api.codev.commit({ roomId, commitment: null }))}
      >
        {t('commitment.takeBack')}
      </Button>
    </Kept>
  );
}

function CommitmentForm({ roomId }: { roomId: string }) {
  const { t } = useTranslation('codev');
  const [words, setWords] = useState('');
  const [dueOn, setDueOn] = useState('');
  const saving = useMutation({
    mutationFn: () => api.codev.commit({ roomId, commitment: { text: words.trim(), dueOn } }),
  });
  const failure = useErrorWords(saving.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  };
  return (
    <Form onSubmit={submit}>
      <h3>{t('commitment.title')}</h3>
      <FormField label={t('commitment.words')} error={failure.field('text')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={longest}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </FormField>
      <FormField label={t('commitment.due')} error={failure.field('dueOn')}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
        )}
      </FormField>
      {failure.whole && <FormAlert>{failure.whole}</FormAlert>}
      <Button
        type="submit"
        variant="contained"
        disabled={words.trim().length < shortest || dueOn === '' || saving.isPending}
      >
        {t('commitment.save')}
      </Button>
    </Form>
  );
}

const Kept = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1.5, 3),
  '& p': { margin: 0 },
}));

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  '& > div': { width: '100%' },
}));
