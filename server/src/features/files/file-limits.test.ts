import type { Actor } from '@sentiers/shared/actor.ts';
import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { config } from '../../config.ts';
import { useTestDatabase } from '../../test/database.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { chargeQuota, requireSize } from './file-limits.ts';
import { FileTallyModel } from './files.model.ts';

useTestDatabase();

it('counts all the files that someone begins at the same moment, the first of a day', async () => {
  const person = await buildActorOfCohort(newId());
  for (let round = 0; round < 10; round += 1) {
    const actor: Actor = { ...person, personId: newId() };
    await Promise.all(Array.from({ length: 12 }, () => chargeQuota(actor, { bytes: 10 })));
    const [tally] = await FileTallyModel.find({ _id: new RegExp(`^${actor.personId}`) }).lean();
    expect(tally?.bytes).toBe(120);
  }
});

it('takes no more than fits in a day', async () => {
  const actor = await buildActorOfCohort(newId());
  const { day } = config().files.member;
  await chargeQuota(actor, { bytes: day - 10 });
  await chargeQuota(actor, { bytes: 10 });
  await expect(chargeQuota(actor, { bytes: 1 })).rejects.toMatchObject({ code: 'payload_too_large' });
});

it('counts the videos of those who run the programme apart, and takes none of anyone else', async () => {
  const facilitator = await buildActorOfCohort(newId(), 'facilitator');
  const { file, day } = config().files.video;
  expect(file).toBe(4_096 * 1024 * 1024);
  const video = { bytes: file, video: true as const };
  requireSize(facilitator, video);
  expect(() => requireSize(facilitator, { ...video, bytes: file + 1 })).toThrow('payload_too_large');
  const member = await buildActorOfCohort(newId());
  expect(() => requireSize(member, { ...video, bytes: 10 })).toThrow('forbidden');
  await chargeQuota(facilitator, { ...video, bytes: day });
  await expect(chargeQuota(facilitator, { ...video, bytes: 1 })).rejects.toMatchObject({
    code: 'payload_too_large',
  });
  await chargeQuota(facilitator, { bytes: 10 });
});
