import { styled } from '@mui/material/styles';
import type { Collection } from '@sentiers/shared/collections/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBody, PaneColumn } from '../../../components/PaneColumn.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { PrintStyles } from '../components/article/PrintStyles.tsx';
import { CollectedList } from '../components/collections/CollectedList.tsx';
import { CollectionMenu } from '../components/collections/CollectionMenu.tsx';
import { useCollection, useCollectionActs } from '../hooks/use-collection.ts';
import { useLibrarySync } from '../hooks/use-library-sync.ts';

const CollectionDialogs = lazy(async () => ({
  default: (await import('../components/collections/CollectionDialogs.tsx')).CollectionDialogs,
}));

/** One collection to read; its owner orders it, and says a word on each. */
export function CollectionPage() {
  const { t } = useTranslation('library');
  const { collectionId = '' } = useParams();
  const found = useCollection(collectionId);
  useLibrarySync();
  if (found.error instanceof AppError && found.error.code === 'not_found') {
    return (
      <EmptyState
        rank={1}
        title={t('collections.goneTitle')}
        action={<LinkButton to={paths.collections}>{t('collections.all')}</LinkButton>}
      >
        {t('collections.gone')}
      </EmptyState>
    );
  }
  if (found.data) return <Shown collection={found.data} />;
  if (found.isPending && !found.isPaused) return <PageSkeleton />;
  return <PageFailure rank={1} onRetry={() => void found.refetch()} />;
}

function Shown({ collection }: { collection: Collection }) {
  const { t } = useTranslation('library');
  const navigate = useNavigate();
  const acts = useCollectionActs(collection);
  const [asked, setAsked] = useState<'edit' | 'remove' | null>(null);
  const { title, description, items, owner, audience, abilities } = collection;
  const about = [
    t('collections.count', { count: items.length }),
    t('collections.by', { name: owner.name }),
    t(`collections.audience.${audience}`),
  ].join(' · ');
  return (
    <>
      <PageHeader
        title={title}
        back={paths.collections}
        backUntil="md"
        meta={about}
        actions={<CollectionMenu collection={collection} onAsk={setAsked} />}
      />
      <PaneBody>
        {items.length === 0 ? (
          <EmptyState
            title={t('collections.noItemsTitle')}
            action={
              <LinkButton variant="contained" to={paths.library}>
                {t('collections.toLibrary')}
              </LinkButton>
            }
          >
            {t('collections.noItems')}
          </EmptyState>
        ) : (
          <PaneColumn data-printed>
            <PrintStyles />
            <OnPaper>
              <h1>{title}</h1>
              <p>{about}</p>
            </OnPaper>
            {description !== '' && <Lede>{description}</Lede>}
            <CollectedList items={items} mayEdit={abilities.edit} acts={acts} />
          </PaneColumn>
        )}
      </PaneBody>
      {asked && (
        <LatePart>
          <CollectionDialogs
            asked={asked}
            collection={collection}
            busy={acts.busy}
            onRemove={() => void acts.remove().then((done) => done && navigate(paths.collections))}
            onClose={() => setAsked(null)}
          />
        </LatePart>
      )}
    </>
  );
}

/* The page's own head stays with the screen. */
const OnPaper = styled('div')(({ theme }) => ({
  display: 'none',
  '@media print': { display: 'block' },
  '& > h1': theme.typography.h1,
  '& > p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Lede = styled('p')(({ theme }) => ({
  ...theme.typography.subtitle1,
  maxWidth: '60ch',
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
  color: theme.vars.palette.text.secondary,
}));
