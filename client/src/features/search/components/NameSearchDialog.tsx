import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { useSavedSearchActs } from '../hooks/use-saved-searches.ts';

const longestName = 80;

/** Asks under which name a search is kept, and keeps it. */
export function NameSearchDialog({ q, onClose }: { q: string; onClose: () => void }) {
  const { t } = useTranslation('search');
  const { t: common } = useTranslation('common');
  const id = useId();
  const [name, setName] = useState(q.slice(0, longestName));
  const { save } = useSavedSearchActs();
  const action = useMutation({ mutationFn: () => save(name.trim(), q), onSuccess: onClose });
  const failure = useErrorWords(action.error);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') action.mutate();
        }}
      >
        <DialogTitle id={id}>{t('saved.title')}</DialogTitle>
        <DialogContent>
          <FormField label={t('saved.name')} error={failure.field('name')}>
            {(control) => (
              <TextInput
                {...control}
                autoFocus
                maxLength={longestName}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </FormField>
          <FormAlert>{failure.whole}</FormAlert>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={name.trim() === '' || action.isPending}>
            {t('saved.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
