import type { Actor } from '@sentiers/shared/actor.ts';
import { loadTitles } from '../experiences/shown-editions.queries.ts';
import { Bits } from './bits.ts';
import { libraryAsItIs } from './library-index.ts';
import { type Choices, narrow } from './narrowing.ts';
import { pageOf } from './paging.ts';
import { viewOf } from './reader-view.ts';

interface InTerritory {
  /** The latest published first. */
  items: { id: string; title: string }[];
  count: number;
}

const nobodysTrials = { any: new Bits(), byResult: new Map(), takers: new Map(), trials: new Map() };
const nothing = { theme: [], step: [], kind: [], outcome: [], cohort: [], tried: [], near: 'none' } as const;

/** Experiences about each of these places, or a place in it, that the actor reads there: how many, and the latest ones. */
export async function findInTerritories(
  actor: Actor,
  codes: readonly string[],
  limit: number,
): Promise<Map<string, InTerritory>> {
  const { facets: index } = await libraryAsItIs();
  const view = viewOf(actor, index);
  const found = new Map(
    codes.map((code) => {
      const choices = { ...nothing, territory: [code] } as unknown as Choices;
      const bits = narrow({ index, view, trials: nobodysTrials }, choices, view.readable).found;
      const { numbers } = pageOf(index, bits, null, { limit });
      return [code, { ids: numbers.map((number) => index.experience(number).id), count: bits.count() }];
    }),
  );
  const titles = await loadTitles(
    actor,
    [...found.values()].flatMap(({ ids }) => ids),
  );
  return new Map(
    [...found].map(([code, { ids, count }]) => [
      code,
      {
        items: ids.flatMap((id) => (titles.has(id) ? [{ id, title: titles.get(id) ?? '' }] : [])),
        count,
      },
    ]),
  );
}
