import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { QuietFailure } from '../../../../components/QuietFailure.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { useCollect, useMyCollections } from '../../hooks/use-collect.ts';

interface CollectDialogProps {
  experienceId: string;
  onClose: () => void;
}

/** Keeps an experience in one of my collections, or in a new one, with a word on why. */
export function CollectDialog({ experienceId, onClose }: CollectDialogProps) {
  const { t } = useTranslation('experience');
  const { t: common } = useTranslation('common');
  const id = useId();
  const mine = useMyCollections(experienceId);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('collect.title')}</DialogTitle>
      {mine.collections ? (
        <CollectForm experienceId={experienceId} collections={mine.collections} onClose={onClose} />
      ) : (
        <>
          <DialogContent>
            {mine.failed ? (
              <QuietFailure retry={{ label: t('retry'), onClick: mine.retry }}>
                {t('collect.failed')}
              </QuietFailure>
            ) : (
              <LinesSkeleton count={1} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

/** In place of a collection's id: one that is to be made. */
const anew = 'new';

function CollectForm({
  experienceId,
  collections,
  onClose,
}: CollectDialogProps & { collections: NonNullable<ReturnType<typeof useMyCollections>['collections']> }) {
  const { t } = useTranslation('experience');
  const { t: common } = useTranslation('common');
  const holding = collections.filter(({ holds }) => holds);
  const free = collections.filter(({ holds }) => !holds);
  const [where, setWhere] = useState(free[0]?.id ?? anew);
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { collect, words } = useCollect(experienceId);
  const isShort = where === anew && title.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isShort || collect.isPending) return;
    const into = where === anew ? { title: title.trim() } : { collectionId: where };
    collect.mutate({ ...into, note: note.trim() }, { onSuccess: onClose });
  };
  return (
    <form noValidate onSubmit={submit}>
      <DialogContent>
        <Fields>
          {holding.length > 0 && (
            <p>
              {t('collect.already', {
                titles: holding.map((one) => t('collect.quoted', { title: one.title })).join(', '),
              })}
            </p>
          )}
          {free.length > 0 && (
            <FormField label={t('collect.where')}>
              {(control) => (
                <SelectInput {...control} value={where} onChange={({ target }) => setWhere(target.value)}>
                  {free.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.title}
                    </option>
                  ))}
                  <option value={anew}>{t('collect.anew')}</option>
                </SelectInput>
              )}
            </FormField>
          )}
          {where === anew && (
            <FormField
              label={t('collect.name')}
              hint={t('collect.nameHint')}
              error={tried && isShort ? t('collect.nameShort') : words.field('title')}
            >
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={100}
                  value={title}
                  onChange={({ target }) => setTitle(target.value)}
                />
              )}
            </FormField>
          )}
          <FormField label={t('collect.note')} optional error={words.field('note')}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={280}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            )}
          </FormField>
          {collect.isError && <FormAlert>{words.whole}</FormAlert>}
        </Fields>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common('dialog.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={collect.isPending}>
          {t('collect.confirm')}
        </Button>
      </DialogActions>
    </form>
  );
}

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary },
}));
