import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { queries } from '../../../lib/api/api.ts';
import { inIdleMoments } from '../../../lib/idle.ts';
import { useReread } from '../../../lib/use-reread.ts';
import { type MapChoices, readMapChoices, writeMapChoices } from '../logic/map-address.ts';
import type { MapAnswer } from '../logic/places.ts';
import { Scenes } from '../logic/scenes.ts';

/**
 * All trails that one may know, read once: what is chosen among them is drawn without asking again.
 * Follows what organisations change of their way.
 */
export function useTrailMap() {
  useReread(queries.trailMap.key(), 'journey.changed');
  return useQuery({ ...queries.trailMap.get.queryOptions({ input: {} }), staleTime: 60_000 });
}

/**
 * What the map shows, in its address. What one chooses is shown at once: the address, which the whole application is
 * drawn again for, follows. `choose` is the same all along, so that what it is given to is not drawn again for it.
 */
export function useMapChoices() {
  const [search, setSearch] = useSearchParams();
  const said = useMemo(() => readMapChoices(search), [search]);
  const [ahead, setAhead] = useState<MapChoices | null>(null);
  const choices = ahead ?? said;
  const latest = useRef({ choices, setSearch });
  useLayoutEffect(() => {
    latest.current = { choices, setSearch };
  });
  // Of two quick choices the address says the first one first: what is shown waits for the last.
  useEffect(() => {
    setAhead((now) => (now && writeMapChoices(now).toString() === search.toString() ? null : now));
  }, [search]);
  const choose = useCallback((next: Partial<MapChoices>) => {
    const chosen = { ...latest.current.choices, ...next };
    latest.current.choices = chosen;
    setAhead(chosen);
    // After the frame that shows it.
    requestAnimationFrame(() => {
      setTimeout(() =>
        latest.current.setSearch(writeMapChoices(chosen), { replace: true, preventScrollReset: true }),
      );
    });
  }, []);
  return { choices, choose };
}

/** What is drawn of an answer under these choices; each other theme is drawn beforehand, in idle moments. */
export function useScene(answer: MapAnswer, { cohort, theme }: Pick<MapChoices, 'cohort' | 'theme'>) {
  const { items, places, themes } = answer;
  const scenes = useMemo(() => new Scenes(items, places), [items, places]);
  useEffect(() => {
    const ahead = themes.map(
      ({ key }) =>
        () =>
          void scenes.of({ cohort, theme: key }),
    );
    return inIdleMoments(ahead);
  }, [scenes, themes, cohort]);
  return scenes.of({ cohort, theme });
}
