import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { journal } from './journal.ts';
import { requestHash } from './receipts.ts';
import { editNote, hideNote, type NoteDoc, NoteModel, openTopic, writeNote } from './testing/notes.ts';
import { type SecondServer, startSecondServer } from './testing/second-server.ts';

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

let conversationId: string;
beforeEach(async () => {
  const { id, unit } = openTopic(newId());
  await journal.commit(unit);
  conversationId = id;
});

const serverAt = (index: number) => (index % 2 === 0 ? journal : second.journal);

/** One person's sends of one id, and what they take back, in any interleaving over two servers. */
const step = fc.record({
  kind: fc.constantFrom('send', 'send', 'send', 'send-other', 'withdraw'),
  server: fc.constantFrom(0, 1),
  /** Begins only once what came before has its answer. */
  afterAnswers: fc.boolean(),
});

describe('the same id, however often and wherever it is sent', () => {
  it('makes one entry, or none where it was withdrawn before; every answer agrees with that', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const clientId = newId();
        const answers: Promise<PromiseSettledResult<Answer>>[] = [];
        for (const { kind, server, afterAnswers } of steps) {
          if (afterAnswers) await Promise.all(answers);
          answers.push(settle(act(kind, server, clientId)));
        }
        const settled = await Promise.all(answers);
        const notes = await NoteModel.find({ conversationId, authorId: clientId }).lean<NoteDoc[]>();
        expect(notes.length).toBeLessThanOrEqual(1);
        expectAgreement(settled, notes[0] ?? null);
      }),
      { numRuns: 40 },
    );
  });

  interface Answer {
    kind: string;
    noteId: string | null;
    status: string;
  }

  async function act(kind: string, server: number, clientId: string): Promise<Answer> {
    if (kind === 'withdraw') {
      const arrived = await serverAt(server).withdraw({ authorId: clientId, clientId });
      return { kind, noteId: arrived?.id ?? null, status: arrived ? 'arrived' : 'stopped' };
    }
    const text = kind === 'send' ? 'le mien' : 'un autre';
    const unit = writeNote({ conversationId, text, clientId, authorId: clientId });
    const { entity, status } = await serverAt(server).commit(unit);
    return { kind, noteId: entity.id, status };
  }

  async function settle<Value>(promise: Promise<Value>): Promise<PromiseSettledResult<Value>> {
    const [settled] = await Promise.allSettled([promise]);
    return settled;
  }

  function expectAgreement(settled: readonly PromiseSettledResult<Answer>[], note: NoteDoc | null): void {
    const fulfilled = settled.filter((each) => each.status === 'fulfilled').map(({ value }) => value);
    const codes = settled.filter((each) => each.status === 'rejected').map(({ reason }) => reason.code);
    expect(fulfilled.filter(({ status }) => status === 'committed')).toHaveLength(note ? 1 : 0);
    for (const { noteId } of fulfilled) expect(noteId).toBe(note?._id ?? null);
    for (const code of codes) expect(code).toBe(note ? 'client_id_conflict' : 'withdrawn');
  }

  it('answers the entry as it stands now: edited, or its tombstone', async () => {
    const unit = writeNote({ conversationId, text: 'a' });
    const { entity } = await journal.commit<NoteDoc>(unit);
    const ref = { id: entity.id, conversationId, seq: 1, revision: 1 };
    await journal.commit(editNote(ref, 'b'));
    await journal.commit(hideNote(ref, true));
    const again = await second.journal.commit<NoteDoc>(unit);
    expect(again).toMatchObject({
      status: 'repeated',
      entity: { doc: { text: 'b', hidden: true, version: 4 } },
    });
  });

  it('doubles in one batch wait for the first, and take over where it is refused', async () => {
    const clientId = newId();
    const send = (authorise?: () => void) =>
      journal.commit(writeNote({ conversationId, text: 'a', clientId, ...(authorise && { authorise }) }));
    const refused = send(() => {
      throw new Error('not allowed');
    });
    const [first, taken, repeated] = await Promise.allSettled([refused, send(), send()]);
    expect(first.status).toBe('rejected');
    expect([taken, repeated]).toMatchObject([
      { value: { status: 'committed' } },
      { value: { status: 'repeated' } },
    ]);
  });

  it('never holds up its neighbours: what is sent again is answered, what is new is written', async () => {
    const again = writeNote({ conversationId, text: 'déjà là' });
    const { entity } = await journal.commit(again);
    const withdrawn = { authorId: 'author', clientId: newId() };
    await journal.withdraw(withdrawn);
    const answers = await Promise.allSettled([
      journal.commit(writeNote({ conversationId, text: 'avant' })),
      journal.commit(again),
      journal.commit(writeNote({ conversationId, text: 'repris', ...withdrawn })),
      journal.commit(writeNote({ conversationId, text: 'après' })),
    ]);
    expect(answers).toMatchObject([
      { value: { status: 'committed' } },
      { value: { status: 'repeated', entity: { id: entity.id } } },
      { reason: { code: 'withdrawn' } },
      { value: { status: 'committed' } },
    ]);
    const notes = await NoteModel.find({ conversationId }).sort({ seq: 1 }).lean<NoteDoc[]>();
    expect(notes.map(({ text, seq }) => [text, seq])).toEqual([
      ['déjà là', 1],
      ['avant', 2],
      ['après', 3],
    ]);
  });

  it('does not depend on the case of the id, but on its author', async () => {
    const clientId = newId();
    const send = (id: string, authorId: string) =>
      journal.commit(writeNote({ conversationId, text: 'a', clientId: id, authorId }));
    expect(await send(clientId, 'ana')).toMatchObject({ status: 'committed' });
    expect(await send(clientId.toUpperCase(), 'ana')).toMatchObject({ status: 'repeated' });
    expect(await send(clientId, 'bob')).toMatchObject({ status: 'committed' });
  });
});

describe('an edit with its operation id', () => {
  it('is carried out once, and sent again answers the entry instead of a conflict', async () => {
    const { entity } = await journal.commit<NoteDoc>(writeNote({ conversationId, text: 'a' }));
    const edit = editNote({ id: entity.id, conversationId, revision: 1 }, 'b');
    expect(await journal.commit(edit)).toMatchObject({
      status: 'committed',
      entity: { doc: { revision: 2 } },
    });
    expect(await second.journal.commit(edit)).toMatchObject({
      status: 'repeated',
      entity: { doc: { revision: 2, text: 'b' } },
    });
  });
});

describe('asking for a receipt', () => {
  it('answers what stands, nothing where nothing came, and refuses other content', async () => {
    const unit = writeNote({ conversationId, text: 'a' });
    const receipt = unit.receipt ?? { authorId: '', clientId: '', hash: '' };
    expect(await journal.repeated(receipt)).toBeNull();
    const { entity } = await journal.commit(unit);
    expect(await journal.repeated(receipt)).toEqual(entity);
    await expect(journal.repeated({ ...receipt, hash: 'other' })).rejects.toMatchObject({
      code: 'client_id_conflict',
    });
  });

  it('has a hash that sees every difference of content and none of key order', () => {
    const hash = requestHash({ a: 1, b: { c: [1, 2], d: null } });
    expect(requestHash({ b: { d: null, c: [1, 2] }, a: 1 })).toBe(hash);
    for (const other of [
      { a: 1 },
      { a: 1, b: { c: [2, 1], d: null } },
      { a: '1', b: { c: [1, 2], d: null } },
    ]) {
      expect(requestHash(other)).not.toBe(hash);
    }
  });
});
