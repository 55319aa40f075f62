import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PeopleSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { useIsOnline } from '../../../lib/use-is-online.ts';
import { CollectionTile, Tiles } from '../components/collections/CollectionTile.tsx';
import { useCollections } from '../hooks/use-library.ts';
import { useLibrarySync } from '../hooks/use-library-sync.ts';

const CollectionDialog = lazy(async () => ({
  default: (await import('../components/collections/CollectionDialog.tsx')).CollectionDialog,
}));

/** « Recueils »: experiences gathered for an occasion, by anyone. */
export function CollectionsPage() {
  const { t } = useTranslation('library');
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  useLibrarySync();
  const make = (
    <Button variant="contained" onClick={() => setMaking(true)}>
      {t('collections.make')}
    </Button>
  );
  const found = useCollections();
  const isEmpty = found.data?.items.length === 0;
  return (
    <>
      <PageHeader
        title={t('collections.title')}
        meta={t('collections.lede')}
        back={paths.library}
        backUntil="md"
        actions={!isEmpty && make}
      />
      <PaneScroll>
        {isEmpty ? (
          <EmptyState title={t('collections.emptyTitle')} action={make}>
            {t('collections.empty')}
          </EmptyState>
        ) : (
          <Body>
            <All found={found} />
          </Body>
        )}
      </PaneScroll>
      {making && (
        <LatePart>
          <CollectionDialog
            collection={null}
            onDone={({ id }) => void navigate(paths.collection(id))}
            onClose={() => setMaking(false)}
          />
        </LatePart>
      )}
    </>
  );
}

function All({ found }: { found: ReturnType<typeof useCollections> }) {
  const { t } = useTranslation('library');
  const isOnline = useIsOnline();
  if (found.isPending && !found.isPaused) return <PeopleSkeleton count={4} />;
  if (!found.data) {
    return (
      <ErrorState
        title={t('collections.failedTitle')}
        retry={{ label: t('retry'), onClick: () => void found.refetch() }}
      >
        {t(isOnline ? 'failed' : 'offline')}
      </ErrorState>
    );
  }
  return (
    <Tiles>
      {found.data.items.map((collection) => (
        <CollectionTile key={collection.id} collection={collection} />
      ))}
    </Tiles>
  );
}

const Body = styled('div')(({ theme }) => ({
  maxWidth: 1080,
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(12)}`,
}));
