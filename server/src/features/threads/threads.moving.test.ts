import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';

const app = useTestApp();
let d: Discussion;
let otherId: string;
/** Of the same cohort, read by its facilitator only. */
let restrictedId: string;
let threadId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
  otherId = (await buildChannel({ cohortId: d.cohortId }))._id;
  restrictedId = (await buildChannel({ cohortId: d.cohortId, membership: 'restricted' }))._id;
});

beforeEach(async () => {
  threadId = (await d.nora.open(d.channelId)).id;
  await d.karim.visitor.put(`/api/threads/${threadId}/following`, { following: true }).expect(200);
});

const move = (channelId: string, speaker = d.elise) =>
  speaker.visitor.put(`/api/threads/${threadId}/channel`, { channelId });
const listed = async (channelId: string, speaker = d.karim) =>
  (await speaker.threads(channelId)).map(({ id }) => id);

describe('moving a thread to another channel', () => {
  it('takes it off the one list and puts it in the other, with its words, marks and badges', async () => {
    expect((await d.karim.badges()).channels[d.channelId]).toBeGreaterThan(0);
    const { body } = await move(otherId).expect(200);
    expect(body).toMatchObject({ id: threadId, channelId: otherId });
    await consequences();
    expect(await listed(d.channelId)).not.toContain(threadId);
    expect(await listed(otherId)).toContain(threadId);
    expect((await d.karim.threads(otherId, '?filter=unread')).map(({ id }) => id)).toContain(threadId);
    expect((await d.karim.badges()).channels[otherId]).toBeGreaterThan(0);
    expect((await d.karim.page(threadId)).items).toMatchObject([{ body: 'Qui a déjà visité les deux ?' }]);
    await d.karim.say(threadId, 'Je continue ici');
  });

  it('tells both lists: a bare departure in the one, the thread in the other', async () => {
    const socket = await d.karim.visitor.connect();
    await socket.openChannel(d.channelId);
    await socket.openChannel(otherId);
    await move(otherId).expect(200);
    const left = await socket.waitFor('channel.advanced', ({ channelId }) => channelId === d.channelId);
    expect(left.changes).toEqual([
      { kind: 'departure', id: expect.any(String), version: expect.any(Number), threadId },
    ]);
    const come = await socket.waitFor('channel.advanced', ({ channelId }) => channelId === otherId);
    expect(come.changes).toMatchObject([{ kind: 'thread', id: threadId, channelId: otherId }]);
  });

  it('is found by who was away, there and back again', async () => {
    const changes = async (channelId: string, after: number) =>
      (await d.karim.visitor.get(`/api/channels/${channelId}/changes?after=${after}`).expect(200)).body;
    const { version: here } = await changes(d.channelId, 0);
    const { version: there } = await changes(otherId, 0);
    await d.elise.visitor.patch(`/api/threads/${threadId}`, { title: 'Un autre nom' }).expect(200);
    await move(otherId).expect(200);
    const gone = await changes(d.channelId, here);
    expect(gone.changes).toMatchObject([{ kind: 'departure', threadId }]);
    expect((await changes(otherId, there)).changes).toMatchObject([
      { kind: 'thread', title: 'Un autre nom' },
    ]);
    await move(d.channelId).expect(200);
    const back = await changes(d.channelId, here);
    expect(back.changes).toMatchObject([
      { kind: 'departure', threadId },
      { kind: 'thread', id: threadId },
    ]);
    expect(back.changes[0].version).toBeLessThan(back.changes[1].version);
    expect((await changes(otherId, there)).changes).toMatchObject([{ kind: 'departure', threadId }]);
    expect(await listed(d.channelId)).toContain(threadId);
  });

  it('puts out at once who doesn’t read the other channel: no page, no frame, no badge', async () => {
    const socket = await d.karim.visitor.connect();
    expect(await socket.openConversation(threadId)).toMatchObject({ ok: true });
    await d.nora.say(threadId, `@[Karim](person:${d.karim.id}) dans l’ancien canal`);
    await consequences();
    await move(restrictedId).expect(200);
    expect(await socket.waitFor('access.changed')).toEqual({ lost: [threadId] });
    const before = socket.received('journal.advanced').length;
    await d.elise.say(threadId, 'Entre nous, désormais');
    await socket.settled();
    expect(socket.received('journal.advanced')).toHaveLength(before);
    expectNotFound(await d.karim.visitor.get(`/api/threads/${threadId}`));
    const late = { clientId: newId(), body: 'Trop tard' };
    expectNotFound(await d.karim.visitor.post(`/api/conversations/${threadId}/messages`, late));
    await consequences();
    expect((await d.karim.followed()).map(({ id }) => id)).not.toContain(threadId);
    expect((await d.karim.inbox()).filter((notice) => notice.threadId === threadId)).toEqual([]);
    expect((await d.karim.badges()).channels).not.toHaveProperty(restrictedId);
  });

  it('moves its reports and lines along', async () => {
    const { items } = await d.karim.page(threadId);
    const report = { reason: 'disrespect' };
    await d.karim.visitor.put(`/api/messages/${items[0]?.id}/report`, report).expect(200);
    await move(restrictedId).expect(200);
    await consequences();
    const { body } = await d.elise.visitor.get('/api/reports').expect(200);
    expect(body.items.find((each: { threadId: string }) => each.threadId === threadId)).toMatchObject({
      channelId: restrictedId,
    });
  });
});

describe('who may', () => {
  it('is who moderates both channels', async () => {
    const foreign = (await buildChannel())._id;
    expect((await move(otherId, d.nora)).body.code).toBe('forbidden');
    expectNotFound(await move(foreign));
    expectNotFound(await move(otherId, d.stranger));
    expect(await listed(d.channelId)).toContain(threadId);
  });

  it('and asking twice changes nothing', async () => {
    await move(otherId).expect(200);
    const { body: once } = await d.karim.visitor.get(`/api/channels/${otherId}/changes?after=0`).expect(200);
    await move(otherId).expect(200);
    const { body: twice } = await d.karim.visitor.get(`/api/channels/${otherId}/changes?after=0`).expect(200);
    expect(twice.version).toBe(once.version);
  });
});
