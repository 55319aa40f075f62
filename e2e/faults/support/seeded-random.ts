import { randomInt, randomUUID } from 'node:crypto';

/** Chance that can be had again: the same seed, the same choices. */
export interface Chance {
  readonly seed: number;
  /** At least 0, less than 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
  uuid(): string;
}

/**
 * Chance for one test, from `SENTIERS_SEED` or a new seed. The seed is printed, so that a failure can be tried again:
 * the choices are then the same, though not what the processes make of them.
 */
export function announcedChance(test: string): Chance {
  const seed = Number(process.env.SENTIERS_SEED ?? randomInt(2 ** 31));
  console.log(`${test}: SENTIERS_SEED=${seed}`);
  return chanceOf(seed);
}

/** Mulberry32: a small generator of which each seed gives another series. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    seed,
    fraction,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    shuffled: (items) =>
      items
        .map((item) => ({ item, place: fraction() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
    uuid: () => randomUUID(),
  };
}
