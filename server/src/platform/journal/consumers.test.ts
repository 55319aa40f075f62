import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { commitsOf } from './commits.ts';
import { onDomainEvent, onDomainEventRepeatable } from './events.ts';
import { journal } from './journal.ts';
import { type ServerDoc, ServerModel } from './servers.ts';
import { Store } from './store.ts';
import { EffectModel, leaveEffects } from './testing/effects.ts';
import { openTopic, writeNote } from './testing/notes.ts';
import { startConsumingServer } from './testing/second-server.ts';

let broken = false;
let crashes = 0;
const sent: string[] = [];
onDomainEvent('steady', ['note.written'], (events, session) => leaveEffects('steady', events, session));
onDomainEvent('fragile', ['note.written'], async (events, session) => {
  await leaveEffects('fragile', events, session);
  if (broken) throw new Error('not today');
});
onDomainEvent('interrupted', ['note.written'], async (events, session) => {
  await leaveEffects('interrupted', events, session);
  if (crashes-- > 0) throw new Error('crash between the effect and the mark');
});
onDomainEventRepeatable('sender', ['note.written'], async (events) => {
  sent.push(...events.map(({ id }) => id));
});

useTestDatabase();
beforeAll(() => journal.start());
afterAll(() => journal.stop());

async function openConversation(): Promise<string> {
  const { id, unit } = openTopic(newId());
  await journal.commit(unit);
  return id;
}

async function effectsOf(consumer: string, conversationId: string) {
  const effects = await EffectModel.find({ consumer, conversationId }).sort({ place: 1 }).lean();
  return effects.map(({ seq }) => seq);
}

const endedServer: ServerDoc = {
  ...{ _id: 'past', startedAt: new Date(0), until: new Date() },
  ...{ state: 'ended', sessions: [], drainedBy: [] },
};

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('domain events', () => {
  it('reach each consumer once, in commit order, whichever server committed and consumes them', async () => {
    crashes = 3;
    const second = await startConsumingServer();
    const conversations = await Promise.all([openConversation(), openConversation(), openConversation()]);
    await Promise.all(
      range(1, 40).flatMap((i) =>
        conversations.map((conversationId, at) =>
          ((i + at) % 2 ? journal : second.journal).commit(writeNote({ conversationId, text: `${i}` })),
        ),
      ),
    );
    await vi.waitFor(async () => {
      await Promise.all([journal.eventsConsumed(), second.journal.eventsConsumed()]);
      for (const id of conversations) expect(await effectsOf('interrupted', id)).toHaveLength(40);
    }, 20_000);
    for (const consumer of ['steady', 'fragile', 'interrupted']) {
      for (const id of conversations) expect(await effectsOf(consumer, id)).toEqual(range(1, 40));
    }
    await second.close();
  });

  it('wait for a consumer that fails, and hold up no other', async () => {
    const conversationId = await openConversation();
    broken = true;
    await journal.commit(writeNote({ conversationId, text: 'a' }));
    await expect(journal.eventsConsumed()).rejects.toThrow('not today');
    await vi.waitFor(async () => expect(await effectsOf('steady', conversationId)).toEqual([1]));
    expect(await effectsOf('fragile', conversationId)).toEqual([]);
    broken = false;
    await vi.waitFor(async () => {
      await journal.eventsConsumed();
      expect(await effectsOf('fragile', conversationId)).toEqual([1]);
    }, 20_000);
  });

  it('are not written when the commit is refused', async () => {
    const conversationId = await openConversation();
    const before = await commitsOf(new Store(EffectModel.db)).countDocuments({
      'events.type': 'note.written',
    });
    const refused = writeNote({
      conversationId,
      text: 'a',
      authorise: () => {
        throw new Error('no');
      },
    });
    await expect(journal.commit(refused)).rejects.toThrow('no');
    const after = await commitsOf(new Store(EffectModel.db)).countDocuments({
      'events.type': 'note.written',
    });
    expect(after).toBe(before);
  });

  it('of what may come again carry an id that stays the same', async () => {
    const conversationId = await openConversation();
    await Promise.all(range(1, 5).map((i) => journal.commit(writeNote({ conversationId, text: `${i}` }))));
    await vi.waitFor(() => journal.eventsConsumed(), 20_000);
    const ids = await EffectModel.find({ consumer: 'steady', conversationId }).distinct('eventId');
    expect(ids).toHaveLength(5);
    expect(sent).toEqual(expect.arrayContaining(ids));
  });

  it('of several lanes, however many wait, come in the order in which they were committed', async () => {
    const conversationId = newId();
    const commits = range(1, 900).map((seq) => {
      // Runs of unequal length: one lane has pages more than the other to be read.
      const lane = seq % 7 < 2 || seq > 700 ? 'past/0' : 'past/1';
      return { lane, seq, order: new mongoose.mongo.Timestamp({ t: 1_000, i: seq }) };
    });
    const numbers = new Map<string, number>();
    await commitsOf(new Store(EffectModel.db)).insertMany(
      commits.map(({ lane, seq, order }) => {
        const n = (numbers.get(lane) ?? 0) + 1;
        numbers.set(lane, n);
        const data = { noteId: newId(), conversationId, seq };
        return { _id: { lane, n }, order, at: new Date(), events: [{ type: 'note.written', data }] };
      }),
    );
    await ServerModel.create(endedServer);
    await vi.waitFor(() => journal.eventsConsumed(), 20_000);
    expect(await effectsOf('steady', conversationId)).toEqual(range(1, 900));
  });

  it('of a server that ended are read to the end, then no longer looked for', async () => {
    const conversationId = await openConversation();
    const second = await startConsumingServer();
    const newest = await ServerModel.findOne().sort({ startedAt: -1 }).lean();
    await second.journal.commit(writeNote({ conversationId, text: 'dernier mot' }));
    await second.close();
    await vi.waitFor(async () => {
      await journal.eventsConsumed();
      const ended = await ServerModel.findById(newest?._id).lean();
      expect(ended?.state).toBe('ended');
      expect([...(ended?.drainedBy ?? [])].sort()).toEqual(['fragile', 'interrupted', 'sender', 'steady']);
    }, 20_000);
    expect(await effectsOf('steady', conversationId)).toEqual([1]);
  });
});
