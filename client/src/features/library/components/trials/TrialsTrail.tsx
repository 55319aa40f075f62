import { styled } from '@mui/material/styles';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { lazy } from 'react';
import { LatePart } from '../../../../components/LatePart.tsx';
import { placesOf } from '../../logic/parts.ts';
import { departementOf, triedPlaces } from '../../logic/trials-map.ts';
import { TrialEntry } from './TrialEntry.tsx';
import { TrialsTable } from './TrialsTable.tsx';

/** The outlines of the départements are heavy: they come once there is something to show on them. */
const TrialsMap = lazy(async () => ({ default: (await import('./TrialsMap.tsx')).TrialsMap }));

interface TrialsTrailProps {
  article: Article;
  trials: readonly Trial[];
  onTry: (trial: Trial) => void;
  onRemove: (trial: Trial) => void;
}

/** Where it was tried, on a map and in a table, then each trial in time. */
export function TrialsTrail({ article, trials, onTry, onRemove }: TrialsTrailProps) {
  return (
    <>
      <Places>
        <LatePart waiting={<MapPlace />}>
          <TrialsMap tried={triedPlaces(trials)} origin={departementsOf(article)} />
        </LatePart>
        <TrialsTable trials={trials} />
      </Places>
      <Timeline>
        {trials.map((trial) => (
          <TrialEntry
            key={trial.id}
            trial={trial}
            onEdit={() => onTry(trial)}
            onRemove={() => onRemove(trial)}
          />
        ))}
      </Timeline>
    </>
  );
}

function departementsOf({ sections }: Article): string[] {
  return placesOf(sections)
    .map(({ code }) => departementOf(code))
    .filter((code) => code !== null);
}

const Places = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '240px minmax(0, 1fr)',
  gap: theme.spacing(6),
  marginBottom: theme.spacing(8),
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}));

const MapPlace = styled('div')({ aspectRatio: '613 / 585', maxWidth: 340 });

const Timeline = styled('ol')({ listStyle: 'none', margin: 0, padding: 0 });
