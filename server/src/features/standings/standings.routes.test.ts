import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  mention,
} from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

async function standing(who: Discussion['nora'], threadId: string) {
  const { body } = await who.visitor.get(`/api/conversations/${threadId}/standing`).expect(200);
  return body as { following: boolean; read: { seq: number; epoch: number }; unread: number };
}

describe('the read mark', () => {
  it('moves forward, never back but by the next epoch, and never past the last message', async () => {
    const { id } = await d.nora.open(d.channelId);
    for (let i = 0; i < 4; i += 1) await d.karim.say(id);
    expect(await d.nora.read(id, 3)).toEqual({ seq: 3, epoch: 0, unread: 2 });
    expect(await d.nora.read(id, 1)).toEqual({ seq: 3, epoch: 0, unread: 2 });
    expect(await d.nora.read(id, 1, 1)).toEqual({ seq: 1, epoch: 1, unread: 4 });
    expect(await d.nora.read(id, 5, 0)).toEqual({ seq: 1, epoch: 1, unread: 4 });
    expect(await d.nora.read(id, 5, 3)).toEqual({ seq: 1, epoch: 1, unread: 4 });
    expect(await d.nora.read(id, 900, 1)).toEqual({ seq: 5, epoch: 1, unread: 0 });
    expect(await standing(d.nora, id)).toMatchObject({ read: { seq: 5, epoch: 1 }, unread: 0 });
  });

  it('ends the same when all devices speak at once', async () => {
    const { id } = await d.nora.open(d.channelId);
    for (let i = 0; i < 6; i += 1) await d.karim.say(id);
    await Promise.all([2, 5, 3, 6, 1, 4].map((seq) => d.nora.read(id, seq)));
    expect((await standing(d.nora, id)).read).toEqual({ seq: 6, epoch: 0 });
  });

  it('reaches my other devices, and no one else’s', async () => {
    const { id } = await d.nora.open(d.channelId);
    await d.karim.say(id);
    await consequences();
    const [mine, theirs] = await Promise.all([d.nora.visitor.connect(), d.karim.visitor.connect()]);
    await d.nora.read(id, 2);
    const frame = await mine.waitFor('person.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'standing' && change.standing.read.seq === 2),
    );
    expect(frame.changes).toContainEqual(
      expect.objectContaining({
        kind: 'standing',
        threadId: id,
        conversationId: id,
        channelId: d.channelId,
        standing: {
          following: true,
          level: null,
          takesPart: true,
          mutedUntil: null,
          read: { seq: 2, epoch: 0 },
          unread: 0,
        },
      }),
    );
    await theirs.settled();
    expect(JSON.stringify(theirs.received('person.advanced'))).not.toContain(d.nora.id);
    const { body } = await d.nora.visitor.get(`/api/me/changes?after=${frame.from}`).expect(200);
    expect(body.to).toBeGreaterThanOrEqual(frame.to);
    expect(body.changes).toContainEqual(frame.changes[0]);
  });

  it('is refused where one reads nothing, and for what is no mark', async () => {
    const { id } = await d.nora.open(d.channelId);
    const url = `/api/conversations/${id}/read`;
    expectNotFound(await d.stranger.visitor.put(url, { seq: 1, epoch: 0 }));
    expectNotFound(await d.stranger.visitor.get(`/api/conversations/${id}/standing`));
    for (const bad of [{ seq: -1, epoch: 0 }, { seq: 1.5, epoch: 0 }, { seq: 1 }, { seq: '1', epoch: 0 }]) {
      await d.nora.visitor.put(url, bad).expect(400);
    }
  });
});

describe('following', () => {
  it('begins when one writes or is mentioned, and an explicit choice sticks', async () => {
    const { id } = await d.nora.open(d.channelId);
    const follow = (following: boolean) =>
      d.karim.visitor.put(`/api/threads/${id}/following`, { following }).expect(200);
    await d.nora.say(id, `${mention(d.karim)}, tu en penses quoi ? ${mention(d.stranger)}`);
    await consequences();
    expect((await standing(d.karim, id)).following).toBe(true);
    expect((await follow(false)).body.following).toBe(false);
    await d.karim.say(id, 'Je réponds sans suivre');
    await d.nora.say(id, mention(d.karim));
    await consequences();
    expect((await standing(d.karim, id)).following).toBe(false);
    expect((await follow(true)).body.following).toBe(true);
    expect(await d.stranger.followed()).toEqual([]);
    expect((await standing(d.elise, id)).following).toBe(false);
  });

  it('lists what has something unread first, then the most recently active, page by page', async () => {
    const channel = await buildChannel({ cohortId: d.cohortId });
    const reader = d.elise;
    const opened: string[] = [];
    for (let i = 0; i < 4; i += 1) opened.push((await reader.open(channel._id, { title: `Suivi ${i}` })).id);
    await d.nora.say(opened[1] ?? '');
    await d.nora.say(opened[3] ?? '');
    await consequences();
    await reader.read(opened[3] ?? '', 2);
    const first = await reader.visitor.get('/api/me/threads?limit=1').expect(200);
    expect(first.body.items).toMatchObject([{ id: opened[1], standing: { unread: 1 } }]);
    const rest = await reader.visitor.get(`/api/me/threads?before=${first.body.next}&limit=100`).expect(200);
    const ids = rest.body.items.map((thread: { id: string }) => thread.id);
    expect(new Set([opened[1], ...ids])).toEqual(new Set([...ids, ...opened]));
    expect(ids).not.toContain(opened[1]);
    expect((await reader.followed('?unread=true')).map(({ id }) => id)).toEqual([opened[1]]);
  });
});

describe('comparing heads', () => {
  it('gives those that differ, and null for what one may not read', async () => {
    const mine = await d.nora.open(d.channelId);
    const same = await d.nora.open(d.channelId);
    await d.karim.say(mine.id);
    const unknown = newId();
    const { body } = await d.nora.visitor
      .post('/api/heads', {
        conversations: { [mine.id]: 2, [same.id]: 2, [unknown]: 4 },
        channels: { [d.channelId]: 0 },
        person: 0,
      })
      .expect(200);
    expect(body.conversations).toEqual({ [mine.id]: 3, [unknown]: null });
    expect(body.channels[d.channelId]).toBeGreaterThan(0);
    expect(body.person).toBeGreaterThan(0);
    const { body: theirs } = await d.stranger.visitor
      .post('/api/heads', { conversations: { [mine.id]: 3 }, channels: { [d.channelId]: 9 } })
      .expect(200);
    expect(theirs).toEqual({ conversations: { [mine.id]: null }, channels: { [d.channelId]: null } });
  });
});
