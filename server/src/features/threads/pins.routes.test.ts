import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { ThreadModel } from './threads.model.ts';

const app = useTestApp();
let d: Discussion;
let channelId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  channelId = (await buildChannel({ cohortId: d.cohortId }))._id;
});

const pin = (id: string, pinned = true, who = d.elise) =>
  who.visitor.put(`/api/threads/${id}/pinned`, { pinned });
const list = async (query = '') =>
  (await d.karim.visitor.get(`/api/channels/${channelId}/threads${query}`).expect(200)).body as {
    items: { title: string }[];
    pinned: { title: string; pinned: boolean }[];
    next: string | null;
  };
const titles = (threads: { title: string }[]) => threads.map(({ title }) => title);
const openMany = async (count: number) => {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push((await d.nora.open(channelId, { title: `Fil ${i}` })).id);
  return ids;
};

it('stands first, the one pinned last before the others, and in no page after', async () => {
  const ids = await openMany(5);
  await pin(ids[0] ?? '').expect(200);
  await pin(ids[3] ?? '').expect(200);
  const first = await list('?limit=2');
  expect(titles(first.pinned)).toEqual(['Fil 3', 'Fil 0']);
  expect(first.pinned[0]?.pinned).toBe(true);
  expect(titles(first.items)).toEqual(['Fil 4', 'Fil 2']);
  const second = await list(`?limit=2&before=${first.next}`);
  expect([titles(second.items), second.pinned, second.next]).toEqual([['Fil 1'], [], null]);
  const unanswered = await list('?filter=questions');
  expect(unanswered.pinned).toEqual([]);
  await pin(ids[3] ?? '', false).expect(200);
  const all = await list();
  expect([titles(all.pinned), titles(all.items)]).toEqual([['Fil 0'], ['Fil 4', 'Fil 3', 'Fil 2', 'Fil 1']]);
});

it('is moderation’s to do, also among announcements, and changes nothing when repeated', async () => {
  const [id = ''] = await openMany(1);
  await pin(id, true, d.nora).expect(403);
  expectNotFound(await pin(id, true, d.stranger));
  expectNotFound(await pin(newId()));
  await d.elise.visitor.put(`/api/threads/${id}/pinned`, { pinned: 'oui' }).expect(400);
  const { body } = await pin(id).expect(200);
  expect(body).toMatchObject({ pinned: true, abilities: { pin: true } });
  const again = await pin(id).expect(200);
  expect([again.body.version, again.body.pinnedAt]).toEqual([body.version, body.pinnedAt]);
  channelId = (await buildChannel({ cohortId: d.cohortId, kind: 'announcements' }))._id;
  const announcement = await d.elise.open(channelId, { kind: 'announcement', title: 'Le calendrier' });
  await pin(announcement.id).expect(200);
  expect(titles((await list()).pinned)).toEqual(['Le calendrier']);
});

it('reaches those who have the channel open', async () => {
  const [id = ''] = await openMany(1);
  const socket = await d.karim.visitor.connect();
  await socket.openChannel(channelId);
  await pin(id).expect(200);
  const frame = await socket.waitFor('channel.advanced');
  expect(frame.changes).toMatchObject([{ id, kind: 'thread', pinnedAt: expect.any(String) }]);
});

it('has five places, however many are pinned at once', async () => {
  const ids = await openMany(8);
  const answers = await Promise.all(ids.map((id) => pin(id)));
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses.filter((status) => status === 200)).toHaveLength(5);
  expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'too_many_pinned']));
  expect(await ThreadModel.countDocuments({ channelId, pinned: { $ne: null } })).toBe(5);
  const pinned = answers.find(({ status }) => status === 200)?.body.id;
  const refused = answers.find(({ status }) => status === 409);
  await pin(pinned, false).expect(200);
  await pin(ids[answers.indexOf(refused as never)] ?? '').expect(200);
});
