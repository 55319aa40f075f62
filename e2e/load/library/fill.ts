import { randomUUID } from 'node:crypto';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { outcomeSchema } from '@sentiers/shared/experiences/schema.ts';
import { trailStepSchema } from '@sentiers/shared/trail/steps.ts';
import { importCohorts } from '../../../server/src/features/cohorts/cohorts.import.ts';
import { EditionModel, editionId } from '../../../server/src/features/experiences/editions.model.ts';
import { ExperienceModel } from '../../../server/src/features/experiences/experiences.model.ts';
import { experiencesToSearch } from '../../../server/src/features/library/experiences.search.ts';
import { TrialModel } from '../../../server/src/features/trials/trials.model.ts';
import { insertAll } from '../../../server/src/platform/database/insert-all.ts';
import { editionOf } from '../../../server/src/platform/search/indexing.ts';
import {
  entryId,
  type SearchEntryDoc,
  SearchEntryModel,
} from '../../../server/src/platform/search/search-entries.model.ts';
import { seeded, writer } from '../search/words.ts';

export const themes = [
  'mobilite logements-vacants biodiversite reinsertion circuits-courts services-de-proximite',
  'education-jeunesse sport sante-mentale agriculture lien-social',
].flatMap((line) => line.split(' '));
export const places = [
  '23',
  '87',
  '61',
  'region:75',
  '53',
  '12',
  'epci:200034825',
  'commune:23096',
  '43',
  '59',
];
const COHORTS = 40;
const AT_ONCE = 1_000;
/** One in so many was tried. */
const TRIED = 4;
const HOUR_MS = 3_600_000;

/** Writes experiences of forty cohorts, the first being the people's, and trials of a quarter of them. */
export async function fillLibrary(
  count: number,
  { cohortId, people }: { cohortId: string; people: readonly string[] },
): Promise<{ cohortIds: string[]; kindIds: string[] }> {
  const random = seeded(20_261_127);
  const write = writer(random);
  const pick = <Item>(list: readonly Item[]) =>
    list[Math.floor(random() * list.length) % list.length] as Item;
  const cohortIds = [cohortId, ...Array.from({ length: COHORTS - 1 }, () => randomUUID())];
  const kindIds = Array.from({ length: 6 }, () => randomUUID());
  await importCohorts(
    cohortIds.slice(1).map((_id, index) => ({
      ...{ _id, name: `Cohorte ${index + 2}`, year: 2000 + index, ended: true, createdAt: new Date() },
    })),
  );
  const make = (index: number) => {
    const id = randomUUID();
    const at = new Date(Date.now() - (count - index) * HOUR_MS);
    const level = (): Level => pick(['network', 'network', 'public', 'alumni', 'cohort'] as const);
    const section = (type: string, value: object) => {
      const own = randomUUID();
      return {
        id: own,
        key: type,
        title: 'Partie',
        type,
        level: level(),
        value: { type, ...value },
        quotedIds: [],
      };
    };
    const sections = [
      section('text', { body: write() }),
      section('themes', { keys: [...new Set([pick(themes), pick(themes)])] }),
      section('territory', { codes: [pick(places)] }),
      section('step', { step: pick(trailStepSchema.options) }),
    ];
    const facts = {
      ...{ cohortId: pick(cohortIds), organisationId: null, authorIds: [pick(people)] },
      levels: [...new Set(sections.map((each) => each.level))],
    };
    const head = {
      title: write().slice(0, 60),
      summary: '',
      outcome: pick(outcomeSchema.options),
      coverId: null,
    };
    const identity = {
      level: pick(['public', 'public', 'alumni'] as const),
      pseudonym: 'x',
      replacements: [],
    };
    return { id, at, kindId: pick(kindIds), sections, facts, head, identity };
  };
  for (let start = 0; start < count; start += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) => make(start + index));
    await insertAll(ExperienceModel, made.map(experienceDoc) as never[]);
    await insertAll(EditionModel, made.map(editionDoc) as never[]);
    await insertAll(SearchEntryModel, (await Promise.all(made.map(entriesWithoutWords))).flat());
    const tried = made.filter((_, index) => index % TRIED === 0);
    await insertAll(
      TrialModel,
      tried.map(({ id, at }) => ({
        ...{ _id: randomUUID(), experienceId: id, channelId: id, personId: pick(people), cohortId },
        ...{ organisationId: null, territoryCode: pick(places), context: 'Ici', adaptation: '' },
        ...{ result: pick(['going', 'worked', 'mixed', 'failed'] as const), outcome: '', difficulty: '' },
        ...{ startedOn: '2026-01-01', reportOn: null, reportedAt: null, remindedFor: null },
        ...{ level: pick(['network', 'alumni', 'cohort'] as const), revision: 1, at, changedAt: at },
        ...{ removed: false, version: 0 },
      })),
    );
  }
  return { cohortIds, kindIds };
}

/** Nothing is asked by words here: a server that found them missing from the search would be minutes at it. */
async function entriesWithoutWords({ id, at }: Made): Promise<SearchEntryDoc[]> {
  const { kind, touchedBy } = experiencesToSearch;
  const published = { type: 'experience.published', data: { experienceId: id } };
  const subjects = (await touchedBy?.(published as never)) ?? [];
  return subjects.map((subject) => ({
    ...{ _id: entryId(kind, subject), kind, subject, place: kind, group: id, rank: 0, at },
    ...{ title: '', body: '', keys: [], also: [], edition: editionOf(experiencesToSearch) },
  }));
}

type Made = {
  id: string;
  at: Date;
  kindId: string;
  sections: object[];
  facts: object;
  head: object;
  identity: object;
};

function experienceDoc({ id, at, kindId, facts, head, identity }: Made) {
  const changed = { revision: 1, changedAt: at, changedBy: null };
  return {
    ...{ _id: id, channelId: id, state: 'published', kindId, kindVersion: 1, ...facts },
    head: { ...head, ...changed },
    identity: { ...identity, revision: 1 },
    ...{ sections: [], reviews: [], agreements: [], contentRevision: 1 },
    edition: { number: 1, at, contentRevision: 1 },
    ...{ createdBy: id, createdAt: at, changedAt: at, version: 0 },
  };
}

function editionDoc({ id, at, kindId, facts, head, identity, sections }: Made) {
  return {
    ...{ _id: editionId(id, 1), experienceId: id, channelId: id, number: 1, at, by: id, note: '' },
    ...{ current: true, kind: { id: kindId, name: `Modèle ${kindId.slice(0, 4)}`, icon: 'book' } },
    ...{ ...facts, reviewerIds: [], head, identity, sections, source: [] },
    ...{ publishedAt: at, changedAt: at, version: 0 },
  };
}
