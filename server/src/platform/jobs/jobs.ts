import { setTimeout as delay } from 'node:timers/promises';
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda, backoffStrategies, InMemoryNotificationChannel } from 'agenda';
import mongoose from 'mongoose';
import { config } from '../../config.ts';
import { logger } from '../logging/logger.ts';
import { openSealed, seal } from '../secrets/seal.ts';

/** Numbers, never words: Agenda reads '500 milliseconds' as 500,000. */
const POLL_MS = 1_000;
const POLL_IN_TESTS_MS = 250;
const LOCK_MS = 60_000;
const DRAIN_MS = 5_000;
const COLLECTION = 'jobs';

interface Definition {
  run: (data: unknown, id: string) => Promise<void>;
}

/** A kind of work that is done later, once, and again when it failed. */
export interface Job<Data> {
  /**
   * Keeps it for later: as soon as can be, or not before a moment. The same id twice is one. `data` is sealed: it may
   * hold secrets of links.
   */
  queue(id: string, data: Data, notBefore?: Date): Promise<void>;
}

const definitions = new Map<string, Definition>();
const recurring = new Map<string, { everyMs: number; run: () => Promise<void> }>();
const underWay = new Set<Promise<void>>();
let agenda: Agenda | undefined;

/**
 * Declares a kind of job, when its feature is loaded. It runs at least once: what it does must bear to be done
 * twice, and must check rights at the time it runs.
 */
export function defineJob<Data>(name: string, run: (data: Data, id: string) => Promise<void>): Job<Data> {
  definitions.set(name, { run: (data, id) => run(data as Data, id) });
  return {
    queue: async (id, data, notBefore) => {
      if (!agenda) throw new Error(`the job ${name} was queued before jobs were started`);
      const job = agenda.create(name, { id, sealed: seal(data) });
      if (notBefore) job.schedule(notBefore);
      await job.unique({ 'data.id': id }, { insertOnly: true }).save();
    },
  };
}

/**
 * Declares what is done again and again, by one server at a time: it looks for what has come due, and does nothing
 * where nothing has. A run that fails is logged; the next one tries again.
 */
export function defineRecurringJob(name: string, everyMs: number, run: () => Promise<void>): void {
  recurring.set(name, { everyMs, run });
}

/** Starts to do what is waiting, this process beside others. Call once the database is connected. */
export async function startJobs(): Promise<void> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('the database is not connected');
  // Agenda asks for one id only by an upsert: without this index, two of them at once both insert.
  await db
    .collection(COLLECTION)
    .createIndex(
      { name: 1, 'data.id': 1 },
      { unique: true, partialFilterExpression: { 'data.id': { $exists: true } }, name: 'once_by_id' },
    );
  agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: COLLECTION, ensureIndex: true }),
    // What this process queues it begins at once. What another one left is found by asking, a request for each kind.
    notificationChannel: new InMemoryNotificationChannel(),
    processEvery: config().environment === 'test' ? POLL_IN_TESTS_MS : POLL_MS,
    defaultLockLifetime: LOCK_MS,
    removeOnComplete: true,
  });
  agenda.on('error', (error) => logger.error({ err: error }, 'jobs: the database does not answer'));
  agenda.on('fail', (error: unknown) => logger.error({ err: error }, 'a job failed'));
  for (const [name, { run }] of definitions) {
    agenda.define<{ id: string; sealed: string }>(
      name,
      ({ attrs }) => track(run(openSealed(attrs.data.sealed), attrs.data.id)),
      { backoff: backoffStrategies.exponential({ delay: 5_000, maxDelay: 10 * 60_000, maxRetries: 8 }) },
    );
  }
  for (const [name, { run }] of recurring) agenda.define(name, () => track(run()));
  await agenda.start();
  for (const [name, { everyMs }] of recurring) {
    await agenda.every(everyMs, name);
  }
}

/** Takes no new job, and lets those under way end. (Agenda's own `drain` may wait for one that has just ended.) */
export async function stopJobs(): Promise<void> {
  const stopping = agenda;
  agenda = undefined;
  await Promise.race([Promise.allSettled(underWay), delay(DRAIN_MS, undefined, { ref: false })]);
  await stopping?.stop();
}

/** Runs a job, and remembers it until it ends. */
async function track(run: Promise<void>): Promise<void> {
  underWay.add(run);
  try {
    await run;
  } finally {
    underWay.delete(run);
  }
}
