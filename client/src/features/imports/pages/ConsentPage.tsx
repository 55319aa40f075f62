import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Consent } from '@sentiers/shared/imports/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { ConsentAnswers } from '../components/ConsentAnswers.tsx';
import { OwnMessages } from '../components/OwnMessages.tsx';

const ASK_SOON_MS = 3_000;

/** What someone is asked: whether their own messages may be brought into a thread, and how. */
export function ConsentPage() {
  const { t } = useTranslation('imports');
  const { importId = '' } = useParams();
  const consent = useQuery({
    ...queries.imports.consent.queryOptions({ input: { importId } }),
    staleTime: 0,
    // What they showed is being read: it appears by itself.
    refetchInterval: ({ state }) => (state.data && isBeingRead(state.data) ? ASK_SOON_MS : false),
  });
  if (consent.isPending) return <PageSkeleton />;
  if (consent.error instanceof AppError && ['not_found', 'forbidden'].includes(consent.error.code)) {
    const action = <LinkButton to={paths.forYou}>{t('consent.back')}</LinkButton>;
    return (
      <EmptyState rank={1} title={t('consent.overTitle')} action={action}>
        {t('consent.over')}
      </EmptyState>
    );
  }
  if (consent.data === undefined) return <PageFailure rank={1} onRetry={() => void consent.refetch()} />;
  return (
    <>
      <PageHeader
        title={t('consent.title')}
        meta={consent.data.channelName}
        back={paths.forYou}
        backUntil="md"
      />
      <PaneScroll>
        <Column>
          <ConsentAnswers consent={consent.data} />
          <OwnMessages importId={importId} messages={consent.data.messages} />
        </Column>
      </PaneScroll>
    </>
  );
}

function isBeingRead({ messages }: Consent): boolean {
  return messages.some(({ media }) => media.some(({ file, refused }) => file === null && refused === null));
}

const Column = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(8),
  maxWidth: 760,
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(12)}`,
  '& h2': theme.typography.h3,
}));
