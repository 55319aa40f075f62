import { expect, it } from 'vitest';
import { choices, firstRound, forms, results, samplePoll } from '../testing/sample-polls.ts';
import { barsOf, changeOf } from './bars.ts';
import { aroundTheMiddle, CLOUD_SIZES, sizesOf } from './cloud.ts';

const base = { voters: 23, first: null, mine: null };

it('gives each answer its share of those who voted, mine and the leading ones marked', () => {
  const bars = barsOf({ ...base, form: forms.multiple, result: results.multiple, mine: choices.multiple });
  expect(bars.map(({ count, share, mine, leads }) => [count, Math.round(share * 100), mine, leads])).toEqual([
    [15, 65, true, true],
    [12, 52, false, false],
    [9, 39, true, false],
    [2, 9, false, false],
  ]);
});

it('gives a ranking its share of the points that could be had, and my ranks', () => {
  const bars = barsOf({ ...base, form: forms.ranking, result: results.ranking, mine: choices.ranking });
  expect(
    bars.map(({ share, firsts, myRank, mine }) => [Math.round(share * 100), firsts, myRank, mine]),
  ).toEqual([
    [80, 12, 1, false],
    [66, 7, 3, false],
    [63, 4, 2, false],
    [40, 0, 4, false],
  ]);
});

it('leads nobody, and divides by nobody, where nobody voted', () => {
  const bars = barsOf({
    ...base,
    voters: 0,
    form: forms.scale,
    result: { kind: 'scale', values: [{ value: 1, count: 0 }], mean: null },
  });
  expect(bars).toEqual([
    { id: '1', count: 0, firsts: null, share: 0, before: null, mine: false, myRank: null, leads: false },
  ]);
});

it('tells by how many points a share changed since the first round, where someone voted in it', () => {
  const first = firstRound(samplePoll());
  const result = first.results?.byPerson ?? results.single;
  const compared = { ...base, form: forms.single, result: results.single };
  const changes = barsOf({ ...compared, first: { result, voters: 20 } }).map(changeOf);
  expect(changes).toEqual([18, -15, 2, -6]);
  expect(barsOf({ ...compared, first: { result, voters: 0 } }).map(changeOf)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(barsOf(compared).map(changeOf)).toEqual([null, null, null, null]);
});

it('has no bars of words', () => {
  expect(barsOf({ ...base, form: forms.words, result: results.words })).toEqual([]);
});

it('writes words by how often they were given, the most in the middle', () => {
  expect(sizesOf([{ count: 16 }, { count: 4 }, { count: 1 }])).toEqual([CLOUD_SIZES, 2, 1]);
  expect(sizesOf([{ count: 2 }, { count: 2 }])).toEqual([3, 3]);
  expect(sizesOf([])).toEqual([]);
  expect(aroundTheMiddle(['a', 'b', 'c', 'd', 'e'])).toEqual(['d', 'b', 'a', 'c', 'e']);
});
