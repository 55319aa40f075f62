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
import { trialsKnownBy, viewOf } from './reader-view.ts';

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
  suspended: fc.constant(false),
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
  const facts = { ...each, state: 'published' as const };
  const results = trials
    .filter(({ experienceId }) => experienceId === each.id)
    .filter((one) => canReadTrial(actor, { ...one, experience: facts }))
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
});

describe('the index', () => {
  it('finds and counts what a look at each would, for any reader and any choice', () => {
    fc.assert(
      fc.property(library, reader, choices, ({ experiences, trials, dropped, replaced }, actor, chosen) => {
        const index = new FacetIndex();
        const all = new Map<string, IndexedExperience>();
        const put = (at: number, given: Omit<IndexedExperience, 'id'>) => {
          all.set(`e${at}`, { ...given, id: `e${at}` });
          index.put({ ...given, id: `e${at}` });
        };
        for (const [at, given] of experiences.entries()) put(at, given);
        for (const at of dropped) {
          all.delete(`e${at}`);
          index.drop(`e${at}`);
        }
        for (const [at, given] of replaced) put(at, given);
        const tried = trials.map(
          ({ of, ...given }, at): IndexedTrial => ({
            ...given,
            ...{ _id: `t${at}`, experienceId: `e${of}`, territoryCode: null },
          }),
        );
        const view = viewOf(actor, index);
        const parts = { index, view, trials: trialsKnownBy(view, index, tried) };
        const narrowed = narrow(parts, chosen, view.readable);

        const readable = [...all.values()].filter((each) =>
          canReadExperience(actor, { ...each, state: 'published' }),
        );
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
