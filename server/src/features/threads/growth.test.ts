import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion } from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { type ImportedThread, importThreads } from './threads.import.ts';

const app = useTestApp();
let d: Discussion;
let channelId: string;
let long: string;
let others: string[];

const THREADS = 1_200;
const MESSAGES = 4_000;

beforeAll(async () => {
  d = await buildDiscussion(app);
  channelId = (await buildChannel({ cohortId: d.cohortId }))._id;
  const threads = Array.from({ length: THREADS }, (_, i) => importedThread(2, i));
  const longThread = importedThread(MESSAGES, THREADS);
  await importThreads([...threads, longThread]);
  long = longThread.id;
  others = threads.map(({ id }) => id);
});

function importedThread(messages: number, i: number): ImportedThread {
  const start = Date.now() - (THREADS + 1 - i) * 60_000 - messages;
  return {
    id: newId(),
    channelId,
    title: `Fil ${i}`,
    kind: i % 2 === 0 ? 'question' : 'discussion',
    authorId: d.nora.id,
    messages: Array.from({ length: messages }, (_, rank) => ({
      id: newId(),
      authorId: rank % 3 === 0 ? d.nora.id : d.karim.id,
      body: `Message ${rank}`,
      at: new Date(start + rank),
    })),
    standings: [
      { personId: d.nora.id, following: true, readSeq: i % 3 === 0 ? 0 : messages },
      { personId: d.karim.id, following: i % 2 === 0, readSeq: 0 },
    ],
  };
}

interface Profiled {
  ns: string;
  op: string;
  planSummary?: string;
  hasSortStage?: boolean;
  keysExamined?: number;
  docsExamined?: number;
  command: unknown;
}

/** Everything the database did for this, as its own profiler saw it. */
async function profiled(act: () => Promise<unknown>): Promise<Profiled[]> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('no database');
  await db.setProfilingLevel('off');
  await db.dropCollection('system.profile').catch(() => undefined);
  await db.setProfilingLevel('all');
  await act();
  await db.setProfilingLevel('off');
  const entries = await db.collection('system.profile').find().toArray();
  const ours = /\.(threads|messages|postTallies|standings|notices|reports|drafts|streams)$/;
  return (entries as unknown as Profiled[]).filter(({ ns, planSummary }) => ours.test(ns) && planSummary);
}

const messagesOf = (id: string) => `/api/conversations/${id}/messages`;

/** Each read of the discussion, and what is read of many pages of it. */
const reads: [string, number, () => Promise<unknown>][] = [
  ['a channel of many threads', 3, () => d.nora.threads(channelId)],
  ['its questions without an answer', 1, () => d.nora.threads(channelId, '?filter=unanswered')],
  ['its threads with something unread', 4, () => d.nora.threads(channelId, '?filter=unread')],
  ['the threads one follows', 4, () => d.nora.followed()],
  ['the thread', 3, () => d.nora.visitor.get(`/api/threads/${long}`).expect(200)],
  ['the newest page of a long thread', 2, () => d.nora.page(long)],
  ['a page in its middle', 2, () => d.nora.page(long, '?around=2000')],
  ['an old page', 2, () => d.nora.page(long, '?before=100')],
  [
    'what changed lately',
    2,
    () => d.nora.visitor.get(`/api/conversations/${long}/changes?after=${MESSAGES - 10}`).expect(200),
  ],
  ['where one stands', 3, () => d.nora.visitor.get(`/api/conversations/${long}/standing`).expect(200)],
  ['what is for me', 1, () => d.nora.inbox()],
  ['what is for me, thread by thread', 1, () => d.nora.visitor.get('/api/inbox/groups').expect(200)],
  ['the reports', 1, () => d.elise.visitor.get('/api/reports').expect(200)],
  ['the drafts', 1, () => d.nora.visitor.get('/api/drafts').expect(200)],
];

it.each(reads)('reads %s by index, no more than it shows', async (_what, least, read) => {
  const queries = await profiled(read);
  expect(queries.length).toBeGreaterThanOrEqual(least);
  for (const query of queries) {
    expect(query.planSummary, JSON.stringify(query.command)).not.toContain('COLLSCAN');
    const sorts = (query.hasSortStage ?? false) && (query.docsExamined ?? 0) > 1;
    expect(sorts, JSON.stringify(query.command)).toBe(false);
    expect(query.docsExamined ?? 0, JSON.stringify(query.command)).toBeLessThanOrEqual(210);
  }
});

it('counts what is unread exactly, and as quickly, where one wrote much and read nothing', async () => {
  const longThread = () => d.karim.visitor.get(`/api/conversations/${long}/standing`).expect(200);
  const unread = Math.ceil(MESSAGES / 3);
  expect((await longThread()).body.unread).toBe(unread);
  const queries = await profiled(longThread);
  const keys = queries.reduce((sum, { keysExamined }) => sum + (keysExamined ?? 0), 0);
  expect(keys).toBeLessThan(700);
  expect((await longThread()).body.unread).toBe(unread);
  const [own] = (await d.karim.page(long, '?around=2000&limit=3')).items.filter(
    ({ author }) => author.id === d.karim.id,
  );
  await d.karim.visitor.delete(`/api/messages/${own?.id}`).expect(200);
  expect((await longThread()).body.unread).toBe(unread);
  await consequences();
});

it('counts badges from the index alone, the unread threads of a channel', async () => {
  const queries = await profiled(() => d.nora.badges());
  const counted = queries.filter(({ ns }) => ns.endsWith('.standings'));
  expect(counted.map(({ docsExamined }) => docsExamined)).toEqual([0, 0]);
  expect(queries.map(({ planSummary }) => planSummary).join()).not.toContain('COLLSCAN');
  expect((await d.nora.badges()).channels[channelId]).toBe(THREADS / 3 + 1);
});

it('writes, and settles what follows from it, by index', async () => {
  const queries = await profiled(async () => {
    const message = await d.karim.say(long, 'Une de plus');
    await consequences();
    await d.nora.read(long, message.seq);
    await d.elise.visitor.put(`/api/messages/${message.id}/hidden`, { reason: 'Un nom' }).expect(200);
    await consequences();
    await d.karim.visitor.delete(`/api/messages/${message.id}`).expect(200);
    await consequences();
  });
  expect(queries.length).toBeGreaterThan(15);
  for (const query of queries) {
    expect(query.planSummary, JSON.stringify(query.command)).not.toContain('COLLSCAN');
    expect(query.docsExamined ?? 0, JSON.stringify(query.command)).toBeLessThanOrEqual(50);
  }
});

it('imports what a journal would have made: catching up from nothing gives what a fresh read gives', async () => {
  const id = others[0] ?? '';
  const { body } = await d.nora.visitor.get(`/api/conversations/${id}/changes?after=0`).expect(200);
  const page = await d.nora.page(id);
  expect(body.to).toBe(page.version);
  expect(body.changes.filter(({ kind }: { kind: string }) => kind === 'message')).toEqual(page.items);
  expect(body.changes).toHaveLength(page.items.length + 1);
  const before = page.version;
  const posted = await d.nora.say(id, 'À la suite');
  expect([posted.seq, posted.version]).toEqual([3, before + 1]);
  const { body: channel } = await d.nora.visitor
    .get(`/api/channels/${channelId}/changes?after=0&limit=500`)
    .expect(200);
  expect(channel.version).toBe(THREADS + 1);
  await d.nora.visitor.get(messagesOf(id)).expect(200);
});

it('imports again without changing anything', async () => {
  const again: ImportedThread = { ...importedThread(3, 0), id: others[1] ?? '' };
  const before = await d.nora.page(again.id);
  await importThreads([again]);
  expect(await d.nora.page(again.id)).toEqual(before);
});
