import { styled } from '@mui/material/styles';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FranceMap } from '../../../components/map/FranceMap.tsx';
import { type Outline, outlines } from '../../../components/map/france-outlines.ts';

interface DirectoryMapProps {
  /** How many of what is found stand in each département. */
  counts: Record<string, number>;
  territory: string | null;
  onTerritory: (code: string | null) => void;
}

/** Where those who were found stand; pressing a département narrows the list under it to that one. */
export function DirectoryMap({ counts, territory, onTerritory }: DirectoryMapProps) {
  const { t } = useTranslation('people');
  const stateOf = useCallback((code: string) => ((counts[code] ?? 0) > 0 ? 'to' : undefined), [counts]);
  const describe = useCallback(
    ({ code, name }: Outline) =>
      t('directory.onMap', { name: `${name} (${code})`, count: counts[code] ?? 0 }),
    [counts, t],
  );
  const press = useCallback(
    (code: string) => onTerritory(code === territory ? null : code),
    [onTerritory, territory],
  );
  return (
    <Figure>
      <FranceMap
        label={t('directory.map')}
        stateOf={stateOf}
        describe={describe}
        selected={territory}
        onSelect={press}
      >
        {outlines.map(({ code, centre: [x, y] }) =>
          counts[code] ? (
            <text key={code} x={x} y={y + 3} textAnchor="middle">
              {counts[code]}
            </text>
          ) : null,
        )}
      </FranceMap>
      <figcaption>{t('directory.mapCredits')}</figcaption>
    </Figure>
  );
}

const Figure = styled('figure')(({ theme }) => ({
  margin: theme.spacing(0, 0, 5),
  '& > svg': { maxWidth: 620 },
  '& .over text': { fontSize: 10, fontWeight: 700, fill: theme.vars.palette.text.primary },
  '& > figcaption': {
    ...theme.typography.caption,
    marginTop: theme.spacing(2),
    color: theme.vars.palette.text.secondary,
  },
}));
