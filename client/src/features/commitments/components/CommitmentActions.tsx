import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { errorWords } from '../../../components/error-words.ts';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { innerQuotes } from '../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

const EditDialog = lazy(async () => ({ default: (await import('./EditDialog.tsx')).EditDialog }));

/** Correcting a promise, or taking away one that was made by mistake. */
export function CommitmentActions({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation('commitments');
  const { t: errors } = useTranslation('errors');
  const language = useLanguage();
  const [asked, setAsked] = useState<'edit' | 'remove' | null>(null);
  const cache = useQueryClient();
  const notify = useNotice();
  const navigate = useNavigate();
  const { id: commitmentId, text } = commitment;
  const remove = useMutation({
    mutationFn: () => api.commitments.remove({ commitmentId }),
    onSuccess: () => {
      notify({ text: t('removed') });
      void navigate(paths.commitments, { replace: true });
      cache.removeQueries({ queryKey: queries.commitments.get.key({ input: { commitmentId } }) });
      void cache.invalidateQueries({ queryKey: queries.commitments.key() });
    },
    onError: (error) => notify({ text: errorWords(error, errors).whole ?? t('check.failed') }),
  });
  return (
    <Buttons>
      <Button size="small" onClick={() => setAsked('edit')}>
        {t('edit')}
      </Button>
      <Button size="small" onClick={() => setAsked('remove')}>
        {t('remove')}
      </Button>
      {asked === 'edit' && (
        <LatePart>
          <EditDialog commitment={commitment} onClose={() => setAsked(null)} />
        </LatePart>
      )}
      <LateConfirmDialog
        open={asked === 'remove'}
        destructive
        title={t('removeTitle')}
        confirm={t('remove')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onCancel={() => setAsked(null)}
      >
        {t('removeBody', { text: innerQuotes(text, language) })}
      </LateConfirmDialog>
    </Buttons>
  );
}

/** Under what there is to read: what one comes for is to say where it stands. */
const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginTop: theme.spacing(8),
}));
