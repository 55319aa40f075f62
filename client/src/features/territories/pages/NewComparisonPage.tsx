import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { LevelChoice } from '../components/LevelChoice.tsx';
import { useComparingFor } from '../hooks/use-territory.ts';
import { suggestedCriteria } from '../logic/comparison.ts';

/** How many of the suggested criteria a comparison begins with: any is taken away as easily. */
const BEGINS_WITH = 4;

/** Begins a comparison: its name, who reads it. What is compared comes on its own page. */
export function NewComparisonPage() {
  const { t } = useTranslation('territories');
  const own = useComparingFor();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [clientId] = useState(() => newId());
  const [title, setTitle] = useState<string>(() => t('comparison.defaultName'));
  const [level, setLevel] = useState<'mine' | 'incubator'>('mine');
  const [tried, setTried] = useState(false);
  const isNameless = title.trim() === '';
  const first = search.get('territoire');
  const creating = useMutation({
    mutationFn: (organisationId: string) =>
      api.comparisons.create({
        organisationId,
        clientId,
        comparison: {
          title,
          level,
          criteria: suggestedCriteria
            .slice(0, BEGINS_WITH)
            .map((key) => ({ key, label: t(`comparison.suggestion.${key}`), weight: 3 })),
          territories: first ? [{ code: first, notes: '', marks: {} }] : [],
          choice: null,
        },
      }),
    onSuccess: (made) => {
      void cache.invalidateQueries({ queryKey: queries.comparisons.list.key() });
      void navigate(paths.comparison(made.id), { replace: true });
    },
  });
  const words = useErrorWords(creating.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (own && !isNameless && !creating.isPending) creating.mutate(own.id);
  };
  return (
    <>
      <PageHeader
        title={t('comparison.new')}
        meta={own?.name ?? '\u00A0'}
        back={paths.comparisons}
        backUntil="md"
      />
      <PageBody>
        <Form noValidate onSubmit={submit}>
          <p>{own === null ? t('comparison.notYours') : t('comparison.empty')}</p>
          <FormField
            label={t('comparison.name')}
            error={tried && isNameless ? t('comparison.titleMissing') : words.field('title')}
          >
            {(control) => (
              <TextInput
                {...control}
                maxLength={120}
                value={title}
                onChange={({ target }) => setTitle(target.value)}
              />
            )}
          </FormField>
          <LevelChoice level={level} onChange={setLevel} />
          <FormAlert>{creating.isError ? (words.whole ?? t('comparison.createFailed')) : null}</FormAlert>
          <Button type="submit" variant="contained" disabled={!own || creating.isPending}>
            {t('comparison.create')}
          </Button>
        </Form>
      </PageBody>
    </>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(5),
  '& > *': { width: '100%' },
  '& > .MuiButton-root': { width: 'auto' },
}));
