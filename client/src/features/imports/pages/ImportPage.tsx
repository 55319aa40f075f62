import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { DraftImport } from '../components/DraftImport.tsx';
import { ExportChoice } from '../components/ExportChoice.tsx';
import { useImports } from '../hooks/use-imports.ts';

/** Bringing the export of a WhatsApp group into a thread, for those who moderate a channel. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { channelId = '' } = useParams();
  const imports = useImports(channelId);
  const channel = useQuery(queries.channels.get.queryOptions({ input: { channelId } }));
  const draft = imports.data?.items[0];
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={channel.data?.name}
        back={paths.channel(channelId)}
        backUntil="md"
      />
      {imports.data ? (
        <PaneScroll>
          <Column>
            {draft ? <DraftImport key={draft.id} draft={draft} /> : <ExportChoice channelId={channelId} />}
          </Column>
        </PaneScroll>
      ) : imports.isPending ? (
        <PageSkeleton />
      ) : (
        <PageFailure onRetry={() => void imports.refetch()} />
      )}
    </>
  );
}

const Column = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(6),
  maxWidth: 760,
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(12)}`,
  '& h2': theme.typography.h3,
}));
