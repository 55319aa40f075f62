import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asking, likenessOf, loadReason, type Offering, sumOf } from './likeness.ts';
import { hasTimeFor, matchMentors } from './matching.ts';
import { defaultWeights, type MentoringForm, minutesTaken, type Weights } from './schema.ts';

const keys = ['mobility', 'housing', 'food'];
const regions = ['region:28', 'region:75'];
const words = ['convaincre un maire', 'premier budget', 'statuts', ''];
const forms: MentoringForm[] = ['call', 'months'];
const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);

/** Requests, and mentors some of whom are away, full, or not to be given to some. */
function people({ most = 8, of = forms }: { most?: number; of?: MentoringForm[] } = {}) {
  const mentors = fc.array(
    fc.record({
      forms: fc.subarray(of, { minLength: 1 }),
      themes: some(keys),
      places: some(['61', '23']),
      regions: some(regions),
      topics: fc.constantFrom(...words),
      passed: some(['readiness', 'territory'] as const),
      declared: fc.integer({ min: 1, max: 24 }).map((halves) => halves * 30),
      share: fc.constantFrom(0, 0, 0.2, 0.5, 1),
      paused: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: most },
  );
  const requests = fc.array(
    fc.record({
      form: fc.constantFrom(...of),
      themes: some(keys).map((chosen) => chosen.map((key) => ({ key, label: key }))),
      places: some(['61', '23']).map((chosen) => chosen.slice(0, 1).map((code) => ({ code, label: code }))),
      region: fc.constantFrom(null, ...regions.map((code) => ({ code, label: code }))),
      topics: fc.constantFrom(...words),
      step: fc.constantFrom(null, 'readiness' as const, 'needs' as const),
      apart: some(['m0', 'm1', 'm2', 'm3']),
    }),
    { maxLength: most },
  );
  return fc.record({ mentors, requests, weights: weights() }).map(({ mentors, requests, weights }) => ({
    mentors: mentors.map(
      ({ share, ...mentor }, index): Offering => ({
        ...{ ...mentor, id: `m${index}` },
        taken: Math.floor((mentor.declared * share) / 20) * 20,
      }),
    ),
    requests: requests.map((request, index): Asking => ({ ...request, id: `r${index}` })),
    weights,
  }));
}

function weights(): fc.Arbitrary<Weights> {
  const weight = fc.integer({ min: 0, max: 10 });
  return fc.record({ theme: weight, territory: weight, topics: weight, step: weight, load: weight });
}

describe('whatever is asked and offered', () => {
  it('takes nobody above their time, proposes nobody away, apart, or of another form, each request once', () => {
    fc.assert(
      fc.property(people(), ({ requests, mentors, weights }) => {
        const { matches, unmatched } = matchMentors(requests, mentors, weights);
        const asking = new Map(requests.map((request) => [request.id, request]));
        const taken = new Map(mentors.map(({ id, taken }) => [id, taken]));
        for (const { requestId, mentorId } of matches) {
          const request = asking.get(requestId) as Asking;
          const mentor = mentors.find(({ id }) => id === mentorId) as Offering;
          expect(mentor.paused).toBe(false);
          expect(mentor.forms).toContain(request.form);
          expect(request.apart).not.toContain(mentorId);
          taken.set(mentorId, (taken.get(mentorId) ?? 0) + minutesTaken[request.form]);
        }
        for (const { id, declared, taken: before } of mentors) {
          expect(taken.get(id)).toBeLessThanOrEqual(Math.max(declared, before));
        }
        const answered = [...matches.map(({ requestId }) => requestId), ...unmatched];
        expect(answered.toSorted()).toEqual(requests.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('gives reasons that add up, of what two share and of the load that is told', () => {
    fc.assert(
      fc.property(people(), ({ requests, mentors, weights }) => {
        for (const match of matchMentors(requests, mentors, weights).matches) {
          expect(match.points).toBe(sumOf(match.reasons));
          const request = requests.find(({ id }) => id === match.requestId) as Asking;
          const mentor = mentors.find(({ id }) => id === match.mentorId) as Offering;
          expect(match.reasons).toEqual([
            ...likenessOf(request, mentor, weights),
            loadReason(match.loadAfter, weights.load),
          ]);
          expect((match.loadAfter - match.loadBefore) * mentor.declared).toBeCloseTo(
            minutesTaken[request.form],
          );
        }
      }),
    );
  });

  it('is the same in whatever order they come', () => {
    const shuffled = people().chain(({ requests, mentors, weights }) =>
      fc.record({
        ...{ requests: fc.constant(requests), mentors: fc.constant(mentors), weights: fc.constant(weights) },
        otherRequests: fc.shuffledSubarray(requests, { minLength: requests.length }),
        otherMentors: fc.shuffledSubarray(mentors, { minLength: mentors.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ requests, mentors, weights, otherRequests, otherMentors }) => {
        expect(matchMentors(otherRequests, otherMentors, weights)).toEqual(
          matchMentors(requests, mentors, weights),
        );
      }),
    );
  });

  it.each(forms)(
    'of one form (%s), serves as many, with as many points, as trying everything would',
    (form) => {
      fc.assert(
        fc.property(people({ most: 4, of: [form] }), ({ requests, mentors, weights }) => {
          const { matches } = matchMentors(requests, mentors, weights);
          const best = bestOf(requests, mentors, weights);
          expect(matches).toHaveLength(best.served);
          expect(matches.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(best.points, 5);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('of both forms, serves as many of some months as there can be, then the others at best in what is left', () => {
    fc.assert(
      fc.property(people({ most: 4 }), ({ requests, mentors, weights }) => {
        const { matches } = matchMentors(requests, mentors, weights);
        let standing = mentors;
        for (const form of ['months', 'call'] as const) {
          const ofForm = requests.filter((request) => request.form === form);
          const found = matches.filter(({ requestId }) => ofForm.some(({ id }) => id === requestId));
          const best = bestOf(ofForm, standing, weights);
          expect(found).toHaveLength(best.served);
          const points = found.reduce((sum, match) => sum + match.points, 0);
          if (form === 'call') expect(points).toBeCloseTo(best.points, 5);
          else expect(points).toBeLessThanOrEqual(best.points + 0.001);
          standing = standing.map((mentor) => {
            const count = found.filter(({ mentorId }) => mentorId === mentor.id).length;
            return { ...mentor, taken: mentor.taken + count * minutesTaken[form] };
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** The most requests, then the most points, of all ways to serve them: by trying each. */
function bestOf(
  requests: readonly Asking[],
  mentors: readonly Offering[],
  weights: Weights,
): { served: number; points: number } {
  const [request, ...rest] = requests;
  if (!request) return { served: 0, points: 0 };
  let best = bestOf(rest, mentors, weights);
  for (const mentor of mentors) {
    const { paused, forms: offered } = mentor;
    if (paused || !offered.includes(request.form) || request.apart.includes(mentor.id)) continue;
    if (!hasTimeFor(request.form, mentor)) continue;
    const taken = mentor.taken + minutesTaken[request.form];
    const after = mentors.map((each) => (each === mentor ? { ...mentor, taken } : each));
    const { served, points } = bestOf(rest, after, weights);
    const load = loadReason(taken / mentor.declared, weights.load);
    const sum = points + sumOf([...likenessOf(request, mentor, weights), load]);
    if (served + 1 > best.served || (served + 1 === best.served && sum > best.points)) {
      best = { served: served + 1, points: sum };
    }
  }
  return best;
}

it('gives some months to whom calls need the least', () => {
  const theme = [{ key: 'food', label: 'Alimentation' }];
  const plain = { places: [], region: null, topics: '', step: null, apart: [] };
  const requests: Asking[] = [
    { id: 'a', form: 'call', themes: theme, ...plain },
    { id: 'b', form: 'months', themes: [], ...plain },
  ];
  const mentor = (id: string, themes: string[]): Offering => ({
    ...{ id, forms, themes, places: [], regions: [], topics: '', passed: [], declared: 480, taken: 0 },
    paused: false,
  });
  const { matches } = matchMentors(requests, [mentor('m1', ['food']), mentor('m2', [])], defaultWeights);
  expect(matches.map(({ mentorId }) => mentorId)).toEqual(['m1', 'm2']);
});

describe('the load', () => {
  const asking = (id: string): Asking => ({
    ...{ id, form: 'call', themes: [{ key: 'food', label: 'Alimentation' }], places: [], region: null },
    ...{ topics: '', step: null, apart: [] },
  });
  const offering = (id: string, declared: number, fields: Partial<Offering> = {}): Offering => ({
    ...{ id, forms, themes: [], places: [], regions: [], topics: '', passed: [], declared },
    ...{ taken: 0, paused: false, ...fields },
  });
  const requests = ['a', 'b', 'c', 'd'].map(asking);

  it('goes by the time that each declared', () => {
    const { matches, spread } = matchMentors(
      requests,
      [offering('small', 60), offering('large', 180)],
      defaultWeights,
    );
    expect(matches.filter(({ mentorId }) => mentorId === 'large')).toHaveLength(3);
    expect(spread).toEqual({ least: 1 / 3, most: 1 / 3 });
  });

  it('counts for nothing where the weights say so', () => {
    const mentors = [offering('small', 120, { themes: ['food'] }), offering('large', 720)];
    const { spread } = matchMentors(requests, mentors, { ...defaultWeights, load: 0 });
    expect(spread).toEqual({ least: 0, most: 80 / 120 });
    expect(matchMentors(requests, mentors, defaultWeights).spread.most).toBeLessThan(0.2);
  });

  it('is nobody’s where nobody offers, or all are away', () => {
    for (const mentors of [[], [offering('away', 120, { paused: true })]]) {
      expect(matchMentors(requests, mentors, defaultWeights)).toEqual({
        ...{ matches: [], unmatched: ['a', 'b', 'c', 'd'], spread: { least: 0, most: 0 } },
      });
    }
  });

  it('is of those who are here', () => {
    const mentors = [offering('here', 180), offering('away', 180, { paused: true, taken: 180 })];
    expect(matchMentors(requests.slice(0, 1), mentors, defaultWeights).spread).toEqual({
      ...{ least: 20 / 180, most: 20 / 180 },
    });
  });
});
