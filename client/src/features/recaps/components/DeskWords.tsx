import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { RecapDesk } from '@sentiers/shared/recaps/schema.ts';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import type { Arranging } from '../hooks/use-arranging.ts';

interface DeskWordsProps {
  desk: RecapDesk;
  arranging: Arranging;
}

interface Words {
  title: string;
  intro: string;
}

/** The title of a recap and what introduces it: kept by the device until they are saved. */
export function DeskWords({ desk: { roomId, arrangement }, arranging: { arrange } }: DeskWordsProps) {
  const { t } = useTranslation('recaps');
  const { account } = useJournal();
  const kept = useMemo(() => keptForm<Words>(account, `recap-${roomId}`), [account, roomId]);
  const [written, setWritten] = useState<Words | null>(() => kept.read());
  const { title, intro } = written ?? arrangement;
  const words = useErrorWords(arrange.error);
  const write = (changed: Partial<Words>) => {
    const next = { title, intro, ...changed };
    kept.write(next);
    setWritten(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    arrange.mutate(
      { title, intro },
      {
        onSuccess: () => {
          kept.forget();
          setWritten(null);
        },
      },
    );
  };
  return (
    <Form onSubmit={submit}>
      <FormAlert>{words.whole}</FormAlert>
      <FormField label={t('desk.titleLabel')} error={words.field('title')}>
        {(control) => (
          <TextInput
            {...control}
            value={title}
            maxLength={200}
            onChange={({ target }) => write({ title: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('desk.intro')} optional error={words.field('intro')}>
        {(control) => (
          <TextArea
            {...control}
            spellCheck
            maxLength={4_000}
            value={intro}
            onChange={({ target }) => write({ intro: target.value })}
          />
        )}
      </FormField>
      {written !== null && (
        <div>
          <Button type="submit" disabled={arrange.isPending}>
            {t('desk.save')}
          </Button>
        </div>
      )}
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
