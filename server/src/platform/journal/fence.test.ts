import { AppError } from '@sentiers/shared/errors.ts';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import type { Removal } from './fence.ts';
import { journal } from './journal.ts';
import { ServerModel } from './servers.ts';
import { NoteModel, openTopic, writeNote } from './testing/notes.ts';
import { type SecondServer, startSecondServer } from './testing/second-server.ts';

useTestDatabase();
beforeAll(() => journal.start());
afterAll(() => journal.stop());

let conversationId: string;
let second: SecondServer;
beforeEach(async () => {
  const { id, unit } = openTopic(newId());
  await journal.commit(unit);
  conversationId = id;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await second.close();
});

const texts = async () => {
  const notes = await NoteModel.find({ conversationId }).sort({ seq: 1 }).lean();
  return notes.map(({ text }) => text);
};

async function newestServer(): Promise<string> {
  const newest = await ServerModel.findOne().sort({ startedAt: -1 }).lean();
  return newest?._id ?? '';
}

/** As if it had not renewed its lease in time, while it believes that it has. */
async function letLapse(server: string): Promise<void> {
  await ServerModel.updateOne({ _id: server }, { until: new Date(0) });
}

describe('a removal', () => {
  it('is acknowledged once every server has put the person out and finished what it had assembled', async () => {
    second = await startSecondServer({ renewMs: 20 });
    const steps: string[] = [];
    const removed = new Set<string>();
    const gate = Promise.withResolvers<void>();
    const assembling = Promise.withResolvers<void>();
    second.journal.fence.onEvict(({ people }) => {
      for (const person of people) removed.add(person);
      steps.push('put out');
    });
    const inFlight = second.journal
      .commit(
        writeNote({
          ...{ conversationId, text: 'assemblé avant', authorId: 'ana' },
          authorise: () => {
            assembling.resolve();
            return gate.promise;
          },
        }),
      )
      .then(() => steps.push('committed'));
    await assembling.promise;
    const acknowledged = journal.fence.removed({ people: ['ana'] }).then(() => steps.push('acknowledged'));
    await vi.waitFor(() => expect(steps).toEqual(['put out']));
    const tooLate = second.journal.commit(
      writeNote({
        ...{ conversationId, text: 'trop tard', authorId: 'ana' },
        authorise: () => {
          if (removed.has('ana')) throw new AppError('forbidden');
        },
      }),
    );
    gate.resolve();
    await expect(tooLate).rejects.toMatchObject({ code: 'forbidden' });
    await Promise.all([inFlight, acknowledged]);
    expect(steps).toEqual(['put out', 'committed', 'acknowledged']);
    expect(await texts()).toEqual(['assemblé avant']);
  });

  it('waits until what was committed before it has been delivered', async () => {
    second = await startSecondServer({ renewMs: 20 });
    const steps: string[] = [];
    const gate = Promise.withResolvers<void>();
    second.journal.onFrame(async () => {
      steps.push('delivering');
      await gate.promise;
      steps.push('delivered');
    });
    await second.journal.commit(writeNote({ conversationId, text: 'a' }));
    await vi.waitFor(() => expect(steps).toEqual(['delivering']));
    second.journal.fence.onEvict(() => {
      steps.push('put out');
      gate.resolve();
    });
    await journal.fence.removed({ people: ['ana'] });
    expect(steps).toEqual(['delivering', 'put out', 'delivered']);
  });

  it('ends a server that does not answer: it can commit nothing more, whatever its clock says', async () => {
    second = await startSecondServer({ renewMs: 1_000_000 });
    const server = await newestServer();
    await letLapse(server);
    await journal.fence.removed({ people: ['ana'] });
    expect(second.journal.fence.held).toBe(true);
    const late = second.journal.commit(writeNote({ conversationId, text: 'revenant', authorId: 'ana' }));
    await expect(late).rejects.toMatchObject({ code: 'unavailable' });
    expect(second.journal.fence.held).toBe(false);
    expect(await texts()).toEqual([]);
    expect(await ServerModel.findById(server).lean()).toMatchObject({ state: 'ended' });
  });

  it('aborts what such a server had begun, and frees what it had locked', async () => {
    second = await startSecondServer({ renewMs: 1_000_000 });
    const server = await newestServer();
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const real = mongoose.mongo.ClientSession.prototype.commitTransaction;
    vi.spyOn(mongoose.mongo.ClientSession.prototype, 'commitTransaction').mockImplementationOnce(
      async function (this: mongoose.mongo.ClientSession) {
        reached.resolve();
        await gate.promise;
        return real.call(this);
      },
    );
    const inFlight = second.journal.commit(writeNote({ conversationId, text: 'en vol' }));
    await reached.promise;
    await letLapse(server);
    await journal.fence.removed({ people: ['ana'] });
    await journal.commit(writeNote({ conversationId, text: 'la suite' }));
    gate.resolve();
    await expect(inFlight).rejects.toMatchObject({ code: 'unavailable' });
    expect(await texts()).toEqual(['la suite']);
  });
});

describe('a server that was taken for dead', () => {
  it('begins anew under another name, with all rights in doubt', async () => {
    second = await startSecondServer({ renewMs: 20 });
    const evicted: Removal[] = [];
    second.journal.fence.onEvict((removal) => void evicted.push(removal));
    const before = await newestServer();
    await letLapse(before);
    await ServerModel.updateOne({ _id: before }, { state: 'revoked' });
    await vi.waitFor(async () => expect(await newestServer()).not.toBe(before));
    await vi.waitFor(() => expect(second.journal.fence.held).toBe(true));
    expect(evicted).toContainEqual({ everyone: true, people: [], places: [] });
    await second.journal.commit(writeNote({ conversationId, text: 'de retour' }));
    expect(await texts()).toEqual(['de retour']);
  });
});
