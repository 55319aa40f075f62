import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { OffNote, TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { useAskedBeforeLeaving } from '../../../lib/use-asked-before-leaving.ts';

interface OffDialogProps {
  page: TerritoryPage;
  /** Null: one that is to be written. */
  note: OffNote | null;
  onClose: () => void;
}

/** Writes what an incubator knows of a territory, with who will read it before one's eyes. */
export function OffDialog({ page, note, onClose }: OffDialogProps) {
  const { t } = useTranslation('territories');
  const { t: common } = useTranslation('common');
  const id = useId();
  const cache = useQueryClient();
  const [clientId] = useState(() => newId());
  const [body, setBody] = useState(note?.body ?? '');
  const [organisationId, setOrganisationId] = useState(page.writesFor[0]?.id ?? '');
  useAskedBeforeLeaving(body !== (note?.body ?? ''));
  const saving = useMutation({
    mutationFn: () =>
      note
        ? api.offNotes.update({ noteId: note.id, revision: note.revision, body })
        : api.offNotes.write({ organisationId, clientId, code: page.code, body }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: queries.territories.get.key() });
      onClose();
    },
  });
  const words = useErrorWords(saving.error);
  const isConflict = saving.error instanceof AppError && saving.error.code === 'revision_conflict';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{t('territory.offOf', { name: page.label })}</DialogTitle>
        <Fields>
          {!note && page.writesFor.length > 1 && (
            <FormField label={t('territory.offFor')}>
              {(control) => (
                <SelectInput
                  {...control}
                  value={organisationId}
                  onChange={({ target }) => setOrganisationId(target.value)}
                >
                  {page.writesFor.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
                </SelectInput>
              )}
            </FormField>
          )}
          <FormField label={t('territory.offBody')} hint={t('territory.offHint')} error={words.field('body')}>
            {(control) => (
              <TextArea
                {...control}
                autoFocus
                rows={8}
                maxLength={10_000}
                value={body}
                onChange={({ target }) => setBody(target.value)}
              />
            )}
          </FormField>
          <FormAlert>{isConflict ? t('territory.offConflict') : words.whole}</FormAlert>
        </Fields>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={saving.isPending}>
            {t('territory.offSave')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const Fields = styled(DialogContent)(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
