import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';
import { type MapChoices, readMapChoices, writeMapChoices } from '../logic/map-address.ts';
import { chosenTrails, sceneOf } from '../logic/map-scene.ts';
import { type MapAnswer, placesOf } from '../logic/places.ts';

/**
 * All trails that one may know, read once: what is chosen among them is drawn without asking again.
 * Follows what organisations change of their way.
 */
export function useTrailMap() {
  useReread(queries.trailMap.key(), 'journey.changed');
  return useQuery({ ...queries.trailMap.get.queryOptions({ input: {} }), staleTime: 60_000 });
}

/** What the map shows, in its address. */
export function useMapChoices() {
  const [search, setSearch] = useSearchParams();
  const choices = useMemo(() => readMapChoices(search), [search]);
  const choose = useCallback(
    (next: Partial<MapChoices>) =>
      setSearch((before) => writeMapChoices({ ...readMapChoices(before), ...next }), {
        replace: true,
        preventScrollReset: true,
      }),
    [setSearch],
  );
  return { choices, choose };
}

/** What is drawn of an answer under these choices. */
export function useScene(answer: MapAnswer, { cohort, theme }: Pick<MapChoices, 'cohort' | 'theme'>) {
  const places = useMemo(() => placesOf(answer.places), [answer.places]);
  return useMemo(() => {
    const trails = chosenTrails(answer.items, { cohort, theme });
    return { trails, places, scene: sceneOf(trails, places, theme) };
  }, [answer.items, places, cohort, theme]);
}
