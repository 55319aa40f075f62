import { afterAll, beforeAll, it } from 'vitest';
import { announcedChance } from './support/seeded-random.ts';
import { openStage, type Stage } from './support/stage.ts';
import { surviveStorm } from './support/storm.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ people: 50 });
});

afterAll(() => stage.close());

it('keeps every acknowledged message, once and in one order, while they are killed again and again', {
  timeout: 900_000,
}, async () => {
  const chance = announcedChance('kills, at length');
  const kinds = ['server', 'database', 'both'] as const;
  const kills = Array.from({ length: 24 }, () => chance.pick(kinds));
  await surviveStorm({ stage, chance, kills, conversations: 5, pauseMs: 2_000 });
});
