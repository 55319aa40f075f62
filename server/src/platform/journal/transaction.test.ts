import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { journal } from './journal.ts';
import { Heads, StreamModel } from './streams.ts';
import { type NoteDoc, NoteModel, openTopic, writeNote } from './testing/notes.ts';
import { startSecondServer } from './testing/second-server.ts';

const { ClientSession, Collection, MongoError, MongoNetworkError } = mongoose.mongo;

useTestDatabase();
beforeAll(() => journal.start());
afterAll(() => journal.stop());

let conversationId: string;
beforeEach(async () => {
  const { id, unit } = openTopic(newId());
  await journal.commit(unit);
  conversationId = id;
});
afterEach(() => vi.restoreAllMocks());

const write = (text: string) => journal.commit<NoteDoc>(writeNote({ conversationId, text }));
const realCommit = ClientSession.prototype.commitTransaction;

function labelled(label: string): Error {
  const error = new MongoError(label);
  error.addErrorLabel(label);
  return error;
}

/** The next commits fail like this, once each; then they work. `arrived`: the database carried it out all the same. */
function failCommits(...faults: { error: Error; arrived: boolean }[]) {
  const spy = vi.spyOn(ClientSession.prototype, 'commitTransaction');
  for (const { error, arrived } of faults) {
    spy.mockImplementationOnce(async function (this: InstanceType<typeof ClientSession>) {
      if (arrived) await realCommit.call(this);
      throw error;
    });
  }
  return spy;
}

async function expectAll(texts: readonly string[]): Promise<void> {
  const notes = await NoteModel.find({ conversationId }).sort({ seq: 1 }).lean<NoteDoc[]>();
  expect(notes.map(({ text }) => text)).toEqual(texts);
  expect(notes.map(({ seq, version }) => [seq, version])).toEqual(texts.map((_text, i) => [i + 1, i + 2]));
  expect(await StreamModel.findById(conversationId).lean()).toMatchObject({
    ...{ version: texts.length + 1, lastSeq: texts.length },
  });
}

describe('a commit whose result is unknown', () => {
  it.each([
    ['it arrived', true],
    ['it did not arrive', false],
  ])('is sent again, the same, until it is definite: %s', async (_name, arrived) => {
    const unknown = { error: labelled('UnknownTransactionCommitResult'), arrived };
    const lost = { error: new MongoNetworkError('connection lost'), arrived };
    const spy = failCommits(unknown, lost);
    const answers = await Promise.all([write('a'), write('b')]);
    expect(answers.map(({ status }) => status)).toEqual(['committed', 'committed']);
    expect(spy).toHaveBeenCalledTimes(3);
    await write('c');
    await expectAll(['a', 'b', 'c']);
  });

  it('is read when the database says that there is no such transaction any more', async () => {
    const gone = labelled('TransientTransactionError');
    failCommits(
      { error: labelled('UnknownTransactionCommitResult'), arrived: true },
      { error: gone, arrived: false },
    );
    expect(await write('arrivé')).toMatchObject({ status: 'committed' });
    failCommits({ error: gone, arrived: false });
    expect(await write('recommencé')).toMatchObject({ status: 'committed' });
    await expectAll(['arrivé', 'recommencé']);
  });

  it('tells those who waited too long to send again, and answers them from their receipt then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const failing = vi.spyOn(ClientSession.prototype, 'commitTransaction').mockImplementation(async () => {
      throw labelled('UnknownTransactionCommitResult');
    });
    const unit = writeNote({ conversationId, text: 'incertain' });
    const first = journal.commit(unit).catch((error: unknown) => error);
    await vi.waitFor(() => expect(failing).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(11_000);
    vi.useRealTimers();
    expect(await first).toMatchObject({ code: 'unavailable', details: { retryAfter: 2 } });
    failing.mockRestore();
    const again = journal.commit(unit);
    await vi.waitFor(async () =>
      expect(await again).toMatchObject({ entity: { doc: { text: 'incertain' } } }),
    );
    await expectAll(['incertain']);
  });
});

describe('a commit that the database carried out and did not show at once', () => {
  it('is found by the next one, which takes another number; who was in it is answered from the receipt', async () => {
    failCommits({ error: labelled('TransientTransactionError'), arrived: true });
    vi.spyOn(Collection.prototype, 'findOne').mockResolvedValueOnce(null);
    const unit = writeNote({ conversationId, text: 'caché', clientId: newId(), authorId: newId() });
    expect(await journal.commit<NoteDoc>(unit)).toMatchObject({
      status: 'repeated',
      entity: { doc: { text: 'caché' } },
    });
    expect((await write('ensuite')).status).toBe('committed');
    await expectAll(['caché', 'ensuite']);
  });
});

describe('a transaction that the database aborts', () => {
  it('is tried again, whole', async () => {
    const operations = vi.spyOn(ClientSession.prototype, 'startTransaction');
    operations.mockImplementationOnce(() => {
      throw labelled('TransientTransactionError');
    });
    failCommits({ error: labelled('TransientTransactionError'), arrived: false });
    await Promise.all([write('a'), write('b')]);
    expect(operations).toHaveBeenCalledTimes(3);
    await expectAll(['a', 'b']);
  });

  it('is tried again without those who were refused meanwhile', async () => {
    failCommits({ error: labelled('TransientTransactionError'), arrived: false });
    let asked = 0;
    const authorise = () => {
      asked += 1;
      if (asked === 1) throw new Error('not now');
    };
    const refused = journal.commit(writeNote({ conversationId, text: 'refusé', authorise }));
    const neighbour = write('voisin');
    await expect(refused).rejects.toThrow('not now');
    await neighbour;
    expect(asked).toBe(1);
    await expectAll(['voisin']);
  });

  it('is tried again without those who were refused before the database went away', async () => {
    const second = await startSecondServer();
    const elsewhere = openTopic(newId());
    await second.journal.commit(elsewhere.unit);
    await second.close();
    conversationId = elsewhere.id;
    // This server never saw that conversation: it reads its head once rights were judged.
    vi.spyOn(Heads.prototype, 'read').mockRejectedValueOnce(new MongoNetworkError('away'));
    let asked = 0;
    const authorise = () => {
      asked += 1;
      if (asked === 1) throw new Error('not now');
    };
    const refused = journal.commit(writeNote({ conversationId, text: 'refusé', authorise }));
    const neighbour = write('voisin');
    await expect(refused).rejects.toThrow('not now');
    await neighbour;
    expect(asked).toBe(1);
    await expectAll(['voisin']);
  });
});
