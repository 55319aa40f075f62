import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { onDomainEvent } from './events.ts';
import { journal } from './journal.ts';
import { EffectModel, leaveEffects } from './testing/effects.ts';
import { openTopic, writeNote } from './testing/notes.ts';
import { startConsumingServer } from './testing/second-server.ts';

useTestDatabase();
beforeAll(() => journal.start());
afterAll(() => journal.stop());

async function startConsumerProcess(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'testing/consumer-stand-in.ts');
  const child = spawn(process.execPath, [script, inject('mongodbUri'), mongoose.connection.name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('no output to read');
  await once(child.stdout, 'data');
  return child;
}

it('have their effect exactly once, in order, though servers that consume them are killed', async () => {
  const { id: conversationId, unit } = openTopic(newId());
  await journal.commit(unit);
  const total = 400;
  const writing = (async () => {
    for (let i = 1; i <= total; i += 8) {
      const some = Array.from({ length: 8 }, (_, k) => writeNote({ conversationId, text: `${i + k}` }));
      await Promise.all(some.map((each) => journal.commit(each)));
    }
  })();
  for (const done of [20, 120]) {
    const child = await startConsumerProcess();
    try {
      await vi.waitFor(async () => expect(await EffectModel.countDocuments()).toBeGreaterThan(done), {
        timeout: 20_000,
        interval: 2,
      });
    } finally {
      child.kill('SIGKILL');
    }
    await once(child, 'exit');
  }
  await writing;
  onDomainEvent('killed', ['note.written'], (events, session) => leaveEffects('killed', events, session));
  const last = await startConsumingServer();
  await last.journal.eventsConsumed();
  await last.close();
  const effects = await EffectModel.find().sort({ place: 1 }).lean();
  expect(effects.map(({ seq }) => seq)).toEqual(Array.from({ length: total }, (_, i) => i + 1));
});
