import type { MarkedRead, ReadScope } from '@sentiers/shared/conversations/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it, vi } from 'vitest';
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
import { importThreads } from '../threads/threads.import.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

async function member(): Promise<Speaker> {
  const actor = await buildActorOfCohort(d.cohortId);
  return new Speaker(actor, await app.signIn(actor));
}

async function markAll(who: Speaker, scope: ReadScope, upTo: string, after?: string) {
  const { body } = await who.visitor.put('/api/read', { scope, upTo, ...(after && { after }) }).expect(200);
  return body as { marks: MarkedRead[]; next: string | null };
}

async function unreadIn(who: Speaker): Promise<Record<string, number>> {
  await consequences();
  return (await who.badges()).channels;
}

const now = async (who: Speaker) => (await who.badges()).at;

/** Two channels of the cohort, with a thread each that the reader follows and has not read. */
async function twoPlaces(reader: Speaker) {
  const channels = [
    await buildChannel({ cohortId: d.cohortId }),
    await buildChannel({ cohortId: d.cohortId }),
  ];
  const threads = [];
  for (const { _id } of channels) {
    threads.push(await d.nora.open(_id, { body: mention(reader) }));
  }
  await consequences();
  const [here = '', there = ''] = channels.map(({ _id }) => _id);
  const [inHere = '', inThere = ''] = threads.map(({ id }) => id);
  return { here, there, inHere, inThere };
}

describe('marking all as read', () => {
  it.each(['thread', 'channel', 'cohort', 'all'] as const)(
    'clears what is of the %s, and no more',
    async (kind) => {
      const reader = await member();
      const { here, there, inHere } = await twoPlaces(reader);
      const ids = { thread: inHere, channel: here, cohort: d.cohortId };
      const scope = kind === 'all' ? { kind } : { kind, id: ids[kind] };
      await markAll(reader, scope, await now(reader));
      expect(await unreadIn(reader)).toEqual(kind === 'cohort' || kind === 'all' ? {} : { [there]: 1 });
      expect(await reader.inbox()).toHaveLength(kind === 'cohort' || kind === 'all' ? 0 : 1);
    },
  );

  it('leaves what came after the moment that one saw, and can be taken back', async () => {
    const reader = await member();
    const { here, inHere } = await twoPlaces(reader);
    const seen = await now(reader);
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(Date.parse(seen)));
    await d.nora.say(inHere, 'Arrivé entre-temps');
    await consequences();
    const { marks, next } = await markAll(reader, { kind: 'thread', id: inHere }, seen);
    expect(next).toBeNull();
    expect(marks).toEqual([
      { conversationId: inHere, before: { seq: 0, epoch: 0 }, read: { seq: 1, epoch: 0 }, unread: 1 },
    ]);
    expect((await unreadIn(reader))[here]).toBe(1);
    expect(await reader.inbox()).toHaveLength(1);
    const back = marks.map(({ conversationId, before, read }) => ({
      conversationId,
      seq: before.seq,
      epoch: read.epoch + 1,
    }));
    const { body } = await reader.visitor.put('/api/read/marks', { marks: back }).expect(200);
    expect(body.marks).toMatchObject([{ read: { seq: 0, epoch: 1 }, unread: 2 }]);
    await consequences();
    expect(await reader.inbox()).toHaveLength(2);
  });

  it('marks two hundred threads at each request, as many times as it takes', async () => {
    const reader = await member();
    const { _id: channelId } = await buildChannel({ cohortId: d.cohortId });
    const at = new Date(Date.now() - 60_000);
    await importThreads(
      Array.from({ length: 450 }, (_, i) => ({
        id: newId(),
        channelId,
        title: `Fil ${i}`,
        kind: 'discussion' as const,
        authorId: d.nora.id,
        messages: [{ id: newId(), authorId: d.nora.id, body: 'Bonjour', at }],
        standings: [{ personId: reader.id, following: true, readSeq: 0 }],
      })),
    );
    const upTo = await now(reader);
    const counts: number[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const { marks, next } = await markAll(reader, { kind: 'channel', id: channelId }, upTo, after);
      counts.push(marks.length);
      after = next;
    }
    expect(counts).toEqual([200, 200, 50]);
    expect(await unreadIn(reader)).toEqual({});
  }, 60_000);

  it('is only of what one reads', async () => {
    const { inHere, here } = await twoPlaces(await member());
    const upTo = new Date().toISOString();
    for (const scope of [
      { kind: 'thread', id: inHere },
      { kind: 'channel', id: here },
      { kind: 'cohort', id: d.cohortId },
    ]) {
      expectNotFound(await d.stranger.visitor.put('/api/read', { scope, upTo }));
    }
    const marks = [{ conversationId: inHere, seq: 1, epoch: 0 }];
    const { body } = await d.stranger.visitor.put('/api/read/marks', { marks }).expect(200);
    expect(body).toEqual({ marks: [] });
    await d.nora.visitor.put('/api/read', { scope: { kind: 'tout' }, upTo }).expect(400);
    await d.nora.visitor.put('/api/read', { scope: { kind: 'all' }, upTo: 'hier' }).expect(400);
    await d.nora.visitor.put('/api/read/marks', { marks: [] }).expect(400);
  });
});
