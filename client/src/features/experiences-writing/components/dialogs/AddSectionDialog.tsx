import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../../components/ChoiceField.tsx';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';

interface AddSectionDialogProps {
  onAdd: (title: string, type: 'text' | 'documents') => Promise<unknown>;
  onClose: () => void;
}

/** Adds a section that the template doesn't have. */
export function AddSectionDialog({ onAdd, onClose }: AddSectionDialogProps) {
  const { t } = useTranslation('experience-writing');
  const { t: common } = useTranslation('common');
  const id = useId();
  const [title, setTitle] = useState('');
  const [type, setType] = useState<'text' | 'documents'>('text');
  const action = useMutation({ mutationFn: () => onAdd(title.trim(), type), onSuccess: onClose });
  const failure = useErrorWords(action.error);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim().length > 1 && !action.isPending) action.mutate();
        }}
      >
        <DialogTitle id={id}>{t('section.add')}</DialogTitle>
        <DialogContent>
          <Fields>
            <FormField label={t('section.title')} error={failure.field('title')}>
              {(control) => (
                <TextInput
                  {...control}
                  autoFocus
                  maxLength={80}
                  value={title}
                  onChange={({ target }) => setTitle(target.value)}
                />
              )}
            </FormField>
            <ChoiceField
              legend={t('section.holds')}
              choices={[
                { value: 'text', label: t('type.text') },
                { value: 'documents', label: t('type.documents') },
              ]}
              value={type}
              onChange={setType}
              hint={t(`typeHint.${type}`)}
            />
            <FormAlert>{failure.whole}</FormAlert>
          </Fields>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={title.trim().length < 2 || action.isPending}>
            {t('section.confirmAdd')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const Fields = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(5) }));
