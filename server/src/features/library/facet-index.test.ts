import type { Actor, Grant } from '@sentiers/shared/actor.ts';
import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import { canReadExperience, levelsReadBy } from '@sentiers/shared/experiences/policy.ts';
import { outcomeSchema } from '@sentiers/shared/experiences/schema.ts';
import { type FacetName, facetNames, libraryQuerySchema } from '@sentiers/shared/library/schema.ts';
import { canReadTrial } from '@sentiers/shared/trials/policy.ts';
import { trialResultSchema } from '@sentiers/shared/trials/schema.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedWithNeighbours } from '../programme/programme.queries.ts';
import { countFacets } from './counting.ts';
import { FacetIndex } from './facet-index.ts';
import { type IndexedExperience, isWide, placeKeys, type Told } from './indexed-experience.ts';
import type { IndexedTrial } from './indexed-uses.ts';
import { type Choices, narrow, neighbourhoods } from './narrowing.ts';
import { pageOf } from './paging.ts';
import { viewOf } from './reader-view.ts';
import { TrialIndex } from './trial-index.ts';

const [cohorts, people, organisations] = [
  ['c1', 'c2'],
  ['p1', 'p2', 'p3'],
  ['o1', 'o2'],
];
const places = ['23', '87', '75', 'region:75', 'commune:23096', 'epci:200034825', 'commune:69123', '2A'];
const some = <Value>(values: readonly Value[], maxLength = 2) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const maybe = <Value>(values: readonly Value[]) => fc.constantFrom(...values, null);
const level = fc.constantFrom(...levels);
const told = (values: readonly string[]): fc.Arbitrary<Told[]> =>
  fc.array(fc.record({ value: fc.constantFrom(...values), level }), { maxLength: 3 });

const experience = fc
  .record({
    state: fc.constant('published' as const),
    cohortId: maybe(cohorts),
    organisationId: maybe(organisations),
    authorIds: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 2 }),
    reviewerIds: some(people, 1),
    edition: fc.constant(1),
    publishedAt: fc.integer({ min: 0, max: 5 }),
    kind: fc.constantFrom({ id: 'k1', name: 'Un' }, { id: 'k2', name: 'Deux' }),
    outcome: maybe(outcomeSchema.options),
    namedAt: level,
    themes: told(['mobilite', 'sport', 'emploi']),
    places: told(places),
    steps: told(['needs', 'model']),
    text: level,
  })
  .map(({ text, ...given }): Omit<IndexedExperience, 'id'> => {
    const all = [...given.themes, ...given.places, ...given.steps].map((each) => each.level);
    return { ...given, levels: [...new Set<Level>([text, ...all])] };
  });

const trial = fc.record({
  of: fc.nat(20),
  personId: fc.constantFrom(...people, 'p9'),
  cohortId: maybe(cohorts),
  organisationId: maybe(organisations),
  result: fc.constantFrom(...trialResultSchema.options),
  level: fc.constantFrom('cohort' as const, 'alumni' as const, 'network' as const),
});

const grants: readonly Grant[] = [
  ...cohorts.flatMap((id) =>
    (['member', 'alumni', 'facilitator', 'expert'] as const).map(
      (role): Grant => ({
        role,
        scope: { kind: 'cohort', id },
      }),
    ),
  ),
  { role: 'accompanying', scope: { kind: 'organisation', id: 'o1' } },
  { role: 'coordinator', scope: { kind: 'programme', id: null } },
  { role: 'expert', scope: { kind: 'thread', id: 't1' } },
  { role: 'guest', scope: { kind: 'thread', id: 't2' } },
];
const reader: fc.Arbitrary<Actor> = fc.record({
  personId: fc.constantFrom(...people, 'p8'),
  grants: some(grants, 2),
  suspended: fc.boolean(),
});

const choices: fc.Arbitrary<Choices> = fc.record({
  theme: some(['mobilite', 'sport', 'emploi', 'rien']),
  territory: some(places),
  near: fc.constantFrom(...libraryQuerySchema.shape.near.unwrap().options),
  step: some(['needs', 'model', 'launch'] as const),
  kind: some(['k1', 'k2']),
  outcome: some(outcomeSchema.options),
  cohort: some(cohorts),
  tried: some(['any', 'worked', 'mixed', 'failed'] as const),
});

/** What one reader is told of one experience, by facet, straight from the policies. */
function valuesTold(actor: Actor, each: IndexedExperience, trials: readonly IndexedTrial[]) {
  const read = levelsReadBy(actor, each);
  const ofLevel = (given: readonly Told[]) =>
    given.filter((one) => read.includes(one.level)).map(({ value }) => value);
  const results = trials
    .filter(({ experienceId }) => experienceId === each.id)
    .filter((one) => canReadTrial(actor, { ...one, experience: each }))
    .map(({ result }) => result);
  return {
    theme: ofLevel(each.themes),
    territory: ofLevel(each.places).flatMap(placeKeys),
    step: ofLevel(each.steps),
    kind: [each.kind.id],
    outcome: each.outcome ? [each.outcome] : [],
    cohort: each.cohortId && read.includes(each.namedAt) ? [each.cohortId] : [],
    tried: results.length > 0 ? ['any', ...results] : [],
  } satisfies Record<FacetName, string[]>;
}

function answers(facet: FacetName, toldOf: readonly string[], chosen: Choices): boolean {
  const wanted: string[] = [...chosen[facet]];
  if (wanted.length === 0) return true;
  if (facet === 'territory') {
    wanted.push(
      ...chosen.territory.flatMap((code) =>
        neighbourhoods[chosen.near].flatMap((how) => sharedWithNeighbours(code, how)),
      ),
    );
  }
  return wanted.some((value) => toldOf.includes(value));
}

const library = fc.record({
  experiences: fc.array(experience, { maxLength: 12 }),
  trials: fc.array(trial, { maxLength: 8 }),
  dropped: fc.array(fc.nat(12), { maxLength: 3 }),
  replaced: fc.array(fc.tuple(fc.nat(12), experience), { maxLength: 3 }),
  removedTrials: fc.array(fc.nat(8), { maxLength: 3 }),
  changedTrials: fc.array(fc.tuple(fc.nat(10), trial), { maxLength: 3 }),
  /** Whether trials are told of before what was tried is. */
  trialsFirst: fc.boolean(),
});

type Library = typeof library extends fc.Arbitrary<infer Given> ? Given : never;

/** A library as it came to be, in the index and apart from it. */
function indexOf({ experiences, dropped, replaced, ...given }: Library) {
  const index = new FacetIndex();
  const trialIndex = new TrialIndex(index);
  const all = new Map<string, IndexedExperience>();
  const put = (at: number, facts: Omit<IndexedExperience, 'id'>) => {
    all.set(`e${at}`, { ...facts, id: `e${at}` });
    index.put({ ...facts, id: `e${at}` });
  };
  const fill = () => {
    for (const [at, each] of experiences.entries()) put(at, each);
    // Asked already: what comes and goes from here on finds its place.
    index.byDate();
    for (const at of dropped) {
      all.delete(`e${at}`);
      index.drop(`e${at}`);
    }
    for (const [at, each] of replaced) put(at, each);
  };
  if (!given.trialsFirst) fill();
  const trials = fillTrials(trialIndex, given);
  if (given.trialsFirst) fill();
  return { index, all, trialIndex, tried: [...trials.values()] };
}

function fillTrials(
  trialIndex: TrialIndex,
  { trials, removedTrials, changedTrials }: Pick<Library, 'trials' | 'removedTrials' | 'changedTrials'>,
): Map<string, IndexedTrial> {
  const all = new Map<string, IndexedTrial>();
  const put = (at: number, { of, ...facts }: Library['trials'][number]) => {
    const line = { ...facts, _id: `t${at}`, experienceId: `e${of}`, territoryCode: null };
    all.set(line._id, line);
    trialIndex.put(line);
  };
  for (const [at, each] of trials.entries()) put(at, each);
  for (const at of removedTrials) {
    all.delete(`t${at}`);
    trialIndex.drop(`t${at}`);
  }
  for (const [at, each] of changedTrials) put(at, each);
  return all;
}

describe('the index', () => {
  it('keeps the latest first, whatever comes, goes and is published anew', () => {
    fc.assert(
      fc.property(library, (given) => {
        const { index, all } = indexOf(given);
        const expected = [...all.values()].sort(
          (a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1),
        );
        expect([...index.byDate()].map((number) => index.experience(number).id)).toEqual(
          expected.map(({ id }) => id),
        );
      }),
    );
  });

  it('knows of trials what the policy says of each, and counts who took an experience up once', () => {
    fc.assert(
      fc.property(library, reader, (given, actor) => {
        const { index, all, trialIndex, tried } = indexOf(given);
        const known = trialIndex.knownBy(viewOf(actor, index));
        const [takers, grouped] = [known.takers(), known.byExperience()];
        for (const each of all.values()) {
          const expected = tried.filter(
            (one) =>
              one.experienceId === each.id &&
              canReadExperience(actor, each) &&
              canReadTrial(actor, { ...one, experience: each }),
          );
          const number = index.numberOf(each.id) as number;
          const ids = (some: readonly IndexedTrial[]) => some.map(({ _id }) => _id).sort();
          expect(ids(grouped.get(number) ?? [])).toEqual(ids(expected));
          const organisations = new Set(expected.map((one) => one.organisationId ?? one.personId));
          expect(takers[number]).toBe(organisations.size);
          expect(known.any.has(number)).toBe(expected.length > 0);
        }
        expect(known.any.count()).toBe(grouped.size);
      }),
      { numRuns: 400 },
    );
  });

  it('finds and counts what a look at each would, for any reader and any choice', () => {
    fc.assert(
      fc.property(library, reader, choices, (given, actor, chosen) => {
        const { index, all, trialIndex, tried } = indexOf(given);
        const view = viewOf(actor, index);
        const parts = { index, view, trials: trialIndex.knownBy(view) };
        const narrowed = narrow(parts, chosen, view.readable);

        const readable = [...all.values()].filter((each) => canReadExperience(actor, each));
        const known = readable.map((each) => ({ each, told: valuesTold(actor, each, tried) }));
        const found = known.filter(({ told: toldOf }) =>
          facetNames.every((facet) => answers(facet, toldOf[facet], chosen)),
        );
        expect([...narrowed.found].map((number) => index.experience(number).id).sort()).toEqual(
          found.map(({ each }) => each.id).sort(),
        );

        const counts = countFacets(parts, chosen, narrowed);
        for (const facet of facetNames) {
          const within = known.filter(({ told: toldOf }) =>
            facetNames.every((other) => other === facet || answers(other, toldOf[other], chosen)),
          );
          const values = new Set(known.flatMap(({ told: toldOf }) => toldOf[facet]));
          for (const value of values) {
            if (facet === 'tried' && value === 'going') continue;
            if (facet === 'territory' && !isWide(value) && !chosen.territory.includes(value)) continue;
            const count = within.filter(({ told: toldOf }) =>
              (toldOf[facet] as string[]).includes(value),
            ).length;
            expect([facet, value, counts.get(facet)?.get(value) ?? 0]).toEqual([facet, value, count]);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('pages through all that was found, once each, in order, though something comes in between', () => {
    fc.assert(
      fc.property(
        fc.array(experience, { maxLength: 12 }),
        fc.array(fc.nat(3), { minLength: 13, maxLength: 13 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (experiences, firsts, limit, byDate) => {
          const index = new FacetIndex();
          for (const [at, given] of experiences.entries()) index.put({ ...given, id: `e${at}` });
          const firstBy = byDate
            ? null
            : (number: number) => firsts[Number(index.experience(number).id.slice(1))] as number;
          const seen: string[] = [];
          let after: string | undefined;
          do {
            const page = pageOf(index, index.all, firstBy, { after, limit });
            seen.push(...page.numbers.map((number) => index.experience(number).id));
            after = page.next ?? undefined;
            // Later than all of them: it would be on the page that was read.
            if (seen.length === limit && experiences[0]) {
              index.put({ ...experiences[0], id: 'e12', publishedAt: 9 });
              firsts[12] = 4;
            }
          } while (after !== undefined);
          const expected = experiences
            .map((given, at) => ({
              id: `e${at}`,
              at: given.publishedAt,
              first: byDate ? 0 : (firsts[at] as number),
            }))
            .sort((a, b) => b.first - a.first || b.at - a.at || (a.id < b.id ? -1 : 1));
          expect(seen).toEqual(expected.map(({ id }) => id));
        },
      ),
    );
  });
});
