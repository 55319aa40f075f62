import type { ChannelLevel, ThreadLevel } from '@sentiers/shared/following/schema.ts';
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
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const HOUR = 3_600_000;
const inAnHour = () => new Date(Date.now() + HOUR).toISOString();

/** A reader who comes to a channel of their own, in which others write. */
async function newcomer(): Promise<{ reader: Speaker; channelId: string }> {
  const channel = await buildChannel({ cohortId: d.cohortId });
  const actor = await buildActorOfCohort(d.cohortId);
  return { reader: new Speaker(actor, await app.signIn(actor)), channelId: channel._id };
}

interface Choice<Level> {
  level?: Level | null;
  mutedUntil?: string | null;
}

async function setThread(who: Speaker, threadId: string, choice: Choice<ThreadLevel>) {
  return (await who.visitor.put(`/api/threads/${threadId}/level`, choice).expect(200)).body;
}

async function setChannel(who: Speaker, channelId: string, choice: Choice<ChannelLevel>) {
  return (await who.visitor.put(`/api/channels/${channelId}/level`, choice).expect(200)).body;
}

/** What is red for someone: the badge of the channel, and the lines that wait. */
async function red(who: Speaker, channelId: string) {
  await consequences();
  const { inbox, channels } = await who.badges();
  expect(await who.inbox()).toHaveLength(inbox);
  expect(await who.threads(channelId, '?filter=unread')).toHaveLength(channels[channelId] ?? 0);
  return { threads: channels[channelId] ?? 0, lines: inbox };
}

/** What comes of a message that says nothing to the reader, and of one that mentions them, at each choice. */
const table: [thread: ThreadLevel | null, channel: ChannelLevel | null, plain: boolean, mentioned: string][] =
  [
    [null, null, false, 'thread and line'],
    [null, 'all', true, 'thread and line'],
    [null, 'mine', false, 'thread and line'],
    [null, 'mentions', false, 'line'],
    [null, 'none', false, ''],
    ['all', null, true, 'thread and line'],
    ['all', 'none', true, 'thread and line'],
    ['mentions', 'all', false, 'line'],
    ['none', 'all', false, ''],
  ];

describe('a level', () => {
  it.each(table)('of the thread %s, of the channel %s', async (thread, channel, plain, mentioned) => {
    const { reader, channelId } = await newcomer();
    const { id } = await d.nora.open(channelId);
    await setChannel(reader, channelId, { level: channel });
    await setThread(reader, id, { level: thread });
    await reader.read(id, 1);
    await d.nora.say(id, 'Une nouvelle');
    expect(await red(reader, channelId)).toEqual({ threads: Number(plain), lines: 0 });
    await d.nora.say(id, `Et toi ${mention(reader)} ?`);
    expect(await red(reader, channelId)).toEqual({
      threads: Number(mentioned.includes('thread')),
      lines: Number(mentioned.includes('line')),
    });
    await reader.read(id, 3);
    expect(await red(reader, channelId)).toEqual({ threads: 0, lines: 0 });
  });

  it('changed brings back what is unread, and takes it away, thread and lines', async () => {
    const { reader, channelId } = await newcomer();
    const { id } = await d.nora.open(channelId, { body: mention(reader) });
    expect(await red(reader, channelId)).toEqual({ threads: 1, lines: 1 });
    await setChannel(reader, channelId, { level: 'none' });
    expect(await red(reader, channelId)).toEqual({ threads: 0, lines: 0 });
    await setThread(reader, id, { level: 'mentions' });
    expect(await red(reader, channelId)).toEqual({ threads: 0, lines: 1 });
    await setThread(reader, id, { level: null });
    expect(await red(reader, channelId)).toEqual({ threads: 0, lines: 0 });
    await setChannel(reader, channelId, { level: null });
    expect(await red(reader, channelId)).toEqual({ threads: 1, lines: 1 });
  });

  it('of nothing lets through what its author must know', async () => {
    const { reader, channelId } = await newcomer();
    const { id } = await d.nora.open(channelId);
    await setChannel(reader, channelId, { level: 'none' });
    const message = await reader.say(id, 'Un nom de trop');
    await d.elise.visitor.put(`/api/messages/${message.id}/hidden`, { reason: 'Un nom' }).expect(200);
    expect(await red(reader, channelId)).toEqual({ threads: 0, lines: 1 });
  });

  it('travels to my other devices, and to no one else', async () => {
    const { reader, channelId } = await newcomer();
    const { id } = await d.nora.open(channelId);
    const [mine, theirs] = await Promise.all([reader.visitor.connect(), d.nora.visitor.connect()]);
    const until = inAnHour();
    expect(await setChannel(reader, channelId, { level: 'all' })).toEqual({ level: 'all', mutedUntil: null });
    await setThread(reader, id, { level: 'mentions', mutedUntil: until });
    const frame = await mine.waitFor('person.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'standing'),
    );
    expect(frame.changes.find(({ kind }) => kind === 'standing')).toMatchObject({
      standing: { following: false, level: 'mentions', mutedUntil: until, takesPart: false },
    });
    const told = mine.received('person.advanced').flatMap(({ changes }) => changes);
    expect(told.find(({ kind }) => kind === 'channel-following')).toMatchObject({
      channelId,
      following: { level: 'all', mutedUntil: null },
    });
    const { body } = await reader.visitor.get('/api/me/changes?after=0').expect(200);
    expect(body.changes).toEqual(told.toSorted((a, b) => a.version - b.version));
    await theirs.settled();
    expect(JSON.stringify(theirs.received('person.advanced'))).not.toMatch(/channel-following|mentions/);
  });

  it('is only of what one reads, and one of those there are', async () => {
    const { id } = await d.nora.open(d.channelId);
    expectNotFound(await d.stranger.visitor.put(`/api/threads/${id}/level`, { level: 'all' }));
    expectNotFound(await d.stranger.visitor.put(`/api/channels/${d.channelId}/level`, { level: 'all' }));
    await d.nora.visitor.put(`/api/threads/${id}/level`, { level: 'mine' }).expect(400);
    await d.nora.visitor.put(`/api/threads/${id}/level`, { mutedUntil: 'demain' }).expect(400);
    await d.nora.visitor.put(`/api/channels/${d.channelId}/level`, { level: 'tout' }).expect(400);
  });
});

describe('following a whole channel', () => {
  it('counts what comes from then on, in old threads and new ones, and not what one never opened', async () => {
    const { reader, channelId } = await newcomer();
    const old = await d.nora.open(channelId, { title: 'Un ancien fil' });
    await d.nora.say(old.id, 'Du passé');
    const halfRead = await d.nora.open(channelId, { title: 'Un fil commencé' });
    await d.nora.say(halfRead.id, 'La suite');
    await reader.read(halfRead.id, 1);
    await setChannel(reader, channelId, { level: 'all' });
    expect(await red(reader, channelId)).toEqual({ threads: 1, lines: 0 });
    expect((await reader.threads(channelId, '?filter=followed')).map(({ id }) => id)).toEqual([
      halfRead.id,
      old.id,
    ]);
    await d.nora.say(old.id, 'Du neuf');
    const fresh = await d.nora.open(channelId, { title: 'Un fil de plus' });
    expect(await red(reader, channelId)).toEqual({ threads: 3, lines: 0 });
    const unread = new Map((await reader.followed()).map(({ id, standing }) => [id, standing.unread]));
    expect([old.id, halfRead.id, fresh.id].map((id) => unread.get(id))).toEqual([1, 1, 1]);
    await reader.read(old.id, 3);
    await reader.read(halfRead.id, 2);
    await reader.read(fresh.id, 1);
    expect(await red(reader, channelId)).toEqual({ threads: 0, lines: 0 });
  });

  it('writes one standing for a new thread, and none for each of its posts', async () => {
    const { reader, channelId } = await newcomer();
    await setChannel(reader, channelId, { level: 'all' });
    const own = await reader.open(channelId);
    expect(await red(reader, channelId)).toEqual({ threads: 0, lines: 0 });
    for (let i = 0; i < 3; i += 1) await d.nora.say(own.id);
    expect(await red(reader, channelId)).toEqual({ threads: 1, lines: 1 });
    expect(await reader.followed()).toMatchObject([{ standing: { takesPart: true, unread: 3 } }]);
  });
});

describe('silence', () => {
  it.each(['thread', 'channel'] as const)(
    'of a %s hides its badge and its lines until it ends',
    async (of) => {
      const { reader, channelId } = await newcomer();
      const { id } = await d.nora.open(channelId);
      await reader.say(id, 'Je prends part');
      const until = new Date(Date.now() + 4_000);
      const mutedUntil = until.toISOString();
      if (of === 'thread') await setThread(reader, id, { mutedUntil });
      else await setChannel(reader, channelId, { mutedUntil });
      await d.nora.say(id, mention(reader));
      expect(await red(reader, channelId)).toEqual({ threads: 0, lines: 0 });
      expect((await reader.badges()).changesAt).toBe(mutedUntil);
      expect(await reader.followed()).toMatchObject([{ id, standing: { following: true, unread: 2 } }]);
      expect(await reader.followed('?unread=true')).toEqual([]);
      await expect
        .poll(() => red(reader, channelId), { timeout: 8_000, interval: 200 })
        .toEqual({ threads: 1, lines: 1 });
      expect(Date.now()).toBeGreaterThanOrEqual(until.getTime());
      expect((await reader.badges()).changesAt).toBeNull();
    },
  );

  it('lists last what was asked to be silent, on exactly one page', async () => {
    const { reader, channelId } = await newcomer();
    const other = await buildChannel({ cohortId: d.cohortId });
    const opened: string[] = [];
    for (const place of [channelId, other._id, channelId, channelId]) {
      opened.push((await reader.open(place)).id);
    }
    const [quiet = '', inQuietChannel = '', read = '', waits = ''] = opened;
    await d.nora.say(waits);
    await d.nora.say(quiet);
    await consequences();
    await setThread(reader, quiet, { mutedUntil: inAnHour() });
    await setChannel(reader, other._id, { mutedUntil: inAnHour() });
    const seen: string[] = [];
    for (let before = ''; before !== 'end'; ) {
      const { body } = await reader.visitor.get(`/api/me/threads?limit=1${before}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      before = body.next === null ? 'end' : `&before=${body.next}`;
    }
    expect(seen.slice(0, 2)).toEqual([waits, read]);
    expect(seen.slice(2).sort()).toEqual([quiet, inQuietChannel].sort());
    await setThread(reader, quiet, { mutedUntil: null });
    expect((await reader.followed('?unread=true')).map(({ id }) => id).sort()).toEqual([quiet, waits].sort());
  });
});
