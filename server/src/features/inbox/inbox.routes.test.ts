import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  mention,
  type Speaker,
} from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

/** Lines about one thread, as the person sees them now. */
async function lines(who: Speaker, threadId: string, query = ''): Promise<Notice[]> {
  await consequences();
  return (await who.inbox(`?limit=100${query}`)).filter((notice) => notice.threadId === threadId);
}
const reasons = (notices: readonly Notice[]) => notices.map(({ reason }) => reason);

describe('a mention', () => {
  it('says who, where and what, arrives on every device, and goes when it is read', async () => {
    const { id } = await d.nora.open(d.channelId, { title: 'La navette' });
    const socket = await d.karim.visitor.connect();
    const message = await d.nora.say(id, `Salut ${mention(d.karim)}, une idée ?`);
    const [notice] = await lines(d.karim, id);
    expect(notice).toMatchObject({
      kind: 'notice',
      reason: 'mentioned',
      actor: { id: d.nora.id },
      threadTitle: 'La navette',
      messageId: message.id,
      seq: message.seq,
      excerpt: 'Salut @Quelqu’un, une idée ?',
      done: false,
    });
    const frame = await socket.waitFor('person.advanced', ({ changes }) =>
      changes.some((change) => change.id === notice?.id),
    );
    expect(frame.changes.find((change) => change.id === notice?.id)).toEqual(notice);
    const before = (await d.karim.badges()).inbox;
    await d.karim.read(id, message.seq);
    expect(await lines(d.karim, id)).toEqual([]);
    expect((await d.karim.badges()).inbox).toBe(before - 1);
    expect(await lines(d.karim, id, '&open=false')).toMatchObject([{ id: notice?.id, done: true }]);
  });

  it('comes back when one marks it unread, and not when one had set it aside', async () => {
    const { id } = await d.nora.open(d.channelId);
    const first = await d.nora.say(id, mention(d.karim));
    await d.nora.say(id, mention(d.karim));
    const [, toSetAside] = await lines(d.karim, id);
    await d.karim.visitor.put(`/api/inbox/${toSetAside?.id}/done`, { done: true }).expect(200);
    await d.karim.read(id, 3);
    expect(await lines(d.karim, id)).toEqual([]);
    await d.karim.read(id, 1, 1);
    const back = await lines(d.karim, id);
    expect(back).toHaveLength(1);
    expect(back[0]?.id).not.toBe(toSetAside?.id);
    expect(first.seq).toBe(2);
  });

  it('reaches only who may read, and never oneself; an edit tells those it adds', async () => {
    const { id } = await d.nora.open(d.channelId);
    const message = await d.nora.say(id, `${mention(d.stranger)} ${mention(d.nora)}`);
    await d.nora.visitor
      .patch(`/api/messages/${message.id}`, { operationId: newId(), revision: 1, body: mention(d.karim) })
      .expect(200);
    expect(reasons(await lines(d.karim, id))).toEqual(['mentioned']);
    expect(await lines(d.nora, id)).toEqual([]);
    expect(await d.stranger.inbox()).toEqual([]);
  });

  it('already read when the notice is made waits for nobody', async () => {
    const { id } = await d.nora.open(d.channelId);
    const message = await d.nora.say(id, mention(d.karim));
    await d.karim.read(id, message.seq);
    expect(await lines(d.karim, id)).toEqual([]);
  });

  it('leads nowhere once its words are gone, and comes back with them', async () => {
    const { id } = await d.nora.open(d.channelId);
    const message = await d.nora.say(id, mention(d.karim));
    const hidden = `/api/messages/${message.id}/hidden`;
    await d.elise.visitor.put(hidden, { reason: 'Un nom de trop' }).expect(200);
    expect(await lines(d.karim, id)).toEqual([]);
    await d.elise.visitor.delete(hidden).expect(200);
    expect(reasons(await lines(d.karim, id))).toEqual(['mentioned']);
    await d.nora.visitor.delete(`/api/messages/${message.id}`).expect(200);
    expect(await lines(d.karim, id)).toEqual([]);
  });
});

describe('an answer', () => {
  it('is one line a thread, which leads to the first not read, and waits again for the next', async () => {
    const { id } = await d.nora.open(d.channelId, { kind: 'question' });
    for (let i = 0; i < 3; i += 1) await d.karim.say(id, `Réponse ${i}`);
    const waiting = await lines(d.nora, id);
    expect(waiting).toMatchObject([{ reason: 'answered', seq: 2, actor: { id: d.karim.id } }]);
    await d.nora.read(id, 4);
    expect(await lines(d.nora, id)).toEqual([]);
    await d.nora.say(id, 'Merci !');
    expect(await lines(d.nora, id)).toEqual([]);
    await d.elise.say(id, 'Autre piste');
    expect(await lines(d.nora, id)).toMatchObject([
      { id: waiting[0]?.id, seq: 6, actor: { id: d.elise.id } },
    ]);
  });

  it('is not told to who chose not to follow, nor twice to who is mentioned in it', async () => {
    const { id } = await d.nora.open(d.channelId);
    await consequences();
    await d.nora.visitor.put(`/api/threads/${id}/following`, { following: false }).expect(200);
    await d.karim.say(id, 'Sans toi');
    expect(await lines(d.nora, id)).toEqual([]);
    await d.karim.say(id, mention(d.nora));
    expect(reasons(await lines(d.nora, id))).toEqual(['mentioned']);
  });
});

describe('an announcement', () => {
  it('is told to everyone who reads the channel, but its author', async () => {
    const { id } = await d.elise.open(d.channelId, { kind: 'announcement', title: 'Le séminaire' });
    expect(reasons(await lines(d.nora, id))).toEqual(['announcement']);
    expect(reasons(await lines(d.karim, id))).toEqual(['announcement']);
    expect(await lines(d.elise, id)).toEqual([]);
    expect(await d.stranger.inbox()).toEqual([]);
    await d.nora.read(id, 1);
    expect(await lines(d.nora, id)).toEqual([]);
  });
});

describe('moderation', () => {
  it('tells an author why their words were hidden, and that they are back', async () => {
    const { id } = await d.karim.open(d.channelId);
    const message = await d.nora.say(id, 'Un nom de trop');
    await d.nora.read(id, message.seq);
    const hidden = `/api/messages/${message.id}/hidden`;
    await d.elise.visitor.put(hidden, { reason: 'Une personne est nommée.' }).expect(200);
    await d.elise.visitor.delete(hidden).expect(200);
    const [restored, told] = await lines(d.nora, id);
    expect(told).toMatchObject({
      reason: 'message-hidden',
      note: 'Une personne est nommée.',
      actor: { id: d.elise.id },
      messageId: message.id,
    });
    expect(restored).toMatchObject({ reason: 'message-restored' });
  });
});

describe('a line', () => {
  it('is its person’s alone', async () => {
    const { id } = await d.nora.open(d.channelId);
    await d.nora.say(id, mention(d.karim));
    const [notice] = await lines(d.karim, id);
    expectNotFound(await d.nora.visitor.put(`/api/inbox/${notice?.id}/done`, { done: true }));
    expectNotFound(await d.karim.visitor.put(`/api/inbox/${newId()}/done`, { done: true }));
    const url = `/api/inbox/${notice?.id}/done`;
    expect((await d.karim.visitor.put(url, { done: true }).expect(200)).body.done).toBe(true);
    expect((await d.karim.visitor.put(url, { done: false }).expect(200)).body.done).toBe(false);
    expect(await lines(d.karim, id)).toHaveLength(1);
  });

  it('disappears, with its badge, for who may not read its thread any more', async () => {
    const { id } = await d.nora.open(d.channelId);
    const leaver = await buildActorOfCohort(d.cohortId);
    const visitor = await app.signIn(leaver);
    await d.nora.say(id, `@[X](person:${leaver.personId})`);
    await consequences();
    const before = await visitor.get('/api/inbox').expect(200);
    expect(before.body.items).toHaveLength(1);
    await withdrawGrants(leaver.personId, { 'scope.kind': 'cohort' });
    const after = await visitor.get('/api/inbox').expect(200);
    const { body: badges } = await visitor.get('/api/me/badges').expect(200);
    expect(after.body.items).toEqual([]);
    expect(badges).toMatchObject({ inbox: 0, reports: 0, direct: 0, channels: {} });
    const { body: changes } = await visitor.get('/api/me/changes?after=0').expect(200);
    expect(changes).toMatchObject({ from: 0, changes: [] });
    expect(changes.to).toBeGreaterThan(0);
    expectNotFound(await visitor.put(`/api/inbox/${before.body.items[0].id}/done`, { done: true }));
  });

  it('is on exactly one page, and every number is that of its list', async () => {
    const { _id: channelId, cohortId } = await buildChannel();
    const reader = await buildActorOfCohort(cohortId ?? '');
    const writer = await buildActorOfCohort(cohortId ?? '');
    const [mine, theirs] = await Promise.all([app.signIn(reader), app.signIn(writer)]);
    const thread = await theirs
      .post(`/api/channels/${channelId}/threads`, { clientId: newId(), title: 'Un fil', body: 'Bonjour' })
      .expect(201);
    for (let i = 0; i < 5; i += 1) {
      await theirs
        .post(`/api/conversations/${thread.body.id}/messages`, {
          clientId: newId(),
          body: `@[X](person:${reader.personId})`,
        })
        .expect(201);
    }
    await consequences();
    const seen: string[] = [];
    for (let before = ''; before !== 'end'; ) {
      const { body } = await mine.get(`/api/inbox?limit=2${before}`).expect(200);
      seen.push(...body.items.map(({ id }: Notice) => id));
      before = body.next === null ? 'end' : `&before=${body.next}`;
    }
    expect(new Set(seen).size).toBe(5);
    const { body: badges } = await mine.get('/api/me/badges').expect(200);
    expect(badges).toMatchObject({ inbox: 5, reports: 0, direct: 0, channels: { [channelId]: 1 } });
    await mine.put(`/api/conversations/${thread.body.id}/read`, { seq: 6, epoch: 0 }).expect(200);
    await consequences();
    const { body: cleared } = await mine.get('/api/me/badges').expect(200);
    expect(cleared).toMatchObject({ inbox: 0, reports: 0, direct: 0, channels: {} });
    expect(cleared.channels).toEqual({});
  });
});
