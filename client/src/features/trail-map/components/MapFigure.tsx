import { styled } from '@mui/material/styles';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../components/Balise.tsx';
import { FranceMap } from '../../../components/map/FranceMap.tsx';
import type { Outline } from '../../../components/map/france-outlines.ts';
import { underFinger } from '../../../theme/overrides/controls.ts';
import { countsByDepartement } from '../logic/department-counts.ts';
import type { Scene } from '../logic/map-scene.ts';
import { ChosenWay, TrailLayer } from './TrailLayer.tsx';

interface MapFigureProps {
  scene: Scene;
  title: string;
  territory: string | null;
  way: string | null;
  onTerritory: (code: string) => void;
}

/** The map, what its marks mean, and whose outlines these are. */
export function MapFigure({ scene, title, territory, way, onTerritory }: MapFigureProps) {
  const { t } = useTranslation('territories');
  const counts = useMemo(() => countsByDepartement(scene), [scene]);
  const describe = useCallback(
    ({ code, name }: Outline) => {
      const { from = 0, to = 0 } = counts.get(code) ?? {};
      return [
        `${name} (${code})`,
        to > 0 && t('map.goThere', { count: to }),
        from > 0 && t('map.comeFrom', { count: from }),
      ]
        .filter(Boolean)
        .join(', ');
    },
    [counts, t],
  );
  const stateOf = useCallback((code: string) => scene.painted.get(code), [scene]);
  const chosen = way === null ? undefined : scene.ways.find(({ key }) => key === way);
  return (
    <Figure>
      <FranceMap
        label={t('map.label', { title })}
        stateOf={stateOf}
        describe={describe}
        selected={territory}
        onSelect={onTerritory}
      >
        <TrailLayer scene={scene} />
        {chosen && <ChosenWay way={chosen} />}
      </FranceMap>
      <figcaption>
        <span>
          <Ring aria-hidden="true" />
          {t('map.origin')}
        </span>
        <span>
          <Balise tone="done" size={16} />
          {t('map.target')}
        </span>
        <span>
          <Painted aria-hidden="true" />
          {t('map.painted')}
        </span>
        <small className="keys">{t('map.keys')}</small>
        <small>{t('map.credits')}</small>
      </figcaption>
    </Figure>
  );
}

const Figure = styled('figure')(({ theme }) => ({
  margin: 0,
  '& > svg': { maxWidth: 760, maxHeight: 'max(420px, calc(100dvh - 260px))' },
  '& > figcaption': {
    ...theme.typography.caption,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5, 5),
    marginTop: theme.spacing(3),
    color: theme.vars.palette.text.secondary,
  },
  '& > figcaption > span': { display: 'inline-flex', alignItems: 'center', gap: theme.spacing(2) },
  // Where there is a finger there are no arrows.
  [underFinger]: { '& .keys': { display: 'none' } },
  '& > figcaption > small': { ...theme.typography.caption, flexBasis: '100%' },
}));

const Ring = styled('span')(({ theme }) => ({
  width: 13,
  height: 13,
  borderRadius: '50%',
  border: `2.5px solid ${theme.vars.palette.primary.main}`,
}));

const Painted = styled('span')(({ theme }) => ({
  width: 16,
  height: 13,
  borderRadius: 3,
  border: `1px solid ${theme.vars.palette.control}`,
  backgroundColor: theme.vars.palette.primary.edge,
}));
