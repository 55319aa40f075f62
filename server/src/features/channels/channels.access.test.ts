import type { Actor } from '@sentiers/shared/actor.ts';
import { canModerateChannel, canReadChannel } from '@sentiers/shared/channels/policy.ts';
import { channelKindSchema, channelMembershipSchema } from '@sentiers/shared/channels/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { SuspensionModel } from '../memberships/suspensions.model.ts';
import { countChannelReaders, listChannelReaderIds } from './channel-readers.queries.ts';
import { listReadableChannels, loadChannelFacts, readChannel, requireChannel } from './channels.access.ts';
import type { ChannelDoc } from './channels.model.ts';

useTestDatabase();

const channels: ChannelDoc[] = [];
const actors = new Map<string, Actor>();

/** Every kind of channel in two cohorts and in none, open and restricted, beside every kind of person. */
beforeAll(async () => {
  const cohort = await buildCohort();
  const ended = await buildCohort({ ended: true, year: 2023 });
  for (const cohortId of [cohort._id, ended._id, null]) {
    for (const kind of channelKindSchema.options) {
      for (const membership of channelMembershipSchema.options) {
        channels.push(await buildChannel({ cohortId, kind, membership }));
      }
    }
  }
  const named = channels.find((each) => each.membership === 'restricted' && each.cohortId === cohort._id);
  const scope = { kind: 'channel', id: named?._id ?? null } as const;
  actors.set('member', await buildActorOfCohort(cohort._id));
  actors.set('alumni', await buildActorOfCohort(ended._id, 'alumni'));
  actors.set('facilitator', await buildActorOfCohort(cohort._id, 'facilitator'));
  actors.set('facilitator of a channel', await buildActor([{ role: 'facilitator', scope }]));
  actors.set('expert', await buildActor([{ role: 'expert', scope }]));
  actors.set('coordinator', await buildCoordinator());
  actors.set('removed', await buildActor([]));
  const suspended = await buildActorOfCohort(cohort._id);
  await SuspensionModel.create({ _id: suspended.personId, by: suspended.personId, at: new Date() });
  actors.set('suspended', { ...suspended, suspended: true });
});

function actor(name: string): Actor {
  const found = actors.get(name);
  if (!found) throw new Error(`No actor ${name}`);
  return found;
}

const names = [
  'member',
  'alumni',
  'facilitator',
  'facilitator of a channel',
  'expert',
  'coordinator',
  'removed',
  'suspended',
];

describe.each(names)('%s', (name) => {
  it('is listed exactly the channels that the policy lets them read', async () => {
    const facts = await loadChannelFacts(channels.map(({ _id }) => _id));
    const expected = [...facts.values()].filter((each) => canReadChannel(actor(name), each));
    const listed = await listReadableChannels(actor(name));
    expect(listed.map(({ facts: { id } }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  it('gets each of the others as if it did not exist', async () => {
    const listed = new Set((await listReadableChannels(actor(name))).map(({ facts: { id } }) => id));
    for (const { _id } of channels) {
      const reading = readChannel(actor(name), _id).then(
        () => 'read',
        (error: { code: string }) => error.code,
      );
      expect(await reading).toBe(listed.has(_id) ? 'read' : 'not_found');
    }
  });

  it('counts among the readers of exactly what they read', async () => {
    const facts = await loadChannelFacts(channels.map(({ _id }) => _id));
    for (const each of facts.values()) {
      const isReader = (await listChannelReaderIds(each)).includes(actor(name).personId);
      expect(isReader).toBe(canReadChannel(actor(name), each));
    }
  });
});

it('tells what one may not do from what one may not see', async () => {
  const cohortChannel = channels.find((each) => each.kind === 'cohort' && each.membership === 'open');
  const id = cohortChannel?._id ?? '';
  await expect(requireChannel(actor('member'), id, canModerateChannel)).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(requireChannel(actor('expert'), id, canModerateChannel)).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await requireChannel(actor('facilitator'), id, canModerateChannel)).toMatchObject({
    channel: { _id: id },
  });
});

it('counts readers by the role they read with', async () => {
  const [open, restricted] = channels;
  const counts = await countChannelReaders([open?._id ?? '', restricted?._id ?? '']);
  expect([...counts.values()]).toEqual([
    { members: 1, facilitators: 1, coordinators: 1 },
    { members: 1, facilitators: 2, coordinators: 1 },
  ]);
});
