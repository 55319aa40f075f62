import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { journal } from './journal.ts';
import { Store } from './store.ts';
import {
  editNote,
  hideNote,
  type NoteDoc,
  NoteModel,
  openTopic,
  presentNote,
  writeNote,
} from './testing/notes.ts';
import { type SecondServer, startSecondServer } from './testing/second-server.ts';
import type { PresentedChange, StreamRef } from './types.ts';

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

async function openConversation(): Promise<StreamRef> {
  const { id, unit } = openTopic(newId());
  await journal.commit(unit);
  return { kind: 'conversation', id };
}

const write = (stream: StreamRef, text: string, server = journal) =>
  server.commit<NoteDoc>(writeNote({ conversationId: stream.id, text }));

describe('the state of a journal', () => {
  it('is all it carries but what is left out, in the order of versions, as an audience reads it', async () => {
    const stream = await openConversation();
    const [first] = [await write(stream, 'un'), await write(stream, 'deux')];
    const { _id: id, seq } = first.entity.doc;
    await journal.commit(hideNote({ id, conversationId: stream.id, seq }, true));
    const texts = async (audience: 'readers' | 'moderators') => {
      const { entities, ...stamp } = await journal.state({ stream, audience, except: ['topic'] });
      expect(stamp).toEqual({ version: 4, audience, incarnation: 1 });
      return entities.map((each) => [each.version, 'text' in each ? each.text : each.kind]);
    };
    expect(await texts('readers')).toEqual([
      [3, 'deux'],
      [4, ''],
    ]);
    expect(await texts('moderators')).toEqual([
      [3, 'deux'],
      [4, 'un'],
    ]);
    const { entities } = await journal.state({ stream, audience: 'readers', except: ['note'] });
    expect(entities).toEqual([{ kind: 'topic', id: stream.id, version: 1 }]);
  });

  it('is read once for those who come at once, as each audience reads it, until something changes on any server', async () => {
    const stream = await openConversation();
    await write(stream, 'un');
    const reads = vi.spyOn(Store.prototype, 'atOneMoment');
    const ask = (audience: 'readers' | 'moderators' = 'readers', except = ['topic']) =>
      journal.state({ stream, audience, except });
    const many = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect([new Set(many).size, many[0]?.version, reads.mock.calls.length]).toEqual([1, 2, 1]);
    expect((await ask('moderators')).audience).toBe('moderators');
    expect((await ask('readers', [])).entities).toHaveLength(2);
    await write(stream, 'deux', second.journal);
    expect((await ask()).version).toBe(3);
    reads.mockRejectedValueOnce(new Error('the database is away'));
    await write(stream, 'trois');
    await expect(ask()).rejects.toThrow('away');
    expect((await ask()).entities).toHaveLength(3);
    reads.mockRestore();
  });

  it('is of one moment: what changed after its version makes it what a fresh read gives', async () => {
    const stream = await openConversation();
    const writing = Array.from({ length: 30 }, async (_each, at) => {
      const server = at % 2 === 0 ? journal : second.journal;
      const { entity } = await write(stream, `texte ${at}`, server);
      await server.commit(
        editNote({ id: entity.id, conversationId: stream.id, revision: 1 }, `repris ${at}`),
      );
    });
    const states = await Promise.all(
      Array.from({ length: 10 }, async (_each, at) => {
        await writing[at * 3];
        return journal.state({ stream, audience: 'readers', except: ['topic'] });
      }),
    );
    await Promise.all(writing);
    const notes = await NoteModel.find({ conversationId: stream.id }).lean<NoteDoc[]>();
    const fresh = new Map(notes.map((note) => [note._id, presentNote(note, 'readers')] as const));
    for (const { version, entities } of states) {
      expect(entities.every((each) => each.version <= version)).toBe(true);
      const now = new Map<string, PresentedChange>(entities.map((each) => [each.id, each]));
      const answer = await journal.changes({ stream, after: version, limit: 500, audience: 'readers' });
      for (const change of 'changes' in answer ? answer.changes : []) now.set(change.id, change);
      expect(now).toEqual(fresh);
    }
  });

  it('is not that of what is nowhere, or is no such journal', async () => {
    const { id } = await openConversation();
    for (const stream of [{ kind: 'conversation', id: newId() } as const, { kind: 'channel', id } as const]) {
      const asked = journal.state({ stream, audience: 'readers', except: [] });
      await expect(asked).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});
