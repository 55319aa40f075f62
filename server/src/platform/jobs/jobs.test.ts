import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { config, overrideConfig } from '../../config.ts';
import { useTestDatabase } from '../../test/database.ts';
import { openSealed, seal } from '../secrets/seal.ts';
import { defineJob, defineRecurringJob, startJobs, stopJobs } from './jobs.ts';

const done: string[] = [];
let arrived: () => void = () => undefined;

const greeting = defineJob<{ to: string }>('test.greeting', async ({ to }, id) => {
  done.push(`${id}:${to}`);
  arrived();
});

let held: Promise<void> = Promise.resolve();
const keeping = defineJob<object>('test.keeping', () => held);

let rounds = 0;
let nextRound: () => void = () => undefined;
defineRecurringJob('test.round', 50, async () => {
  rounds += 1;
  nextRound();
  if (rounds === 1) throw new Error('not this time');
});

function until(line: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (done.includes(line)) resolve();
    };
    arrived = look;
    look();
  });
}

useTestDatabase();
beforeAll(startJobs);
afterAll(stopJobs);

describe('a job', () => {
  it('waits once, however often it was asked for at once under its id, and leaves nothing readable meanwhile', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    await Promise.all(Array.from({ length: 40 }, () => greeting.queue('later', { to: 'Camille' }, tomorrow)));
    const stored = await mongoose.connection.collection('jobs').find({ name: 'test.greeting' }).toArray();
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain('Camille');
  });

  it('is done under each of its ids', async () => {
    await Promise.all(['a', 'b'].map((id) => greeting.queue(id, { to: 'Camille' })));
    await until('a:Camille');
    await until('b:Camille');
    expect([...done].sort()).toEqual(['a:Camille', 'b:Camille']);
  });

  it('begins as it is queued, without waiting for the next look', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    held = released;
    const ids = ['e', 'f', 'g', 'h'];
    const begun: boolean[] = [];
    for (const id of ids) {
      await keeping.queue(id, {});
      const job = await mongoose.connection.collection('jobs').findOne({ 'data.id': id });
      begun.push(job?.lockedAt instanceof Date);
    }
    release();
    // One that comes as the jobs are being looked through waits for the next look.
    expect(begun.filter(Boolean).length).toBeGreaterThanOrEqual(3);
  });

  it('waits for the next start where nobody is there to do it', async () => {
    await stopJobs();
    await expect(greeting.queue('c', { to: 'Nour' })).rejects.toThrow(/before jobs were started/);
    await startJobs();
    await greeting.queue('d', { to: 'Nour' });
    await until('d:Nour');
    expect(done).not.toContain('c:Nour');
  });
});

describe('a recurring job', () => {
  it('is done again and again, after a run that failed and after a restart too', async () => {
    const round = () =>
      new Promise<void>((resolve) => {
        nextRound = resolve;
      });
    while (rounds < 2) await round();
    await stopJobs();
    await startJobs();
    await round();
    expect(await mongoose.connection.collection('jobs').countDocuments({ name: 'test.round' })).toBe(1);
  });
});

describe('what waits', () => {
  it('is opened with any secret we still accept, and with no other', () => {
    const { secrets } = config();
    const sealed = seal({ word: 'à garder' });
    overrideConfig({ secrets: ['y'.repeat(40), ...secrets] });
    expect(openSealed(sealed)).toEqual({ word: 'à garder' });
    overrideConfig({ secrets: ['y'.repeat(40)] });
    expect(() => openSealed(sealed)).toThrow(/not ours/);
    overrideConfig({ secrets });
    expect(() => openSealed(`${sealed.slice(0, -2)}AA`)).toThrow();
  });
});
