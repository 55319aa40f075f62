import { expect, it } from 'vitest';
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

it('codes that prove wrong are counted by address, right ones are not', async () => {
  const cohortId = (await buildCohort())._id;
  const facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  const { id: roomId } = await buildRoom(facilitator, { cohortId });
  await setGuests(facilitator, { roomId, allowed: true });
  const code = (await ThreadModel.findById(roomId).lean())?.room?.code;
  const enter = (tried: string | null | undefined, name = 'Lou Perrin') =>
    app.visitor().post('/api/guest-entries', { code: tried, name });
  for (const initial of ['A', 'B', 'C', 'D', 'E']) await enter(code, `Lou Perrin ${initial}.`).expect(200);
  for (let tries = 0; tries < 3; tries += 1) await enter('ZZZZZZ').expect(404);
  const refused = await enter(code).expect(429);
  expect(refused.body).toMatchObject({
    code: 'rate_limited',
    details: { retryAfter: expect.any(Number) },
  });
});
