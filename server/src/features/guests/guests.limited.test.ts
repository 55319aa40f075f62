import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { config } from '../../config.ts';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { setGuests } from '../rooms/rooms.service.ts';
import { ThreadModel } from '../threads/threads.model.ts';

const noLimits = Object.fromEntries(Object.keys(config().limits).map((name) => [name, 0]));
const app = useTestApp({
  limits: { ...noLimits, wrongRoomCodesPerAddress: 3 } as ReturnType<typeof config>['limits'],
});

async function aRoom() {
  const cohortId = (await buildCohort())._id;
  const facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  const { id: roomId } = await buildRoom(facilitator, { cohortId });
  await setGuests(facilitator, { roomId, allowed: true });
  const code = (await ThreadModel.findById(roomId).lean())?.room?.code;
  const enter = (tried: string | null | undefined, name = 'Lou Perrin') =>
    app.visitor().post('/api/guest-entries', { code: tried, name });
  return { code, enter };
}

/** The database takes so many milliseconds to find a room by its code. */
function answerCodesLate(milliseconds: number): void {
  const find = ThreadModel.find.bind(ThreadModel);
  vi.spyOn(ThreadModel, 'find').mockImplementation(((filter: object, ...others: []) => {
    const query = find(filter, ...others);
    if (!('room.code' in filter)) return query;
    return { lean: () => wait(milliseconds).then(() => query.lean()) };
  }) as typeof ThreadModel.find);
}
afterEach(() => void vi.restoreAllMocks());

it('a room full of people who follow one code at once counts as no guess, however slow the answers', async () => {
  const { code, enter } = await aRoom();
  const names = Array.from({ length: 40 }, (_, at) => `Lou Perrin ${at}`);
  answerCodesLate(300);
  const answers = await Promise.all(names.map((name) => enter(code, name)));
  expect(answers.map(({ status }) => status)).toEqual(names.map(() => 200));
});

it('codes that prove wrong are counted by address, right ones are not', async () => {
  const { code, enter } = await aRoom();
  for (const initial of ['A', 'B', 'C', 'D', 'E']) await enter(code, `Lou Perrin ${initial}.`).expect(200);
  for (let tries = 0; tries < 3; tries += 1) await enter('ZZZZZZ').expect(404);
  // Though it was right a moment ago: whoever guesses is told nothing more.
  const refused = await enter(code).expect(429);
  expect(refused.body).toMatchObject({
    code: 'rate_limited',
    details: { retryAfter: expect.any(Number) },
  });
});
