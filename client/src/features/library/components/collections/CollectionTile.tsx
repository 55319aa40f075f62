import { styled } from '@mui/material/styles';
import type { CollectionLine } from '@sentiers/shared/collections/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { gluePunctuation } from '../../../../i18n/glue-punctuation.ts';
import { paths } from '../../../../lib/paths.ts';
import { focusRing } from '../../../../theme/overrides/controls.ts';

/** A collection: its title, how many I may read in it, whose it is and who reads it. */
export function CollectionTile({ collection, rank = 2 }: { collection: CollectionLine; rank?: 2 | 3 }) {
  const { t } = useTranslation('library');
  const { id, title, description, count, owner, audience } = collection;
  const Heading = `h${rank}` as const;
  return (
    <Tile>
      <Heading>
        <Link to={paths.collection(id)}>{gluePunctuation(title)}</Link>
      </Heading>
      {description !== '' && <p>{description}</p>}
      <small>
        {[t('collections.count', { count }), owner.name, t(`collections.audience.${audience}`)].join(' · ')}
      </small>
    </Tile>
  );
}

/** Tiles side by side where there is room. */
export const Tiles = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
  gap: theme.spacing(4),
}));

const Tile = styled('article')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  alignContent: 'start',
  gap: theme.spacing(1.5),
  padding: theme.spacing(4, 5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderLeft: `5px solid ${theme.vars.palette.knowledge.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  overflowWrap: 'anywhere',
  '& h2, & h3': theme.typography.h4,
  '& :is(h2, h3) > a': { color: 'inherit', textDecoration: 'none' },
  '& :is(h2, h3) > a::after': {
    content: '""',
    position: 'absolute',
    inset: 0,
    borderRadius: theme.shape.borderRadius,
  },
  '& :is(h2, h3) > a:focus-visible': { outline: 'none' },
  '& :is(h2, h3) > a:focus-visible::after': focusRing(theme),
  '&:hover :is(h2, h3) > a': { textDecoration: 'underline' },
  '& > p': {
    ...theme.typography.body2,
    margin: 0,
    color: theme.vars.palette.text.secondary,
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  '& > small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
