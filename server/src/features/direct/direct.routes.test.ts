import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  mention,
  Speaker,
} from '../../test/discussion.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { ChannelModel } from '../channels/channels.model.ts';

const app = useTestApp();
let d: Discussion;
let coordinator: Speaker;

beforeAll(async () => {
  d = await buildDiscussion(app);
  const actor = await buildCoordinator();
  coordinator = new Speaker(actor, await app.signIn(actor));
});

/** Someone new in the cohort: what is blocked or left is so for no other test. */
async function someone(name: string): Promise<Speaker> {
  const actor = await buildActorOfCohort(d.cohortId, 'member', { name });
  return new Speaker(actor, await app.signIn(actor));
}

const ask = (from: Speaker, to: readonly Speaker[], clientId = newId()) =>
  from.visitor.post('/api/direct', { clientId, personIds: to.map(({ id }) => id) });

async function open(from: Speaker, ...to: Speaker[]): Promise<string> {
  return (await ask(from, to).expect(200)).body.id;
}

const listOf = async ({ visitor }: Speaker) => (await visitor.get('/api/direct').expect(200)).body.items;

describe('opening', () => {
  it('gives two people one conversation, whoever opens it and however often', async () => {
    const [a, b] = [await someone('Aïcha'), await someone('Benoît')];
    const answers = await Promise.all([ask(a, [b]), ask(b, [a]), ask(a, [b]), ask(b, [a])]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({
      kind: 'direct',
      title: 'Benoît',
      channelName: '',
      direct: { group: false, named: false },
      abilities: { post: true, rename: false, close: false, moderate: false },
    });
    expect(answers[1]?.body.title).toBe('Aïcha');
  });

  it('gives a group anew each time, but once for a clientId', async () => {
    const [a, b, c] = [await someone('A'.repeat(3)), await someone('Berthe'), await someone('Carl')];
    const clientId = newId();
    const first = (await ask(a, [b, c], clientId).expect(200)).body;
    expect((await ask(a, [c, b], clientId).expect(200)).body.id).toBe(first.id);
    expect((await ask(a, [b, c]).expect(200)).body.id).not.toBe(first.id);
    expect((await ask(a, [b], clientId).expect(200)).body.id).not.toBe(first.id);
    const other = await ask(a, [b, await someone('Dina')], clientId);
    expect(other.body.code).toBe('client_id_conflict');
  });

  it('refuses oneself alone, too many, and whom one does not see, and makes nothing', async () => {
    const before = await ChannelModel.countDocuments({ kind: 'direct' });
    expect((await ask(d.nora, [d.nora])).body.details.fields[0]).toMatchObject({ path: ['personIds'] });
    expect((await ask(d.nora, [])).status).toBe(400);
    const ids = Array.from({ length: 8 }, () => newId());
    expect((await d.nora.visitor.post('/api/direct', { clientId: newId(), personIds: ids })).status).toBe(
      400,
    );
    expectNotFound(await ask(d.nora, [d.stranger]));
    expectNotFound(await ask(d.nora, [d.karim, d.stranger]));
    expect(await ChannelModel.countDocuments({ kind: 'direct' })).toBe(before);
  });
});

describe('talking', () => {
  it('is on the list of both, with what is unread, and on no list of channels or threads', async () => {
    const [a, b] = [await someone('Amel'), await someone('Bruno')];
    const id = await open(a, b);
    expect(await listOf(b)).toEqual([]);
    await a.say(id, 'Bonjour Bruno');
    await consequences();
    expect(await listOf(b)).toMatchObject([
      { id, title: 'Amel', latest: { excerpt: 'Bonjour Bruno' }, standing: { unread: 1, following: true } },
    ]);
    expect(await listOf(a)).toMatchObject([{ id, title: 'Bruno', standing: { unread: 0 } }]);
    expect(await b.badges()).toMatchObject({ direct: 1, inbox: 1 });
    const channels = (await b.visitor.get('/api/channels').expect(200)).body.items;
    expect(channels.some(({ kind }: { kind: string }) => kind === 'direct')).toBe(false);
    expect((await b.visitor.get('/api/me/threads').expect(200)).body.items).toEqual([]);
  });

  it('is one line “for you” until it is read, then another', async () => {
    const [a, b] = [await someone('Anaïs'), await someone('Boris')];
    const id = await open(a, b);
    await a.say(id, 'Une');
    await a.say(id, `Deux ${mention(b)}`);
    await consequences();
    expect(await b.inbox()).toMatchObject([
      { reason: 'direct', threadTitle: 'Anaïs', seq: 1, excerpt: 'Une', actor: { id: a.id } },
    ]);
    await b.visitor.put(`/api/conversations/${id}/read`, { seq: 2, epoch: 0 }).expect(200);
    await consequences();
    expect(await b.badges()).toMatchObject({ direct: 0, inbox: 0 });
    await a.say(id, 'Trois');
    await consequences();
    expect(await b.inbox()).toMatchObject([{ reason: 'direct', seq: 3 }]);
    expect(await a.inbox()).toEqual([]);
  });

  it('appears at once for the other, who had nothing open', async () => {
    const [a, b] = [await someone('Ali'), await someone('Béa')];
    const socket = await b.visitor.connect();
    const id = await open(a, b);
    await a.say(id, 'Là ?');
    expect(await socket.waitFor('direct.active')).toEqual({ conversationId: id, lastSeq: 1, authorId: a.id });
    const ofCoordinator = await coordinator.visitor.connect();
    await a.say(id, 'Oui ?');
    await socket.waitFor('direct.active', ({ lastSeq }) => lastSeq === 2);
    await ofCoordinator.settled();
    expect(ofCoordinator.received('direct.active')).toEqual([]);
  });

  it('has no other readers: no coordinator, no facilitator, whatever the door', async () => {
    const [a, b] = [await someone('Alix'), await someone('Basile')];
    const { id, channelId } = (await ask(a, [b]).expect(200)).body;
    const { id: messageId } = await a.say(id, 'Entre nous');
    for (const outsider of [coordinator, d.elise, d.karim]) {
      const { visitor } = outsider;
      expectNotFound(await visitor.get(`/api/channels/${channelId}`));
      expectNotFound(await visitor.get(`/api/channels/${channelId}/people`));
      expectNotFound(await visitor.put(`/api/channels/${channelId}/people/${outsider.id}`));
      expectNotFound(await visitor.get(`/api/threads/${id}`));
      expectNotFound(await visitor.get(`/api/messages/${messageId}`));
      const heads = { conversations: { [id]: 0 }, channels: { [channelId]: 0 } };
      expect((await visitor.post('/api/heads', heads)).body).toMatchObject({
        conversations: { [id]: null },
        channels: { [channelId]: null },
      });
      const draft = { context: `thread:${id}`, number: 1, body: 'Et moi ?' };
      await visitor.put(`/api/drafts/${draft.context}`, draft).expect(200);
      const drafts = (await visitor.get('/api/drafts')).body.items;
      expect(drafts.every(({ place }: { place: unknown }) => place === null)).toBe(true);
      const socket = await visitor.connect();
      const opened = await socket.openConversation(id);
      expect(opened).toMatchObject({ ok: false, error: { code: 'not_found' } });
      const watched = await socket.raw.timeout(5_000).emitWithAck('presence.watch', { channelId });
      expect(watched).toMatchObject({ ok: false, error: { code: 'not_found' } });
      expect(await listOf(outsider)).toEqual([]);
    }
    await b.visitor.put(`/api/channels/${channelId}/people/${d.nora.id}`).expect(403);
  });
});

describe('a group', () => {
  it('is named by any of them, and left by one without the others losing it', async () => {
    const [a, b, c] = [await someone('Aude'), await someone('Blaise'), await someone('Clara')];
    const id = await open(a, b, c);
    await a.say(id, 'À trois');
    await b.visitor.patch(`/api/threads/${id}`, { title: 'La visite de mardi' }).expect(200);
    expect(await listOf(c)).toMatchObject([{ title: 'La visite de mardi', direct: { named: true } }]);
    const socket = await c.visitor.connect();
    await socket.openConversation(id);
    await c.visitor.delete(`/api/direct/${id}/me`).expect(200);
    await a.say(id, 'Sans elle');
    await socket.settled();
    expect(socket.received('journal.advanced')).toEqual([]);
    expectNotFound(await c.visitor.get(`/api/threads/${id}`));
    expect(await listOf(c)).toEqual([]);
    expect((await b.page(id)).items).toHaveLength(2);
    await b.visitor.delete(`/api/direct/${id}/me`).expect(200);
    const alone = await a.visitor.post(`/api/conversations/${id}/messages`, {
      clientId: newId(),
      body: 'Allô',
    });
    expect(alone.body.code).toBe('not_receiving');
  });

  it('a conversation of two is not left, nor named', async () => {
    const [a, b] = [await someone('Agathe'), await someone('Bilal')];
    const id = await open(a, b);
    await a.visitor.delete(`/api/direct/${id}/me`).expect(403);
    await a.visitor.patch(`/api/threads/${id}`, { title: 'Nous deux' }).expect(403);
  });
});

describe('blocking', () => {
  const block = (by: Speaker, whom: Speaker, blocked = true) =>
    by.visitor.put(`/api/people/${whom.id}/blocked`, { blocked });

  it('lets neither write to the other between two, without saying so, until it is lifted', async () => {
    const [a, b] = [await someone('Armel'), await someone('Baya')];
    const id = await open(a, b);
    await a.say(id, 'Bonjour');
    expect((await block(b, a).expect(200)).body.items).toMatchObject([{ id: a.id }]);
    const post = (from: Speaker) =>
      from.visitor.post(`/api/conversations/${id}/messages`, { clientId: newId(), body: 'Encore' });
    for (const from of [a, b]) {
      const refused = await post(from).expect(403);
      expect(refused.body).toMatchObject({ code: 'not_receiving' });
      expect(JSON.stringify(refused.body)).not.toMatch(/bloqu/i);
    }
    expect((await ask(a, [b]).expect(403)).body.code).toBe('not_receiving');
    expect((await a.visitor.get(`/api/threads/${id}`)).body.abilities.post).toBe(false);
    expect((await a.visitor.get(`/api/people/${b.id}`)).body).toMatchObject({ blocked: false });
    expect((await b.visitor.get(`/api/people/${a.id}`)).body).toMatchObject({ blocked: true });
    expect((await a.visitor.get('/api/me/blocked')).body.items).toEqual([]);
    await block(b, a, false).expect(200);
    await post(a).expect(201);
  });

  it('is checked as a post is committed: nothing is taken once the block was acknowledged', async () => {
    const [a, b] = [await someone('Assia'), await someone('Bastien')];
    const id = await open(a, b);
    const posts = Array.from({ length: 20 }, (_, i) =>
      a.visitor.post(`/api/conversations/${id}/messages`, { clientId: newId(), body: `Message ${i}` }),
    );
    const [answers] = await Promise.all([Promise.all(posts), block(b, a).expect(200)]);
    const before = (await b.page(id)).items.length;
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(before);
    await a.visitor
      .post(`/api/conversations/${id}/messages`, { clientId: newId(), body: 'Trop tard' })
      .expect(403);
    expect((await b.page(id)).items).toHaveLength(before);
  });

  it('among more than two lets everyone write, and tells of nothing from who was blocked', async () => {
    const [a, b, c] = [await someone('Ange'), await someone('Brune'), await someone('Céleste')];
    const id = await open(c, a, b);
    await block(b, a).expect(200);
    await a.say(id, `Bonjour ${mention(b)}`);
    await consequences();
    expect(await b.inbox()).toEqual([]);
    expect(await c.inbox()).toMatchObject([{ reason: 'direct' }]);
    await c.say(id, 'Bonjour à vous');
    await consequences();
    expect(await b.inbox()).toMatchObject([{ reason: 'direct', actor: { id: c.id }, seq: 2 }]);
  });

  it('tells of no mention and no answer in threads either', async () => {
    const [a, b] = [await someone('Abel'), await someone('Blanche')];
    await block(b, a).expect(200);
    const thread = await b.open(d.channelId, { kind: 'question' });
    await a.say(thread.id, 'Moi je sais');
    await a.say(thread.id, `Dites, ${mention(b)}`);
    await consequences();
    expect(await b.inbox()).toEqual([]);
  });

  it('is not of oneself, nor of whom one does not see', async () => {
    await block(d.nora, d.nora).expect(403);
    expectNotFound(await block(d.nora, d.stranger));
  });
});

describe('who goes', () => {
  it('reads and receives nothing more when suspended or removed', async () => {
    const [a, b] = [await someone('Anouk'), await someone('Béryl')];
    const id = await open(a, b);
    await a.say(id);
    await coordinator.visitor.put(`/api/people/${b.id}/suspended`, { suspended: true }).expect(204);
    const post = () =>
      a.visitor.post(`/api/conversations/${id}/messages`, { clientId: newId(), body: 'Tu es là ?' });
    expect((await post()).body.code).toBe('not_receiving');
    expectNotFound(await (await app.signIn(b.actor)).get(`/api/threads/${id}`));
    await coordinator.visitor.put(`/api/people/${b.id}/suspended`, { suspended: false }).expect(204);
    await post().expect(201);
    await coordinator.visitor.delete(`/api/cohorts/${d.cohortId}/people/${b.id}`).expect(204);
    expectNotFound(await (await app.signIn(b.actor)).get(`/api/threads/${id}`));
    expect((await post()).body.code).toBe('not_receiving');
  });
});
