import type { Actor } from '@sentiers/shared/actor.ts';
import type { SearchSource } from '../../platform/search/sources.ts';
import { listReadableOrganisations } from '../organisations/organisations.access.ts';
import { findPlaceLabel, placeCodes } from './places.ts';

const PLACE = 'programme';

/** Territories are found by their name and their code, as soon as someone one knows of works there. */
export const territoriesToSearch: SearchSource = {
  kind: 'territory',
  version: 1,
  named: true,
  load: async (ids) =>
    ids.flatMap((code) => {
      const title = findPlaceLabel(code);
      return title === null ? [] : [{ id: code, place: PLACE, title, body: numberOf(code) }];
    }),
  list: async (after, limit) =>
    placeCodes()
      .filter((code) => code > after)
      .slice(0, limit),
  scopes: async (actor) => [{ places: [PLACE], ids: [...(await organisationsByPlace(actor)).keys()] }],
  present: async (actor, ids) => {
    const byPlace = await organisationsByPlace(actor);
    return new Map(
      ids.flatMap((code) => {
        const names = byPlace.get(code);
        const title = findPlaceLabel(code);
        if (!names || title === null) return [];
        return [[code, { title, body: `${numberOf(code)} — ${names.join(', ')}`, fields: {} }] as const];
      }),
    );
  },
};

/** The département's number, or the region's. */
function numberOf(code: string): string {
  return code.replace('region:', '');
}

/** Names of the organisations that someone may know of, by the places they work in and go to. */
async function organisationsByPlace(actor: Actor): Promise<Map<string, string[]>> {
  const byPlace = new Map<string, string[]>();
  for (const { name, from, to } of await listReadableOrganisations(actor)) {
    for (const code of new Set([...from, ...to])) byPlace.set(code, [...(byPlace.get(code) ?? []), name]);
  }
  return byPlace;
}
