import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Person } from '@sentiers/shared/people/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { PersonAvatar } from '../../../components/PersonAvatar.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { api } from '../../../lib/api/api.ts';
import { AccountSection } from './AccountSection.tsx';

/** One's photo: chosen, replaced, taken away. The server crops it and removes its hidden data. */
export function PhotoSection({ person }: { person: Person }) {
  const { t } = useTranslation('account');
  const notify = useNotice();
  const queryClient = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const done = (text: string) => () => {
    notify({ text });
    void queryClient.invalidateQueries();
  };
  const choose = useMutation({
    mutationFn: (photo: File) => api.people.setPhoto({ photo }),
    onSuccess: done(t('photo.saved')),
  });
  const remove = useMutation({
    mutationFn: () => api.people.removePhoto({}),
    onSuccess: done(t('photo.removed')),
  });
  const words = useErrorWords(choose.error ?? remove.error);
  const onPicked = (event: ChangeEvent<HTMLInputElement>) => {
    const photo = event.target.files?.[0];
    if (photo) choose.mutate(photo);
    event.target.value = '';
  };
  return (
    <AccountSection title={t('photo.title')} lede={t('photo.hint')}>
      <FormAlert>{words.field('photo') ?? words.whole}</FormAlert>
      <Row>
        <PersonAvatar person={person} size={72} />
        <Button onClick={() => picker.current?.click()} disabled={choose.isPending}>
          {t('photo.choose')}
        </Button>
        {person.photo && (
          <Button variant="text" onClick={() => remove.mutate()} disabled={remove.isPending}>
            {t('photo.remove')}
          </Button>
        )}
        <VisuallyHidden>
          <input
            ref={picker}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            tabIndex={-1}
            aria-label={t('photo.choose')}
            onChange={onPicked}
          />
        </VisuallyHidden>
      </Row>
    </AccountSection>
  );
}

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(3),
}));
