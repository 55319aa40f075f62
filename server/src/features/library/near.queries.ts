import type { Actor } from '@sentiers/shared/actor.ts';
import type { ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import { cardsFor, loadCurrentEditions } from '../experiences/articles.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import { loadSteps } from '../trails/steps.queries.ts';
import { libraryAsItIs } from './library-index.ts';
import { type NearReason, rankNear, type Way } from './nearness.ts';
import { trialsKnownBy, viewOf } from './reader-view.ts';

interface Near {
  items: (ExperienceCard & { reasons: NearReason[] })[];
  from: { organisation: string; themes: string[]; places: string[] } | null;
}

/**
 * Experiences of others that are near the way of the actor's organisation, the nearest first, each with what it shares;
 * none, and `from` null, for who has no organisation, or one that says nothing of its way.
 */
export async function findNearMyWay(actor: Actor, limit: number): Promise<Near> {
  const way = await findWay(actor);
  if (!way) return { items: [], from: null };
  const library = await libraryAsItIs();
  const { facets: index } = library;
  const view = viewOf(actor, index);
  const trials = trialsKnownBy(view, index, library.trials.values());
  const [ranked, themes] = [rankNear({ index, view, trials }, way, limit), await loadThemeLabels()];
  const editions = await loadCurrentEditions(ranked.map(({ id }) => id));
  const cards = await cardsFor(
    actor,
    ranked.flatMap(({ id }) => editions.get(id) ?? []),
  );
  const reasons = new Map(ranked.map(({ id, reasons: given }) => [id, given]));
  const labelled = ({ why, label }: NearReason) => ({
    why,
    label: why === 'theme' ? (themes.get(label) ?? label) : label,
  });
  return {
    items: cards.map((card) => ({ ...card, reasons: (reasons.get(card.id) ?? []).map(labelled) })),
    from: {
      organisation: way.name,
      themes: way.themes.map((key) => themes.get(key) ?? key),
      places: way.places.map(placeLabel),
    },
  };
}

/** That of one's own organisation; of one that accompanies, that of the organisation they accompany. */
async function findWay(actor: Actor): Promise<Way | null> {
  const own = await findOrganisationOf(actor.personId);
  const accompanied = actor.grants.flatMap(({ role, scope }) =>
    role === 'accompanying' && scope.kind === 'organisation' ? (scope.id ?? []) : [],
  );
  const organisations = await loadOrganisations([...(own ? [own] : []), ...accompanied]);
  for (const { _id: organisationId, name, themes, from, to } of organisations.values()) {
    const places = [...new Set([...from, ...to])];
    if (themes.length + places.length === 0) continue;
    const step = (await loadSteps(actor, [organisationId])).get(organisationId) ?? null;
    return { organisationId, name, themes, places, step };
  }
  return null;
}
