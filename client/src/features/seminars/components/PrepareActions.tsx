import Button from '@mui/material/Button';
import type { SeminarSummary } from '@sentiers/shared/seminars/schema.ts';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { paths } from '../../../lib/paths.ts';

/** What asks once before it is done comes when it is asked for. */
const loadDialogs = async () => ({ default: (await import('./PrepareDialogs.tsx')).PrepareDialogs });
const PrepareDialogs = lazy(loadDialogs);
fetchSoon(loadDialogs);

/** What those who prepare a seminar may do with it; nothing for anyone else. Needs the messages `seminar-form`, `errors`. */
export function PrepareActions({ seminar }: { seminar: SeminarSummary }) {
  const { t } = useTranslation('seminar-form');
  const [asked, setAsked] = useState<'announce' | 'cancel' | 'remove' | null>(null);
  const { id, kind, state, abilities } = seminar;
  if (!abilities.manage || state === 'cancelled') return null;
  return (
    <>
      {state === 'draft' && (
        <Button variant="contained" onClick={() => setAsked('announce')}>
          {t('announce')}
        </Button>
      )}
      <LinkButton to={paths.editSeminar(id)}>{t('edit')}</LinkButton>
      {state === 'draft' ? (
        <Button color="error" onClick={() => setAsked('remove')}>
          {t('removeDraft')}
        </Button>
      ) : (
        <Button color="error" onClick={() => setAsked('cancel')}>
          {t(`cancel.${kind}`)}
        </Button>
      )}
      {asked && (
        <LatePart>
          <PrepareDialogs asked={asked} seminar={seminar} onClose={() => setAsked(null)} />
        </LatePart>
      )}
    </>
  );
}
