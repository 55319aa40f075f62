import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import {
  canReadExperience,
  type ExperienceFacts,
  levelsReadBy,
} from '@sentiers/shared/experiences/policy.ts';
import type { Findable, Scope, SearchSource } from '../../platform/search/sources.ts';
import { listReadableCohorts } from '../cohorts/cohorts.access.ts';
import { loadCurrentEditions, namedAuthors } from '../experiences/articles.queries.ts';
import { loadExperienceFacts } from '../experiences/experience-facts.queries.ts';
import { findNearTo, listPublishedIds } from '../experiences/indexing.queries.ts';
import {
  plainWordsOf,
  readFrom,
  type Shown,
  showEdition,
  titleForAll,
} from '../experiences/shown-editions.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import { placeKeys, toldIn } from './indexed-experience.ts';

/**
 * As much of an experience as its readers read: an entry for those who read from a level on, where they are told more
 * than those who read from the next one. In the order of their names, as they are listed.
 */
const tiers = ['alumni', 'cohort', 'network', 'public'] as const satisfies readonly Level[];
/** The fuller an entry, the greater: of several of an experience that someone finds, the fullest is theirs. */
const rankOf = (tier: Level) => levels.length - 1 - levels.indexOf(tier);
const OUTSIDE_COHORTS = 'none';
/** Read by roles, whatever the experience. */
const bases = ['alumni', 'network', 'public'] as const satisfies readonly Level[];

type Edition = Awaited<ReturnType<typeof loadCurrentEditions>> extends Map<string, infer Each> ? Each : never;

/** Experiences are found by what each reader may read of them, under the names that they are told. */
export const experiencesToSearch: SearchSource = {
  kind: 'experience',
  version: 1,
  named: true,
  load: loadFindable,
  list: async (after, limit) => {
    const ids = await listPublishedIds(after.slice(0, 36), Math.max(1, Math.floor(limit / tiers.length)));
    return ids.flatMap(subjectsOf);
  },
  scopes: scopesOf,
  present: presentFound,
  touchedBy: ({ type, data }) =>
    ['experience.published', 'experience.withdrawn'].includes(type) ? subjectsOf(`${data.experienceId}`) : [],
};

function subjectsOf(experienceId: string): string[] {
  return tiers.map((tier) => `${experienceId}:${tier}`);
}

function experienceOf(subject: string): { id: string; tier: Level } {
  const [id = '', tier] = subject.split(':');
  return { id, tier: tier as Level };
}

/** Where those who read it whole find it: by its cohort. */
function nearPlace(cohortId: string | null): string {
  return `near:${cohortId ?? OUTSIDE_COHORTS}`;
}

async function scopesOf(actor: Actor): Promise<Scope[]> {
  if (isCoordinator(actor)) {
    const cohorts = await listReadableCohorts(actor);
    return [{ places: [...bases, ...[...cohorts.map(({ _id }) => _id), null].map(nearPlace)] }];
  }
  const read = levelsReadBy(actor, {
    ...{ cohortId: null, organisationId: null, authorIds: [], reviewerIds: [] },
  });
  if (read.length === 1) return [{ places: read }];
  const scopeIds = (kind: string, roles: readonly string[]) =>
    actor.grants.flatMap(({ role, scope }) =>
      scope.kind === kind && scope.id !== null && roles.includes(role) ? [scope.id] : [],
    );
  const cohortIds = scopeIds('cohort', ['member', 'alumni', 'facilitator']);
  const near = await findNearTo(actor.personId, scopeIds('organisation', ['accompanying']));
  return [
    { places: [...read, ...cohortIds.map(nearPlace)] },
    {
      places: [...new Set(near.map(({ cohortId }) => nearPlace(cohortId)))],
      ids: near.map(({ _id }) => `${_id}:cohort`),
    },
  ];
}

async function loadFindable(subjects: readonly string[]): Promise<Findable[]> {
  const wanted = subjects.map(experienceOf);
  const ids = wanted.map(({ id }) => id);
  const [editions, known] = await Promise.all([loadCurrentEditions(ids), loadExperienceFacts(ids)]);
  const words = await wordsFor([...editions.values()]);
  return wanted.flatMap(({ id, tier }) => {
    const [edition, facts] = [editions.get(id), known.get(id)];
    if (!edition || facts?.state !== 'published') return [];
    const shown = showEdition(edition, readFrom(tier));
    if (shown.sections.length === 0 || !tellsMore(edition, tier)) return [];
    const told = toldIn(shown.sections);
    return [
      {
        id: `${id}:${tier}`,
        group: id,
        rank: rankOf(tier),
        place: tier === 'cohort' ? nearPlace(facts.cohortId) : tier,
        at: edition.publishedAt,
        title: shown.title,
        body: words(edition, shown, facts),
        marks: [
          ...told.themes.map(({ value }) => `theme:${value}`),
          ...new Set(told.places.flatMap(({ value }) => placeKeys(value)).map((key) => `territory:${key}`)),
          ...(shown.named ? namedAuthors(facts, edition).map((author) => `author:${author}`) : []),
        ],
      },
    ];
  });
}

/**
 * Those who read from this level on read, or are told, what the network isn't, or for the network and beyond what those
 * who read less aren't: whoever reads it whole needn't be an alumni.
 */
function tellsMore({ levels: told, identity }: Edition, tier: Level): boolean {
  const beyond: readonly Level[] = tier === 'cohort' ? ['cohort', 'alumni'] : [tier];
  return beyond.some((level) => told.includes(level) || (identity.level === level && level !== 'public'));
}

/** All that an experience is found by and quoted from, as its reader is told. */
async function wordsFor(
  editions: readonly Edition[],
): Promise<(edition: Edition, shown: Shown, facts: ExperienceFacts) => string> {
  const [themes, people, organisations] = await Promise.all([
    loadThemeLabels(),
    loadPersonSummaries(editions.flatMap(({ authorIds }) => authorIds)),
    loadOrganisations(editions.flatMap(({ organisationId }) => organisationId ?? [])),
  ]);
  return (edition, shown, facts) => {
    const told = toldIn(shown.sections);
    const names = shown.named
      ? [
          organisations.get(edition.organisationId ?? '')?.name ?? '',
          ...namedAuthors(facts, edition).map((id) => summaryOf(people, id).name),
        ]
      : [shown.pseudonym ?? ''];
    return [
      shown.summary,
      plainWordsOf(shown),
      ...told.themes.map(({ value }) => themes.get(value) ?? ''),
      ...told.places.map(({ value }) => placeLabel(value)),
      edition.kind.name,
      ...names,
    ]
      .filter(Boolean)
      .join(' — ');
  };
}

async function presentFound(actor: Actor, subjects: readonly string[]) {
  const ids = subjects.map((subject) => experienceOf(subject).id);
  const [editions, known] = await Promise.all([loadCurrentEditions(ids), loadExperienceFacts(ids)]);
  const words = await wordsFor([...editions.values()]);
  return new Map(
    subjects.flatMap((subject) => {
      const { id, tier } = experienceOf(subject);
      const [edition, facts] = [editions.get(id), known.get(id)];
      if (!edition || !facts || !readsTier(actor, facts, tier)) return [];
      const shown = showEdition(edition, levelsReadBy(actor, facts));
      const { id: kindId, name, icon } = edition.kind;
      const fields = {
        id,
        kind: { id: kindId, name, icon },
        openTitle: titleForAll(edition),
        publishedAt: edition.publishedAt.toISOString(),
      };
      return [[subject, { title: shown.title, body: words(edition, shown, facts), fields }] as const];
    }),
  );
}

/** What was found is theirs to read still. */
function readsTier(actor: Actor, facts: ExperienceFacts, tier: Level): boolean {
  return canReadExperience(actor, facts) && levelsReadBy(actor, facts).includes(tier);
}

/** Words of an experience as a reader is told them: what a passage of it is shown from. */
export async function wordsToldOf(
  actor: Actor,
  editions: readonly Edition[],
): Promise<ReadonlyMap<string, string>> {
  const known = await loadExperienceFacts(editions.map(({ experienceId }) => experienceId));
  const words = await wordsFor(editions);
  return new Map(
    editions.flatMap((edition) => {
      const facts = known.get(edition.experienceId);
      if (!facts || !canReadExperience(actor, facts)) return [];
      return [
        [
          edition.experienceId,
          words(edition, showEdition(edition, levelsReadBy(actor, facts)), facts),
        ] as const,
      ];
    }),
  );
}
