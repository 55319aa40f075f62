import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import type { Journal } from './engine.ts';
import { journal } from './journal.ts';
import { StreamModel } from './streams.ts';
import {
  editNote,
  hideNote,
  markNote,
  type NoteDoc,
  NoteModel,
  openTopic,
  presentNote,
  writeNote,
} from './testing/notes.ts';
import { Replica, type WireFrame } from './testing/replica.ts';
import { type SecondServer, startSecondServer } from './testing/second-server.ts';
import type { ChangesAnswer, StreamRef, Unit } from './types.ts';

useTestDatabase();
let second: SecondServer;
beforeAll(async () => {
  await journal.start();
  second = await startSecondServer();
});
afterAll(async () => {
  await second.close();
  await journal.stop();
});

const operation = fc.record({
  kind: fc.constantFrom('write', 'edit', 'stale-edit', 'mark', 'unmark', 'hide', 'restore'),
  target: fc.nat(30),
  server: fc.constantFrom(0, 1),
});
type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

/** What the network does with each frame: deliver it, drop it, deliver it twice, or hold it back. */
const fate = fc.constantFrom('deliver', 'drop', 'double', 'late');

const scenario = fc.record({
  rounds: fc.array(fc.array(operation, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
  fates: fc.array(fate, { minLength: 1, maxLength: 8 }),
  pageSize: fc.integer({ min: 1, max: 4 }),
});

async function openConversation(): Promise<StreamRef> {
  const { id, unit } = openTopic(newId());
  await journal.commit(unit);
  await journal.framesDelivered();
  return { kind: 'conversation', id };
}

function unitFor({ kind, target }: Operation, notes: readonly NoteDoc[], conversationId: string): Unit {
  const note = notes[target % Math.max(notes.length, 1)];
  if (kind === 'write' || !note) return writeNote({ conversationId, text: `texte ${target}` });
  const ref = { id: note._id, conversationId, seq: note.seq };
  if (kind === 'edit') return editNote({ ...ref, revision: note.revision }, `repris ${target}`);
  if (kind === 'stale-edit') return editNote({ ...ref, revision: note.revision + 7 }, 'jamais');
  if (kind === 'hide' || kind === 'restore') return hideNote(ref, kind === 'hide');
  return markNote(ref, `marque ${target % 3}`, kind === 'mark');
}

/** Carries out each round's operations at once, on both servers; answers how many changes were acknowledged. */
async function carryOut(rounds: readonly Operation[][], conversationId: string): Promise<number> {
  let committed = 0;
  for (const round of rounds) {
    const notes = await NoteModel.find({ conversationId }).sort({ seq: 1 }).lean<NoteDoc[]>();
    const outcomes = await Promise.allSettled(
      round.map((each) =>
        serverOf(each)
          .commit(unitFor(each, notes, conversationId))
          .then(({ status }) => status),
      ),
    );
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') committed += 1;
      else expect(outcome.reason).toMatchObject({ code: 'revision_conflict' });
    }
  }
  return committed;
}

function serverOf({ server }: Operation): Journal {
  return server === 0 ? journal : second.journal;
}

/** Frames of a stream from both servers, as its readers would get them. */
function collectFrames(stream: StreamRef): { frames: WireFrame[]; stop(): void } {
  const frames: WireFrame[] = [];
  const stops = [journal, second.journal].map((each) =>
    each.onFrame(async (frame) => {
      if (frame.stream.id !== stream.id) return;
      frames.push({ from: frame.from, to: frame.to, changes: await frame.changes('readers') });
    }),
  );
  return {
    frames,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

async function freshRead(stream: StreamRef) {
  const notes = await NoteModel.find({ conversationId: stream.id }).sort({ version: 1 }).lean<NoteDoc[]>();
  return notes.map((note) => presentNote(note, 'readers'));
}

describe('a conversation that two servers write to at once', () => {
  it('stays dense, and a client that loses, doubles and reorders frames holds what a fresh read gives', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async ({ rounds, fates, pageSize }) => {
        const stream = await openConversation();
        const collected = collectFrames(stream);
        const committed = await carryOut(rounds, stream.id);
        await Promise.all([journal.framesDelivered(), second.journal.framesDelivered()]);
        collected.stop();

        const head = await StreamModel.findById(stream.id).lean();
        const notes = await NoteModel.find({ conversationId: stream.id }).sort({ seq: 1 }).lean<NoteDoc[]>();
        expect(head?.version).toBe(1 + committed);
        expect(notes.map(({ seq }) => seq)).toEqual(notes.map((_note, index) => index + 1));
        expect(head?.lastSeq).toBe(notes.length);
        expect(new Set(notes.map(({ version }) => version)).size).toBe(notes.length);
        expect([...(head?.voidSeqs ?? [])].sort((a, b) => a - b)).toEqual(
          notes.filter(({ hidden }) => hidden).map(({ seq }) => seq),
        );
        expectUnbroken(collected.frames, { from: 1, to: 1 + committed });

        const replica = new Replica(journal, stream);
        await playBack(replica, collected.frames, fates, pageSize);
        await replica.catchUp(pageSize);
        expect(replica.resets).toBe(0);
        expect(replica.version).toBe(head?.version);
        expect(replica.state.filter(({ kind }) => kind === 'note')).toEqual(await freshRead(stream));
      }),
      { numRuns: 20 },
    );
  });
});

/** Every version is in one frame, whichever server sent it. */
function expectUnbroken(frames: readonly WireFrame[], { from, to }: { from: number; to: number }): void {
  const sorted = frames.toSorted((a, b) => a.from - b.from);
  let reached = from;
  for (const frame of sorted) {
    expect(frame.from).toBe(reached);
    reached = frame.to;
  }
  expect(reached).toBe(to);
}

async function playBack(
  replica: Replica,
  frames: readonly WireFrame[],
  fates: readonly string[],
  pageSize: number,
): Promise<void> {
  const late: WireFrame[] = [];
  for (const [index, frame] of frames.entries()) {
    const what = fates[index % fates.length];
    if (what === 'late') late.push(frame);
    if (what === 'deliver' || what === 'double') await replica.receive(frame, pageSize);
    if (what === 'double') await replica.receive(frame, pageSize);
  }
  for (const frame of late.reverse()) await replica.receive(frame, pageSize);
}

describe('catching up', () => {
  let stream: StreamRef;
  beforeEach(async () => {
    stream = await openConversation();
  });

  const ask = (after: number, more: { limit?: number; from?: Journal } = {}) =>
    (more.from ?? journal).changes({ stream, after, limit: more.limit ?? 200, audience: 'readers' });
  const changesIn = (answer: ChangesAnswer) => ('changes' in answer ? answer.changes : []);

  it.each(['memory', 'database'])(
    'pages in the order of versions from the %s, to the head',
    async (source) => {
      const notes = await Promise.all(
        ['a', 'b', 'c', 'd', 'e'].map((text) =>
          journal.commit<NoteDoc>(writeNote({ conversationId: stream.id, text })),
        ),
      );
      const first = notes[0]?.entity;
      await journal.commit(markNote({ id: first?.id ?? '', conversationId: stream.id }, 'utile', true));
      // The second server wrote none of it: it has only the database to ask.
      const from = source === 'memory' ? journal : second.journal;
      const pages: ChangesAnswer[] = [];
      for (let after = 1; after < 7; after = pages.at(-1)?.to ?? 7)
        pages.push(await ask(after, { limit: 2, from }));
      expect(pages.map(({ to, version }) => [to, version])).toEqual([
        [4, 7],
        [6, 7],
        [7, 7],
      ]);
      expect(pages.flatMap(changesIn).map(({ version }) => version)).toEqual([3, 4, 5, 6, 7]);
      expect(pages.flatMap(changesIn).at(-1)?.id).toBe(first?.id);
    },
  );

  it('serves from memory only what reaches the head that the database confirms', async () => {
    await journal.commit(writeNote({ conversationId: stream.id, text: 'ici' }));
    await second.journal.commit(writeNote({ conversationId: stream.id, text: 'ailleurs' }));
    const answer = await ask(1);
    expect(answer).toMatchObject({ from: 1, to: 3, version: 3 });
    expect(changesIn(answer).map(({ version }) => version)).toEqual([2, 3]);
  });

  it('asks for a reset from beyond the head, for another audience, and after a restore', async () => {
    const stamp = await journal.stamp(stream, 'readers');
    const base = { stream, after: 1, limit: 10, audience: 'readers' as const };
    expect(await ask(stamp.version + 1)).toMatchObject({ reset: true, to: stamp.version });
    expect(await journal.changes({ ...base, cachedAudience: 'moderators' })).toMatchObject({ reset: true });
    expect(await journal.changes({ ...base, cachedAudience: 'readers' })).toMatchObject({ changes: [] });
    await journal.raiseIncarnation();
    const restored = await journal.changes({ ...base, cachedIncarnation: stamp.incarnation });
    expect(restored).toMatchObject({ reset: true, incarnation: stamp.incarnation + 1 });
  });

  it('shows each audience its own: a hidden text only to moderators', async () => {
    const { entity } = await journal.commit<NoteDoc>(
      writeNote({ conversationId: stream.id, text: 'secret' }),
    );
    await journal.commit(hideNote({ id: entity.id, conversationId: stream.id, seq: 1 }, true));
    const texts = async (audience: 'readers' | 'moderators') =>
      changesIn(await journal.changes({ stream, after: 1, limit: 10, audience })).map((change) =>
        'text' in change ? change.text : null,
      );
    expect(await texts('readers')).toEqual(['']);
    expect(await texts('moderators')).toEqual(['secret']);
  });

  it('answers an empty journal for what begins by itself, and not_found for a conversation nobody made', async () => {
    const person = { kind: 'person', id: newId() } as const;
    expect(await journal.stamp(person, 'readers')).toEqual({
      version: 0,
      audience: 'readers',
      incarnation: 1,
    });
    const nowhere = { kind: 'conversation', id: newId() } as const;
    await expect(journal.stamp(nowhere, 'readers')).rejects.toMatchObject({ code: 'not_found' });
    const asChannel = { kind: 'channel', id: stream.id } as const;
    await expect(journal.stamp(asChannel, 'readers')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('carries an entity in both its journals, each with its own version', async () => {
    const channelId = newId();
    const opened = [openTopic(channelId), openTopic(channelId), openTopic(channelId)];
    for (const { unit } of opened) await journal.commit(unit);
    const answer = await journal.changes({
      ...{ stream: { kind: 'channel', id: channelId }, after: 0, limit: 10, audience: 'readers' },
    });
    expect(changesIn(answer)).toEqual(
      opened.map(({ id }, index) => ({ kind: 'topic', id, version: index + 1 })),
    );
  });
});
