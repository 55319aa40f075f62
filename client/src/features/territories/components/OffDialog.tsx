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
import { useKeptState } from '../../../components/doors/use-kept-state.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { KeptCallout } from '../../../components/KeptCallout.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';

interface OffDialogProps {
  page: TerritoryPage;
  /** Null: one that is to be written. */
  note: OffNote | null;
  onClose: () => void;
}

/** Writes what an incubator knows of a territory, with who will read it before one's eyes; kept by the device until it is sent. */
export function OffDialog({ page, note, onClose }: OffDialogProps) {
  const { t } = useTranslation('territories');
  const { t: common } = useTranslation('common');
  const id = useId();
  const [tried, setTried] = useState(false);
  const { written, change, forget, restart, wasKept } = useOffWords(page, note);
  const { body } = written;
  const theirs = changedMeanwhile(page, note, written.revision);
  const saving = useSaveOff(page, note);
  const words = useErrorWords(saving.error);
  const isConflict = saving.error instanceof AppError && saving.error.code === 'revision_conflict';
  const isEmpty = body.trim() === '';
  const leave = () => {
    forget();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty || saving.isPending) return;
    saving.mutate({ ...written, revision: theirs?.revision ?? written.revision }, { onSuccess: leave });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>
          {t('territory.offOf', { name: note?.territory.label ?? page.label })}
        </DialogTitle>
        <Fields>
          {wasKept && (
            <KeptCallout restart={t('territory.offRestart')} onRestart={restart}>
              {t('territory.offKept')}
            </KeptCallout>
          )}
          {!note && page.writesFor.length > 1 && (
            <FormField label={t('territory.offFor')}>
              {(control) => (
                <SelectInput
                  {...control}
                  value={written.organisationId}
                  onChange={({ target }) => change({ organisationId: target.value })}
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
          <FormField
            label={t('territory.offBody')}
            hint={t('territory.offHint')}
            error={tried && isEmpty ? t('territory.offMissing') : words.field('body')}
          >
            {(control) => (
              <TextArea
                {...control}
                autoFocus
                rows={8}
                maxLength={10_000}
                value={body}
                onChange={({ target }) => change({ body: target.value })}
              />
            )}
          </FormField>
          <FormAlert>{isConflict || theirs ? t('territory.offConflict') : words.whole}</FormAlert>
          {theirs && (
            <section aria-label={t('territory.offTheirs')}>
              <LazyMarkdown>{theirs.body}</LazyMarkdown>
            </section>
          )}
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

interface Written {
  clientId: string;
  body: string;
  organisationId: string;
  /** Of the note as it was read when one began; 0 for a new one. */
  revision: number;
}

/** What one writes, kept by the device; what was kept is told, and may be left for what stands. */
function useOffWords(page: TerritoryPage, note: OffNote | null) {
  const fresh = (): Written => ({
    clientId: newId(),
    body: note?.body ?? '',
    organisationId: page.writesFor[0]?.id ?? '',
    revision: note?.revision ?? 0,
  });
  const { written, change, forget } = useKeptState<Written>(`off-${note?.id ?? page.code}`, fresh);
  const [wasKept, setKept] = useState(written.body !== (note?.body ?? ''));
  const restart = () => {
    change(fresh());
    forget();
    setKept(false);
  };
  return { written, change, forget, restart, wasKept };
}

/** The note as someone else left it since one began to write; null where nobody did. */
function changedMeanwhile(page: TerritoryPage, note: OffNote | null, revision: number): OffNote | null {
  const stands = note && page.off.find(({ id }) => id === note.id);
  return stands && stands.revision !== revision ? stands : null;
}

/** Sends it; whatever became of it, the page is read again. */
function useSaveOff(page: TerritoryPage, note: OffNote | null) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ organisationId, clientId, revision, body }: Written) =>
      note
        ? api.offNotes.update({ noteId: note.id, revision, body })
        : api.offNotes.write({ organisationId, clientId, code: page.code, body }),
    onSettled: () => void cache.invalidateQueries({ queryKey: queries.territories.get.key() }),
  });
}

const Fields = styled(DialogContent)(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
