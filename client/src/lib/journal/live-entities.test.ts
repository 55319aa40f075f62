import { expect, test } from 'vitest';
import { LiveEntities } from './live-entities.ts';
import { pollOf, tallyOf } from './testing/sample-entities.ts';

const told = (entities: LiveEntities) => entities.all().map(({ id, version }) => `${id} at ${version}`);

test('of each the highest version stands, in whichever order they come', () => {
  const entities = new LiveEntities();
  expect(entities.apply(pollOf('b', 4))).toBe(true);
  expect(entities.apply(pollOf('a', 5))).toBe(true);
  expect(entities.apply(pollOf('b', 3))).toBe(false);
  expect(entities.apply(pollOf('b', 4))).toBe(false);
  expect(entities.apply(pollOf('b', 6))).toBe(true);
  expect(told(entities)).toEqual(['a at 5', 'b at 6']);
});

test('what was told before the whole was read stands over it where it is later, and goes where it is not in it', () => {
  const entities = new LiveEntities();
  entities.apply(pollOf('a', 8));
  entities.apply(pollOf('b', 2));
  entities.apply(pollOf('c', 9));
  expect(entities.isComplete).toBe(false);
  entities.insert([pollOf('a', 5), pollOf('d', 6)], 7);
  expect(entities.isComplete).toBe(true);
  expect(told(entities)).toEqual(['a at 8', 'c at 9', 'd at 6']);
});

test('those of a kind are the same array as long as none of that kind changed', () => {
  const entities = new LiveEntities();
  entities.insert([pollOf('a', 1), tallyOf('a', 3, 2)], 2);
  const [polls, tallies] = [entities.of('poll'), entities.of('tally')];
  expect([polls.length, tallies.length]).toEqual([1, 1]);
  entities.apply(tallyOf('a', 4, 3));
  expect(entities.of('poll')).toBe(polls);
  expect(entities.of('tally')).toMatchObject([{ voters: { people: 4 } }]);
  expect([...entities.kinds()]).toEqual(['poll', 'tally']);
  entities.clear();
  expect([entities.isComplete, entities.of('poll'), entities.kinds().size]).toEqual([false, [], 0]);
});
