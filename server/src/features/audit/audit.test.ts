import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion } from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import type { Visitor } from '../../test/visitor.ts';

const app = useTestApp();
let d: Discussion;
let coordinator: Visitor;

beforeAll(async () => {
  d = await buildDiscussion(app);
  coordinator = await app.signIn(await buildCoordinator());
});

const list = async (query = '') => (await coordinator.get(`/api/audit${query}`).expect(200)).body;

it('keeps who moved what and from where, who hid, restored and closed reports; nobody’s words', async () => {
  const other = await buildChannel({ cohortId: d.cohortId, name: 'Entraide' });
  const thread = await d.nora.open(d.channelId, { title: 'Choisir un local', body: 'Des mots à moi' });
  const message = await d.karim.say(thread.id, 'Des mots à lui');
  const reason = 'Une personne est nommée';
  await d.elise.visitor.put(`/api/messages/${message.id}/hidden`, { reason }).expect(200);
  await d.elise.visitor.delete(`/api/messages/${message.id}/hidden`).expect(200);
  const moved = await d.elise.visitor
    .post(`/api/conversations/${thread.id}/moves`, {
      operationId: newId(),
      messageIds: [message.id],
      to: { channelId: d.channelId, title: 'Le reste' },
    })
    .expect(200);
  await d.elise.visitor.put(`/api/threads/${thread.id}/channel`, { channelId: other._id }).expect(200);
  await consequences();
  const { items } = await list(`?personId=${d.elise.id}`);
  expect(items).toMatchObject([
    {
      action: 'thread.moved',
      by: { id: d.elise.id, name: 'Élise Morel' },
      thread: { id: thread.id, name: 'Choisir un local' },
      channel: { id: d.channelId },
      toChannel: { id: other._id, name: 'Entraide' },
    },
    {
      action: 'messages.moved',
      messages: 1,
      thread: { id: thread.id },
      toThread: { id: moved.body.threadId, name: 'Le reste' },
    },
    { action: 'message.restored', thread: { id: thread.id } },
    { action: 'message.hidden', messages: 1 },
  ]);
  expect(JSON.stringify(items)).not.toContain('Des mots');
  expect(JSON.stringify(items)).not.toContain(reason);
});

it('is read page by page and by kind of action, and by the coordination only', async () => {
  const first = await list('?limit=1');
  const second = await list(`?limit=1&before=${first.next}`);
  expect([first.items, second.items].map(([entry]) => entry.action)).toEqual([
    'thread.moved',
    'messages.moved',
  ]);
  const hidden = await list('?action=message.hidden');
  expect(hidden.items.map(({ action }: { action: string }) => action)).toEqual(['message.hidden']);
  expect((await d.elise.visitor.get('/api/audit')).body.code).toBe('forbidden');
  await coordinator.get('/api/audit?before=n-importe-quoi').expect(400);
});
