import { describe, expect, it } from 'vitest';
import type { Asking, Offering } from './likeness.ts';
import { matchMentors } from './matching.ts';
import type { MentoringForm, Weights } from './schema.ts';

const forms: MentoringForm[] = ['call', 'months'];

describe('what calls would lose where some months take their mentor’s time', () => {
  const weights: Weights = { theme: 8, territory: 0, topics: 0, step: 0, load: 0 };
  /** Each theme that is shared is a point: there are eight. */
  const asks = (id: string, form: MentoringForm, shared: string): Asking => ({
    ...{ id, form, places: [], region: null, topics: '', step: null, apart: [] },
    themes: Array.from({ length: 8 }, (_, index) => {
      const key = shared[index] ?? `${id}${index}`;
      return { key, label: key };
    }),
  });
  const offers = (id: string, themes: string, fields: Partial<Offering> = {}): Offering => ({
    ...{ id, forms, themes: [...themes], places: [], regions: [], topics: '', passed: [], declared: 240 },
    ...{ taken: 0, paused: false, ...fields },
  });
  const matched = (requests: Asking[], mentors: Offering[]) =>
    matchMentors(requests, mentors, weights).matches.map(
      ({ requestId, mentorId }) => `${requestId} ${mentorId}`,
    );
  const mentors = [offers('m1', 'abcdxyz'), offers('m2', 'cdo')];

  it('is less than what they gain', () => {
    expect(matched([asks('1', 'call', 'abcd'), asks('2', 'months', 'xyz')], mentors)).toEqual([
      '1 m2',
      '2 m1',
    ]);
  });

  it('is more than what they gain', () => {
    expect(matched([asks('1', 'call', 'abcd'), asks('2', 'months', 'x')], mentors)).toEqual(['1 m1', '2 m2']);
  });

  it('is what another mentor gives them, not the same one at another time', () => {
    const requests = [asks('1', 'call', 'abcdx'), asks('2', 'months', 'y'), asks('3', 'call', 'o')];
    expect(matched(requests, mentors)).toEqual(['1 m1', '2 m2', '3 m1']);
  });

  it('is everything where nobody else has time', () => {
    const one = offers('m3', 'ab', { forms: ['call'], declared: 20 });
    const other = offers('m4', '', { forms: ['months'] });
    const requests = [asks('1', 'call', 'ab'), asks('2', 'call', 'ab'), asks('3', 'months', 'xyz')];
    const apart = requests.map((each) => (each.id === '2' ? { ...each, apart: ['m1'] } : each));
    expect(matched(apart, [offers('m1', 'abxyz'), one, other])).toEqual(['1 m1', '2 m3', '3 m4']);
  });

  it('is nothing where time is left for them beside', () => {
    const large = [offers('m1', 'abcdxyz', { declared: 480 }), offers('m2', 'cd', { declared: 480 })];
    const requests = [asks('1', 'call', 'abcdx'), asks('2', 'months', 'xy'), asks('3', 'months', 'z')];
    expect(matched(requests, large)).toEqual(['1 m1', '2 m1', '3 m2']);
  });

  it('is told by request, in their order', () => {
    const requests = [
      asks('3', 'call', ''),
      asks('2', 'months', ''),
      asks('1', 'call', ''),
      asks('4', 'call', ''),
    ];
    const found = matchMentors(requests, [offers('m1', '', { declared: 480 })], weights).matches;
    expect(found.map(({ requestId }) => requestId)).toEqual(['1', '2', '3', '4']);
    expect(found.map(({ loadBefore }) => loadBefore * 24)).toEqual([12, 0, 13, 14]);
  });
});
