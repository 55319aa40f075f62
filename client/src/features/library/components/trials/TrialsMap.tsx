import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { FranceOutlines } from '../../../../components/map/FranceOutlines.tsx';
import { viewBox } from '../../../../components/map/france-outlines.ts';
import type { TriedPlace } from '../../logic/trials-map.ts';

interface TrialsMapProps {
  tried: readonly TriedPlace[];
  /** Départements that the experience itself is about. */
  origin: readonly string[];
}

/** Where it comes from and where it was tried, by département; the table beside it says the same. */
export function TrialsMap({ tried, origin }: TrialsMapProps) {
  const { t } = useTranslation('experience');
  const titleOf = (id: string, name: string) => {
    const count = tried.find(({ departement }) => departement === id)?.count ?? 0;
    return [name, origin.includes(id) && t('map.origin'), count > 0 && t('map.tried', { count })]
      .filter(Boolean)
      .join(' · ');
  };
  const stateOf = (id: string) => {
    if (tried.some(({ departement }) => departement === id)) return 'tried';
    return origin.includes(id) ? 'origin' : undefined;
  };
  return (
    <Figure>
      <svg viewBox={viewBox} role="img" aria-label={t('map.label', { count: tried.length })}>
        <FranceOutlines
          propsOf={({ code }) => ({ 'data-state': stateOf(code) })}
          within={({ code, name }) => stateOf(code) && <title>{titleOf(code, name)}</title>}
        />
      </svg>
      <figcaption>
        <span data-state="origin">{t('map.origin')}</span>
        <span data-state="tried">{t('map.triedHere')}</span>
        <small>{t('map.source')}</small>
      </figcaption>
    </Figure>
  );
}

const Figure = styled('figure')(({ theme }) => ({
  margin: 0,
  '& svg': { display: 'block', width: '100%', maxWidth: 340, height: 'auto' },
  '& path': {
    fill: theme.vars.palette.background.default,
    stroke: theme.vars.palette.control,
    strokeWidth: 0.6,
  },
  '& .inset': { fill: 'none', stroke: theme.vars.palette.divider },
  // Too small to be read at this size: the table beside it names them.
  '& .inset-name': { display: 'none' },
  '& path[data-state="origin"]': {
    fill: theme.vars.palette.knowledge.edge,
    stroke: theme.vars.palette.knowledge.main,
    strokeWidth: 2,
  },
  '& path[data-state="tried"]': {
    fill: theme.vars.palette.primary.main,
    stroke: theme.vars.palette.background.paper,
  },
  '& figcaption': {
    ...theme.typography.caption,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 4),
    marginTop: theme.spacing(2),
    color: theme.vars.palette.text.secondary,
  },
  '& figcaption > span::before': {
    content: '""',
    display: 'inline-block',
    width: 12,
    height: 12,
    marginRight: theme.spacing(1.5),
    borderRadius: 3,
    border: `2px solid ${theme.vars.palette.knowledge.main}`,
    backgroundColor: theme.vars.palette.knowledge.edge,
  },
  '& figcaption > span[data-state="tried"]::before': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.main,
  },
  '& figcaption > small': { flexBasis: '100%' },
}));
