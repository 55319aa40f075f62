import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, type Speaker } from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import type { TestSocket } from '../../test/visitor.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const told = (socket: TestSocket, channelId: string) =>
  socket.received('channel.changed').some((change) => change.channelId === channelId);

/** Waits until one was told of the channel: the other one would have been, by the same announcement. */
async function expectOnly(one: TestSocket, other: TestSocket, channelId: string): Promise<void> {
  await one.waitFor('channel.changed', (change) => change.channelId === channelId);
  await other.settled();
  expect(told(other, channelId)).toBe(false);
}

async function lists(who: Speaker, channelId: string) {
  const { body } = await who.visitor.get('/api/channels').expect(200);
  return body.items.find(({ id }: { id: string }) => id === channelId);
}

describe('a channel that is opened', () => {
  it('is told to its readers, whose list has it, and to nobody else', async () => {
    const [member, stranger] = [await d.nora.visitor.connect(), await d.stranger.visitor.connect()];
    const { body } = await d.elise.visitor
      .post(`/api/cohorts/${d.cohortId}/channels`, { kind: 'cohort', name: 'Le nouveau' })
      .expect(201);
    await expectOnly(member, stranger, body.id);
    expect(await lists(d.nora, body.id)).toMatchObject({ name: 'Le nouveau' });
  });

  it('in restriction, is told to its moderation only', async () => {
    const [moderator, member] = [await d.elise.visitor.connect(), await d.nora.visitor.connect()];
    const { body } = await d.elise.visitor
      .post(`/api/cohorts/${d.cohortId}/channels`, {
        kind: 'cohort',
        membership: 'restricted',
        name: 'À quelques-uns',
      })
      .expect(201);
    await expectOnly(moderator, member, body.id);
  });
});

describe('a channel that changes', () => {
  it('has its new name at once for its readers, and is told to nobody else', async () => {
    const { _id: id } = await buildChannel({ cohortId: d.cohortId });
    const [member, stranger] = [await d.nora.visitor.connect(), await d.stranger.visitor.connect()];
    await d.elise.visitor.patch(`/api/channels/${id}`, { name: 'Rebaptisé' }).expect(200);
    await expectOnly(member, stranger, id);
    expect(await lists(d.nora, id)).toMatchObject({ name: 'Rebaptisé' });
  });

  it('and is restricted takes those out who read it no longer, before it answers', async () => {
    const { _id: id } = await buildChannel({ cohortId: d.cohortId });
    const [moderator, member] = [await d.elise.visitor.connect(), await d.nora.visitor.connect()];
    await Promise.all([moderator.openChannel(id), member.openChannel(id)]);
    await d.elise.visitor.patch(`/api/channels/${id}`, { membership: 'restricted' }).expect(200);
    await member.waitFor('access.changed', ({ lost }) => lost.includes(id));
    await expectOnly(moderator, member, id);
    expect(await lists(d.nora, id)).toBeUndefined();
    const thread = await d.elise.open(id);
    await moderator.waitFor('channel.active', ({ threadId }) => threadId === thread.id);
    await member.settled();
    expect(member.received('channel.active').some(({ channelId }) => channelId === id)).toBe(false);
  });

  it('and is opened is told to those who may read it now', async () => {
    const { _id: id } = await buildChannel({ cohortId: d.cohortId, membership: 'restricted' });
    const [member, stranger] = [await d.nora.visitor.connect(), await d.stranger.visitor.connect()];
    await d.elise.visitor.patch(`/api/channels/${id}`, { membership: 'open' }).expect(200);
    await expectOnly(member, stranger, id);
    expect(await lists(d.nora, id)).toMatchObject({ membership: 'open', readers: { members: 2 } });
  });
});

describe('someone let into a restricted channel, and taken out', () => {
  it('is told of it, as those who read it are; the others hear nothing', async () => {
    const { _id: id } = await buildChannel({ cohortId: d.cohortId, membership: 'restricted' });
    const [invited, other, moderator] = [
      await d.nora.visitor.connect(),
      await d.karim.visitor.connect(),
      await d.elise.visitor.connect(),
    ];
    const address = `/api/channels/${id}/people/${d.nora.id}`;
    await d.elise.visitor.put(address, { role: 'member' }).expect(200);
    await expectOnly(invited, other, id);
    await moderator.waitFor('channel.changed', ({ channelId }) => channelId === id);
    expect(await lists(d.nora, id)).toMatchObject({ id });
    await invited.openChannel(id);
    await d.elise.visitor.delete(address).expect(200);
    await invited.waitFor('access.changed', ({ lost }) => lost.includes(id));
    expect(await lists(d.nora, id)).toBeUndefined();
    await other.settled();
    expect(told(other, id)).toBe(false);
    expect(other.received('access.changed')).toEqual([]);
  });
});
