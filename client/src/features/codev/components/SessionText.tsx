import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { CodevText } from '@sentiers/shared/codev/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormField } from '../../../components/FormField.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { api } from '../../../lib/api/api.ts';

const longest = 2_000;

interface SessionTextProps {
  roomId: string;
  text: CodevText;
  /** What it says now. */
  words: string;
  writable: boolean;
}

/** One of a session’s texts: written by who does at this step, read by all. Nothing typed is lost when another wrote too. */
export function SessionText({ roomId, text, words, writable }: SessionTextProps) {
  const { t } = useTranslation('codev');
  if (writable) return <Writing {...{ roomId, text, words }} />;
  if (words === '') return null;
  return (
    <section>
      <h3>{t(`text.${text}`)}</h3>
      <Words>{words}</Words>
    </section>
  );
}

function Writing({ roomId, text, words }: Omit<SessionTextProps, 'writable'>) {
  const { t } = useTranslation('codev');
  /** Null as long as nothing was typed: what others write is shown as it comes. */
  const [typed, setTyped] = useState<{ words: string; before: string } | null>(null);
  const saving = useMutation({
    mutationFn: (mine: { words: string; before: string }) => api.codev.write({ roomId, text, ...mine }),
    onSuccess: () => setTyped(null),
  });
  const failure = useErrorWords(saving.error);
  const conflict = saving.error instanceof AppError && saving.error.code === 'revision_conflict';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed && !saving.isPending) saving.mutate({ ...typed, before: conflict ? words : typed.before });
  };
  return (
    <Form onSubmit={submit}>
      <FormField
        label={t(`text.${text}`)}
        optional
        error={conflict ? `${t('text.changed')} « ${words} »` : failure.whole}
      >
        {(control) => (
          <TextArea
            {...control}
            maxLength={longest}
            value={typed?.words ?? words}
            onChange={(event) =>
              setTyped((was) => ({ words: event.target.value, before: was?.before ?? words }))
            }
          />
        )}
      </FormField>
      <Button type="submit" size="small" disabled={typed === null || saving.isPending}>
        {t('text.save')}
      </Button>
      <span role="status">{saving.isSuccess && typed === null && t('text.saved')}</span>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(2),
  '& > div': { width: '100%' },
  '& > span': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Words = styled('p')(({ theme }) => ({
  ...theme.typography.body1,
  margin: theme.spacing(1.5, 0, 0),
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
}));
