import type { Result } from '@sentiers/shared/polls/schema.ts';

type Answer = Extract<Result, { kind: 'words' }>['answers'][number];

/** Sizes in which words are written, the last one for those given most. */
export const CLOUD_SIZES = 5;

/** From 1 to `CLOUD_SIZES`, by how often each word was given; where all were given as often, all are in the middle. */
export function sizesOf(answers: readonly Pick<Answer, 'count'>[]): number[] {
  const counts = answers.map(({ count }) => count);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (most === least) return counts.map(() => Math.ceil(CLOUD_SIZES / 2));
  // By the root: one word that everyone gave must not make all others alike.
  const at = (count: number) => (Math.sqrt(count) - Math.sqrt(least)) / (Math.sqrt(most) - Math.sqrt(least));
  return counts.map((count) => 1 + Math.round(at(count) * (CLOUD_SIZES - 1)));
}

/** Those given most in the middle, the others around them, for lines that are centred; the same order each time. */
export function aroundTheMiddle<Item>(items: readonly Item[]): Item[] {
  const [before, after] = [[] as Item[], [] as Item[]];
  items.forEach((item, index) => void (index % 2 === 0 ? after : before).push(item));
  return [...before.reverse(), ...after];
}
