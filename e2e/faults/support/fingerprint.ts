import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import { expect, vi } from 'vitest';

/** Renewed all the time by a server that merely runs: of these, only which documents there are. */
const renewed = new Set(['sessions', 'servers', 'consumers']);

/** Number and content of all documents, collection by collection: the same, as long as nothing was left behind. */
export async function fingerprint(): Promise<Record<string, string>> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('the database is not connected');
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort();
  const entries = await Promise.all(
    names.map(async (name) => {
      const projection = renewed.has(name) ? { _id: 1 } : {};
      // What is done again and again is no work that waits.
      const wanted = name === 'jobs' ? { repeatInterval: null } : {};
      const documents = await db.collection(name).find(wanted, { projection }).sort({ _id: 1 }).toArray();
      const text = mongoose.mongo.BSON.EJSON.stringify(documents);
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
      return [name, `${documents.length} documents, ${hash}`] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Milliseconds in which nothing may move: longer than events gather before their consumers run, and jobs are looked for. */
const QUIET_MS = 1_500;

/** Waits until what was asked for earlier (mails, effects of events) is done, so that only what comes now counts. */
export async function settled(): Promise<void> {
  let last = await fingerprint();
  let unchangedSince = performance.now();
  await vi.waitFor(
    async () => {
      const now = await fingerprint();
      if (JSON.stringify(now) !== JSON.stringify(last)) unchangedSince = performance.now();
      last = now;
      expect(performance.now() - unchangedSince).toBeGreaterThan(QUIET_MS);
      expect(last.jobs).toMatch(/^0 /);
    },
    { timeout: 30_000, interval: 250 },
  );
}
