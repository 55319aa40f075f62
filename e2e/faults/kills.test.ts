import { afterAll, beforeAll, it } from 'vitest';
import { announcedChance } from './support/seeded-random.ts';
import { openStage, type Stage } from './support/stage.ts';
import { surviveStorm } from './support/storm.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ people: 50 });
});

afterAll(() => stage.close());

it('keeps every acknowledged message, once and in one order, while server and database are killed', {
  timeout: 240_000,
}, async () => {
  const chance = announcedChance('kills');
  const kills = chance.shuffled(['server', 'database', 'both'] as const);
  await surviveStorm({ stage, chance, kills, conversations: 2, pauseMs: 3_000 });
});
