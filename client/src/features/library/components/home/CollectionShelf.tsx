import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../lib/paths.ts';
import { useCollections } from '../../hooks/use-library.ts';
import { CollectionTile, Tiles } from '../collections/CollectionTile.tsx';

/** The collections that others and oneself made, a few of them, and the way to all. */
export function CollectionShelf() {
  const { t } = useTranslation('library');
  const { data } = useCollections();
  if (!data) return null;
  return (
    <Shelf aria-labelledby="collections">
      <header>
        <h2 id="collections">{t('collections.title')}</h2>
        <Link to={paths.collections}>
          {data.items.length === 0 ? t('collections.first') : t('collections.all')}
        </Link>
      </header>
      {data.items.length > 0 && (
        <Tiles>
          {data.items.slice(0, 3).map((collection) => (
            <CollectionTile key={collection.id} collection={collection} rank={3} />
          ))}
        </Tiles>
      )}
    </Shelf>
  );
}

const Shelf = styled('section')(({ theme }) => ({
  marginTop: theme.spacing(10),
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(4),
  },
  '& > header > h2': theme.typography.h2,
  '& > header > a': { color: theme.vars.palette.knowledge.main },
}));
