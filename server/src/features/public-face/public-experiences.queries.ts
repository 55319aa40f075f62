import type { Article, ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import { articleFor, cardsFor } from '../experiences/articles.queries.ts';
import {
  listPublicEditions,
  listPublicEditionsOf,
  listPublicMarks,
  publicMoment,
} from '../experiences/public-editions.queries.ts';
import { enclosingPlaces, placesWithin } from '../programme/enclosing-places.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';

/** Whoever is not signed in. */
const visitor = null;
export const EXPERIENCES_A_PAGE = 12;

interface Facet {
  value: string;
  label: string;
  count: number;
}

export interface PublicFacets {
  themes: Facet[];
  /** Départements and regions. */
  places: Facet[];
}

/** A page of the experiences of which anyone may read a part, the latest first. `page` from 1. */
export async function findPublicExperiences({
  theme,
  place,
  page,
}: {
  theme: string | undefined;
  place: string | undefined;
  page: number;
}): Promise<{ cards: ExperienceCard[]; total: number }> {
  const scope = { theme, places: place === undefined ? undefined : placesWithin(place) };
  const slice = { skip: (page - 1) * EXPERIENCES_A_PAGE, limit: EXPERIENCES_A_PAGE };
  const { editions, total } = await listPublicEditions(scope, slice);
  return { cards: await cardsFor(visitor, editions), total };
}

/** The latest, as a visitor is told of them. */
export async function latestPublicExperiences(limit: number): Promise<ExperienceCard[]> {
  const { editions } = await listPublicEditions({}, { skip: 0, limit });
  return cardsFor(visitor, editions);
}

const MOST_OF_AN_ORGANISATION = 30;

/** Those that visitors are told to be of this organisation: one that is told under a pseudonym is on no page of its own. */
export async function publicExperiencesOf(organisationId: string): Promise<ExperienceCard[]> {
  const editions = await listPublicEditionsOf(organisationId, MOST_OF_AN_ORGANISATION);
  const cards = await cardsFor(visitor, editions);
  return cards.filter(({ byline }) => byline.organisation?.id === organisationId);
}

/** What anyone may read of one experience; null where that is nothing. */
export function publicArticle(experienceId: string): Promise<Article | null> {
  return articleFor(visitor, experienceId);
}

let remembered: { moment: string; facets: PublicFacets } | null = null;
/** Two changes may bear the same moment: a count is kept once nothing can still join it. */
const SETTLED_MS = 2_000;

/** How many experiences each theme and each place has, among those that anyone may read: exact, at each moment. */
export async function publicFacets(): Promise<PublicFacets> {
  const { changedAt, count } = await publicMoment();
  const moment = `${changedAt?.getTime()}:${count}`;
  if (remembered?.moment === moment) return remembered.facets;
  const facets = await countFacets();
  const isSettled = changedAt === null || Date.now() - changedAt.getTime() > SETTLED_MS;
  remembered = isSettled ? { moment, facets } : null;
  return facets;
}

async function countFacets(): Promise<PublicFacets> {
  const [marks, labels] = await Promise.all([listPublicMarks(), loadThemeLabels()]);
  const themes = new Map<string, number>();
  const places = new Map<string, number>();
  for (const mark of marks) {
    count(themes, mark.themes);
    count(places, mark.places.flatMap(enclosingPlaces));
  }
  return {
    themes: facetsOf(themes, (key) => labels.get(key) ?? key),
    places: facetsOf(places, placeLabel),
  };
}

function count(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
}

const collator = new Intl.Collator('fr');

function facetsOf(counts: ReadonlyMap<string, number>, labelOf: (value: string) => string): Facet[] {
  return [...counts]
    .map(([value, count]) => ({ value, label: labelOf(value), count }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
}
