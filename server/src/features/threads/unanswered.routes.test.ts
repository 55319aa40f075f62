import type { Unanswered } from '@sentiers/shared/threads/schema.ts';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, type Speaker } from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { ThreadModel } from './threads.model.ts';

const app = useTestApp();
let d: Discussion;
let other: string;

/** Opens a question as if it had been asked so many hours ago. */
async function ask(channelId: string, title: string, hoursAgo: number, who = d.nora): Promise<string> {
  const { id } = await who.open(channelId, { title, kind: 'question' });
  await ThreadModel.updateOne(
    { _id: id },
    { $set: { createdAt: new Date(Date.now() - hoursAgo * 3_600_000) } },
  );
  return id;
}

async function waiting(who: Speaker, query = '') {
  const { body } = await who.visitor.get(`/api/me/unanswered${query}`).expect(200);
  const { channels, total } = body as Unanswered;
  return { total, channels: channels.map(({ items }) => items.map(({ title }) => title)) };
}

beforeAll(async () => {
  d = await buildDiscussion(app);
  other = (await buildChannel({ cohortId: d.cohortId, position: 9 }))._id;
  await ask(d.channelId, 'Trois jours', 72);
  await ask(d.channelId, 'Cinq jours', 120);
  await ask(d.channelId, 'Hier', 20);
  await ask(other, 'Ailleurs', 50);
  const answered = await ask(d.channelId, 'Répondue', 90);
  await d.karim.say(answered);
  const closed = await ask(d.channelId, 'Fermée', 90);
  await d.elise.visitor.put(`/api/threads/${closed}/closed`, { closed: true }).expect(200);
  await d.nora.open(d.channelId, { title: 'Pas une question' });
  await consequences();
});

it('lists by channel, the oldest first, those that wait for two days', async () => {
  const expected = { total: 3, channels: [['Cinq jours', 'Trois jours'], ['Ailleurs']] };
  expect(await waiting(d.karim)).toEqual(expected);
  expect(await waiting(d.elise)).toEqual(expected);
  expect((await waiting(d.karim, '?olderThanHours=0')).total).toBe(4);
  expect(await waiting(d.karim, '?limit=1')).toEqual({ total: 3, channels: [['Cinq jours']] });
});

it('shows who looks after channels only those, and nobody what they can’t read', async () => {
  const announcements = await buildChannel({ cohortId: d.cohortId, kind: 'announcements', position: 10 });
  await ask(announcements._id, 'Une question de l’animation', 60, d.elise);
  const theirs = d.stranger.actor.grants[0]?.scope.id ?? '';
  const [foreign] = (await d.stranger.visitor.get('/api/channels').expect(200)).body.items;
  await ask(foreign.id, `Dans l’autre cohorte ${theirs}`, 60, d.stranger);
  expect((await waiting(d.karim)).channels.flat()).not.toContain('Une question de l’animation');
  expect((await waiting(d.elise)).channels.flat()).toContain('Une question de l’animation');
  expect((await waiting(d.elise)).total).toBe(4);
  expect((await waiting(d.stranger)).total).toBe(1);
  expect((await waiting(d.expert)).total).toBe(0);
});

it('refuses a span that is none', async () => {
  await d.karim.visitor.get('/api/me/unanswered?olderThanHours=-1').expect(400);
  await d.karim.visitor.get('/api/me/unanswered?olderThanHours=hier').expect(400);
});
