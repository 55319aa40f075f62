import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { Collection, CollectionInput } from '@sentiers/shared/collections/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../../components/ChoiceField.tsx';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';
import { queries } from '../../../../lib/api/api.ts';
import { useSaveCollection } from '../../hooks/use-collection.ts';

interface CollectionDialogProps {
  /** Null: one that is to be made. */
  collection: Collection | null;
  onDone?: (collection: Collection) => void;
  onClose: () => void;
}

const audiences = ['mine', 'cohort', 'network'] as const;

/** What a collection is called, what it is for, and who reads it. */
export function CollectionDialog({ collection, onDone, onClose }: CollectionDialogProps) {
  const { t } = useTranslation('library');
  const { t: common } = useTranslation('common');
  const id = useId();
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} })).data?.items ?? [];
  const [form, setForm] = useState<CollectionInput>({
    title: collection?.title ?? '',
    description: collection?.description ?? '',
    audience: collection?.audience ?? 'mine',
    cohortId: collection?.cohortId ?? null,
  });
  const { saving, words } = useSaveCollection(collection);
  const change = (part: Partial<CollectionInput>) => setForm((before) => ({ ...before, ...part }));
  const cohortId = form.audience === 'cohort' ? (form.cohortId ?? cohorts[0]?.id ?? null) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (saving.isPending) return;
    saving.mutate(
      { ...form, title: form.title.trim(), cohortId },
      {
        onSuccess: (saved) => {
          onClose();
          onDone?.(saved);
        },
      },
    );
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{collection ? t('collections.edit') : t('collections.make')}</DialogTitle>
        <DialogContent>
          <Fields>
            <FormField
              label={t('collections.name')}
              hint={t('collections.nameHint')}
              error={words.field('title')}
            >
              {(control) => (
                <TextInput
                  {...control}
                  autoFocus
                  maxLength={100}
                  value={form.title}
                  onChange={({ target }) => change({ title: target.value })}
                />
              )}
            </FormField>
            <FormField label={t('collections.description')} optional error={words.field('description')}>
              {(control) => (
                <TextArea
                  {...control}
                  maxLength={1_000}
                  value={form.description}
                  onChange={({ target }) => change({ description: target.value })}
                />
              )}
            </FormField>
            <ChoiceField
              legend={t('collections.readers')}
              choices={audiences
                .filter((value) => value !== 'cohort' || cohorts.length > 0)
                .map((value) => ({ value, label: t(`collections.audience.${value}`) }))}
              value={form.audience}
              onChange={(audience) => change({ audience })}
              hint={t(`collections.readersHint.${form.audience}`)}
            />
            {form.audience === 'cohort' && cohorts.length > 1 && (
              <FormField label={t('collections.cohort')} error={words.field('cohortId')}>
                {(control) => (
                  <SelectInput
                    {...control}
                    value={cohortId ?? ''}
                    onChange={({ target }) => change({ cohortId: target.value })}
                  >
                    {cohorts.map((cohort) => (
                      <option key={cohort.id} value={cohort.id}>
                        {cohort.name}
                      </option>
                    ))}
                  </SelectInput>
                )}
              </FormField>
            )}
            {saving.isError && <FormAlert>{words.whole}</FormAlert>}
          </Fields>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={saving.isPending}>
            {collection ? t('collections.save') : t('collections.make')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const Fields = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(5) }));
