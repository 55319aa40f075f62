import type { Bookmark } from '@sentiers/shared/bookmarks/schema.ts';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { BookmarkModel } from './bookmarks.model.ts';

const app = useTestApp();
let d: Discussion;
let threadId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  await BookmarkModel.deleteMany({});
  threadId = (await d.karim.open(d.channelId, { title: 'La navette' })).id;
});

const url = (messageId: string) => `/api/messages/${messageId}/bookmark`;
const set = (messageId: string, fields: object = {}, who = d.nora) => who.visitor.put(url(messageId), fields);
async function listed(query = '', visitor = d.nora.visitor): Promise<Bookmark[]> {
  return (await visitor.get(`/api/me/bookmarks${query}`).expect(200)).body.items;
}

it('keeps a message at hand, with one’s note, its words and where it stands', async () => {
  const message = await d.karim.say(threadId, 'Le modèle de convention');
  const { body } = await set(message.id, { note: ' À relire avant mardi ' }).expect(200);
  expect(body).toMatchObject({
    messageId: message.id,
    note: 'À relire avant mardi',
    author: { id: d.karim.id },
    excerpt: 'Le modèle de convention',
    place: { threadId, channelId: d.channelId, label: 'La navette', seq: message.seq },
  });
  expect(await listed()).toEqual([body]);
});

it('is one for each message: its note changes where it stands, and stays where none is given', async () => {
  const [first, second] = [await d.karim.say(threadId), await d.karim.say(threadId)];
  const { body: kept } = await set(first.id, { note: 'Un' }).expect(200);
  await set(second.id).expect(200);
  const { body: changed } = await set(first.id, { note: 'Deux' }).expect(200);
  expect(changed).toEqual({ ...kept, note: 'Deux' });
  expect((await set(first.id).expect(200)).body).toEqual(changed);
  expect((await set(first.id, { note: '' }).expect(200)).body.note).toBe('');
  expect((await listed()).map(({ messageId }) => messageId)).toEqual([second.id, first.id]);
});

it('is removed, however often, and set again with the note that is given', async () => {
  const message = await d.karim.say(threadId);
  await set(message.id, { note: 'Un' }).expect(200);
  await d.nora.visitor.delete(url(message.id)).expect(200, { messageId: message.id });
  await d.nora.visitor.delete(url(message.id)).expect(200);
  expect(await listed()).toEqual([]);
  expect((await set(message.id).expect(200)).body.note).toBe('');
  await set(message.id, { note: 'Un' }).expect(200);
  expect(await listed()).toMatchObject([{ messageId: message.id, note: 'Un' }]);
});

it('is listed by pages, the latest first', async () => {
  const messages = [];
  for (let count = 0; count < 3; count++) messages.unshift(await d.karim.say(threadId));
  for (const { id } of [...messages].reverse()) await set(id).expect(200);
  const { body: first } = await d.nora.visitor.get('/api/me/bookmarks?limit=2').expect(200);
  expect(first.items.map(({ messageId }: Bookmark) => messageId)).toEqual([messages[0]?.id, messages[1]?.id]);
  const { body: rest } = await d.nora.visitor
    .get(`/api/me/bookmarks?limit=2&before=${first.next}`)
    .expect(200);
  expect(rest).toMatchObject({ items: [{ messageId: messages[2]?.id }], next: null });
  await d.nora.visitor.get('/api/me/bookmarks?before=n-importe-quoi').expect(400);
});

it('is told of every message that bears one, with its note, and of no other', async () => {
  const [kept, noted, removed] = [
    await d.karim.say(threadId),
    await d.karim.say(threadId),
    await d.karim.say(threadId),
  ];
  await set(kept.id).expect(200);
  await set(noted.id, { note: 'À relire' }).expect(200);
  await set(removed.id).expect(200);
  await d.nora.visitor.delete(url(removed.id)).expect(200);
  await set(kept.id, { note: 'Pour moi' }, d.karim).expect(200);
  const marks = (visitor = d.nora.visitor) => visitor.get('/api/me/bookmarks/marks');
  await marks().expect(200, {
    items: [
      { messageId: noted.id, note: 'À relire' },
      { messageId: kept.id, note: '' },
    ],
  });
  await marks(d.karim.visitor).expect(200, { items: [{ messageId: kept.id, note: 'Pour moi' }] });
});

it('is its person’s alone', async () => {
  const message = await d.karim.say(threadId);
  await set(message.id, { note: 'Pour moi' }).expect(200);
  for (const other of [d.karim, d.elise]) {
    expect(await listed('', other.visitor)).toEqual([]);
    await other.visitor.delete(url(message.id)).expect(200);
  }
  expect(await listed()).toMatchObject([{ note: 'Pour moi' }]);
});

it('shows no words of a message that was deleted', async () => {
  const message = await d.karim.say(threadId, 'À effacer');
  await set(message.id, { note: 'Le mien' }).expect(200);
  await d.karim.visitor.delete(`/api/messages/${message.id}`).expect(200);
  expect(await listed()).toMatchObject([{ messageId: message.id, excerpt: '', note: 'Le mien' }]);
});

it('shows neither words, author nor place to whom reads there no more, who keeps their note', async () => {
  const leaver = await buildActorOfCohort(d.cohortId);
  const visitor = await app.signIn(leaver);
  const message = await d.karim.say(threadId, 'Entre nous');
  await visitor.put(url(message.id), { note: 'Le mien' }).expect(200);
  await withdrawGrants(leaver.personId, { 'scope.kind': 'cohort' });
  const [kept] = await listed('', visitor);
  expect(kept).toMatchObject({ note: 'Le mien', author: null, excerpt: '', place: null });
  await visitor.delete(url(message.id)).expect(200);
  expect(await listed('', visitor)).toEqual([]);
});

it('is not set on what one can’t read, nor with too long a note', async () => {
  const message = await d.karim.say(threadId);
  expectNotFound(await set(message.id, {}, d.stranger));
  const { status, body } = await set(message.id, { note: 'x'.repeat(501) });
  expect([status, body.code]).toEqual([400, 'invalid_input']);
  expect(body.details.fields).toMatchObject([{ path: ['note'] }]);
  expect(await BookmarkModel.countDocuments()).toBe(0);
});
