import { AppError } from '@sentiers/shared/errors.ts';
import type { Pack } from '@sentiers/shared/packs/schema.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { UnreachableError } from '../../../lib/api/unreachable-error.ts';
import { eraseReading } from '../../../lib/journal/erase.ts';
import { MemoryDatabase } from '../../../lib/journal/memory-storage.ts';
import { PIECE_BYTES } from '../../../lib/journal/packed.ts';
import type { JournalStorage, KeptRow } from '../../../lib/journal/storage.ts';
import { packOf, seminarId, threadOf } from '../testing/sample-pack.ts';
import { PackStore } from './pack-store.ts';
import { Packs } from './packs.ts';

let storage: JournalStorage;
/** What was read of the server, in order. */
let read: string[];
let onServer: Pack;
/** What the server, or the network, says instead of the piece that begins here. */
let failing: Map<number, Error>;
let left: number | null;
let isHere: boolean;

beforeEach(() => {
  storage = new MemoryDatabase().connect();
  read = [];
  onServer = packOf();
  failing = new Map();
  left = null;
  isHere = true;
});

async function opened(asked: (seminarId: string) => Promise<Pack> = async () => onServer): Promise<Packs> {
  const packs = new Packs({
    store: new PackStore(storage, () => isHere),
    now: () => 1_000,
    ask: asked,
    answersOf: (pack) => ['seminar', ...pack.threads.map(({ threadId }) => threadId)],
    takeAnswers: async (_pack, { agenda, roster, threadIds }) => {
      read.push(...(agenda ? ['agenda'] : []), ...(roster ? ['roster'] : []), ...threadIds);
    },
    readConversation: async (id) => {
      read.push(`messages of ${id}`);
      return { id, visitedAt: 1 } as KeptRow;
    },
    readPiece: async ({ document: { id: documentId } }, { from, to }) => {
      const failure = failing.get(from);
      if (failure) throw failure;
      read.push(`${documentId} ${from}`);
      return new Blob([new Uint8Array(to - from)]);
    },
    roomLeft: async () => left,
    alone: (_name, work) => work(),
  });
  await packs.load();
  return packs;
}

const pieces = () => storage.transaction(['pieces'], ({ pieces: table }) => table.all());
const everything = ['agenda', 'roster', 'thread', 'messages of thread', 'plan 0', `plan ${PIECE_BYTES}`];

describe('a seminar that is taken along', () => {
  it('is read whole, the heaviest last, and said to be here only then', async () => {
    const packs = await opened();
    const states: string[] = [];
    packs.subscribe(() => {
      const { kept, progress } = packs.of(seminarId);
      states.push(`${kept ? 'kept' : 'not kept'} ${progress?.done ?? '-'}`);
    });
    await packs.take(seminarId);
    expect(read).toEqual(everything);
    expect(packs.of(seminarId)).toEqual({
      ...{ kept: { pack: onServer, at: 1_000 }, wanted: null },
      ...{ progress: null, stopped: false, problem: null },
    });
    expect(states.filter((state) => state.startsWith('kept'))).toEqual(['kept -']);
    expect(states.at(-2)).toBe(`not kept ${onServer.bytes}`);
    const document = await (await opened()).document(seminarId, 'plan');
    expect(document?.size).toBe(700_000);
  });

  it('goes on where the network left it, without reading again what is here of a document', async () => {
    failing.set(PIECE_BYTES, new UnreachableError());
    const first = await opened();
    await first.take(seminarId);
    expect(first.of(seminarId)).toMatchObject({ kept: null, wanted: onServer, problem: 'network' });
    expect(await first.document(seminarId, 'plan')).toBeNull();
    failing.clear();
    read = [];
    const later = await opened();
    await later.goOn();
    expect(read.filter((one) => one.startsWith('plan'))).toEqual([`plan ${PIECE_BYTES}`]);
    expect(later.of(seminarId).kept?.pack).toEqual(onServer);
  });

  it('that the person stopped waits for them, and leaves nothing when they give it up', async () => {
    failing.set(PIECE_BYTES, new UnreachableError());
    const packs = await opened();
    await packs.take(seminarId);
    await packs.stop(seminarId);
    read = [];
    const later = await opened();
    await later.goOn();
    expect(read).toEqual([]);
    expect(later.of(seminarId)).toMatchObject({ stopped: true, wanted: onServer });
    await later.giveUp(seminarId);
    expect(await pieces()).toEqual([]);
    expect((await opened()).of(seminarId)).toMatchObject({ kept: null, wanted: null });
  });

  it('stops at once when asked to, in the middle of what is read', async () => {
    let asked = () => {};
    const wasAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let answer: (pack: Pack) => void = () => {};
    const packs = await opened(() => {
      asked();
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    const taking = packs.take(seminarId);
    await wasAsked;
    await packs.stop(seminarId);
    answer(onServer);
    await taking;
    expect(read).toEqual([]);
    expect(packs.of(seminarId)).toMatchObject({ kept: null, wanted: null, progress: null, problem: null });
  });

  it('is brought up to date by what changed alone; what went of it goes', async () => {
    const packs = await opened();
    await packs.take(seminarId);
    read = [];
    const note = { id: 'note', name: 'note.txt', bytes: 10, threadId: null };
    onServer = packOf({ documents: [note], threads: [threadOf(), threadOf({ threadId: 'other' })] });
    await packs.take(seminarId);
    expect(read).toEqual(['other', 'messages of other', 'note 0']);
    expect(packs.of(seminarId).kept?.pack).toEqual(onServer);
    expect((await pieces()).map(({ id }) => id)).toEqual(['seminar/note/0']);
  });

  it('stays as it was while what takes its place is not whole', async () => {
    const packs = await opened();
    await packs.take(seminarId);
    const before = onServer;
    onServer = packOf({ documents: [{ id: 'film', name: 'film.pdf', bytes: 9, threadId: null }] });
    failing.set(0, new UnreachableError());
    await packs.take(seminarId);
    expect(packs.of(seminarId)).toMatchObject({ kept: { pack: before }, wanted: onServer });
    expect((await packs.document(seminarId, 'plan'))?.size).toBe(700_000);
    expect(await packs.document(seminarId, 'film')).toBeNull();
  });
});

describe('a device without room', () => {
  it('is said before anything is read, where it says what it still takes', async () => {
    left = onServer.bytes - 1;
    const packs = await opened();
    await packs.take(seminarId);
    expect(packs.of(seminarId)).toMatchObject({ kept: null, wanted: null, problem: 'full' });
    expect(read).toEqual([]);
  });

  it.each([
    ['itself', new DOMException('full', 'QuotaExceededError')],
    [
      'through the transaction',
      Object.assign(new Error('aborted'), { inner: new DOMException('full', 'QuotaExceededError') }),
    ],
  ])('keeps nothing by half where the database says so %s', async (_how, error) => {
    failing.set(PIECE_BYTES, error);
    const packs = await opened();
    await packs.take(seminarId);
    expect(packs.of(seminarId)).toMatchObject({ kept: null, wanted: null, problem: 'full' });
    expect(await pieces()).toEqual([]);
  });
});

describe('what was taken along goes', () => {
  it.each([
    ['when the person says so', (packs: Packs) => packs.remove(seminarId)],
    ['with the right to read its channel', (packs: Packs) => packs.forget(['channel'])],
    [
      'when the server says that it is not theirs any more',
      () => opened(() => Promise.reject(new AppError('not_found'))).then((packs) => packs.check()),
    ],
  ])('%s', async (_when, act) => {
    const packs = await opened();
    await packs.take(seminarId);
    await act(packs);
    expect((await opened()).of(seminarId).kept).toBeNull();
    expect(await pieces()).toEqual([]);
  });

  it.each([
    ['other channels are lost', (packs: Packs) => packs.forget(['elsewhere'])],
    [
      'the network says nothing',
      () => opened(() => Promise.reject(new UnreachableError())).then((packs) => packs.check()),
    ],
  ])('not when %s', async (_when, act) => {
    const packs = await opened();
    await packs.take(seminarId);
    await act(packs);
    expect((await opened()).of(seminarId).kept).not.toBeNull();
  });

  it('is not lost with one part that went meanwhile: the next time asks for it no more', async () => {
    const packs = await opened();
    failing.set(0, new AppError('not_found'));
    await packs.take(seminarId);
    expect(packs.of(seminarId)).toMatchObject({ kept: null, problem: 'failed' });
    onServer = packOf({ documents: [] });
    await packs.take(seminarId);
    expect(packs.of(seminarId).kept?.pack.documents).toEqual([]);
  });

  it('with the account, of which nothing is written after it left', async () => {
    const packs = await opened();
    await packs.take(seminarId);
    isHere = false;
    await eraseReading(storage);
    onServer = packOf({ documents: [{ id: 'film', name: 'film.pdf', bytes: 9, threadId: null }] });
    await packs.take(seminarId);
    expect(await pieces()).toEqual([]);
    expect((await opened()).getSnapshot().size).toBe(0);
  });
});
