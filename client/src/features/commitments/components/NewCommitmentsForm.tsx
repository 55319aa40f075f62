import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type CommitmentSource, MOST_COMMITMENTS } from '@sentiers/shared/commitments/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import PlusIcon from 'lucide-react/icons/plus';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { LevelField } from '../../../components/journey/LevelField.tsx';
import { KeptCallout } from '../../../components/KeptCallout.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { useNow } from '../../../components/use-now.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useNewCommitments } from '../hooks/use-new-commitments.ts';
import { emptyPromise, faultsOf, type WrittenPromise } from '../logic/commitment-form.ts';
import { PromiseFields } from './PromiseFields.tsx';

interface NewCommitmentsFormProps {
  organisationId: string;
  source: CommitmentSource;
  /** Under which it is kept by the device. */
  name: string;
  /** What the first one begins with. */
  first: Partial<Pick<WrittenPromise, 'text' | 'dueOn'>>;
}

/** One to three promises, each with its day, and who reads them. */
export function NewCommitmentsForm({ organisationId, source, name, first }: NewCommitmentsFormProps) {
  const { t } = useTranslation('commitments');
  const now = useNow();
  const form = useNewCommitments(name, () => emptyPromise(now, first));
  const { promises, clientId } = form.written;
  const [tried, setTried] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const save = useMake(form.forget);
  const failure = useErrorWords(save.error);
  const faults = promises.map((promise) => faultsOf(promise, now));
  const level = promises[0]?.level ?? 'cohort';
  const set = (index: number, changed: Partial<WrittenPromise>) =>
    form.change(promises.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.some(({ text, dueOn }) => text ?? dueOn)) {
      requestAnimationFrame(() =>
        place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    if (!save.isPending) save.mutate({ organisationId, clientId, commitments: promises, source });
  };
  return (
    <Form ref={place} noValidate onSubmit={submit}>
      {form.wasKept && (
        <KeptCallout restart={t('form.restart')} onRestart={form.restart}>
          {t('form.kept')}
        </KeptCallout>
      )}
      {promises.map((promise, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no id, and their order doesn't change
        <fieldset key={index}>
          <legend>{t('form.which', { rank: index + 1 })}</legend>
          <PromiseFields
            written={promise}
            onChange={(changed) => set(index, changed)}
            faults={tried ? (faults[index] ?? {}) : {}}
            refused={promises.length === 1 ? failure.field : () => null}
          />
          {promises.length > 1 && (
            <Button
              size="small"
              variant="text"
              aria-label={t('form.remove', { rank: index + 1 })}
              onClick={() => form.change(promises.filter((_one, at) => at !== index))}
            >
              {t('remove')}
            </Button>
          )}
        </fieldset>
      ))}
      {promises.length < MOST_COMMITMENTS && (
        <Button
          startIcon={<Icon of={PlusIcon} size={16} />}
          onClick={() => form.change([...promises, emptyPromise(now, { level })])}
        >
          {t('form.add')}
        </Button>
      )}
      <LevelField
        levels={['mine', 'incubator', 'cohort']}
        value={level}
        onChange={(next) => form.change(promises.map((one) => ({ ...one, level: next })))}
      />
      <FormAlert>{save.error ? (failure.whole ?? t('check.failed')) : null}</FormAlert>
      <Button type="submit" variant="contained" disabled={save.isPending}>
        {t('form.submit', { count: promises.length })}
      </Button>
    </Form>
  );
}

/** Makes them, says so, and shows them. */
function useMake(onMade: () => void) {
  const { t } = useTranslation('commitments');
  const cache = useQueryClient();
  const notify = useNotice();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (input: Parameters<typeof api.commitments.make>[0]) => api.commitments.make(input),
    onSuccess: ({ items }) => {
      onMade();
      notify({ text: t('form.made', { count: items.length }) });
      void cache.invalidateQueries({ queryKey: queries.commitments.key() });
      void navigate(paths.commitments, { replace: true });
    },
  });
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(6),
  '& > div, & > fieldset': { width: '100%' },
  '& > fieldset:not(:has(> legend + p))': { minWidth: 0 },
  '& > fieldset:has(input[type="date"])': {
    display: 'grid',
    justifyItems: 'start',
    gap: theme.spacing(4),
    margin: 0,
    padding: theme.spacing(4, 5, 5),
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& > div': { width: '100%' },
    '& > legend': { ...theme.typography.h4, padding: theme.spacing(0, 1.5), marginLeft: theme.spacing(-1.5) },
  },
}));
