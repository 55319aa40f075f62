import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { ordinaryBody } from '../fan-out/drive.ts';
import { latencyOf } from '../statistics.ts';
import type { WriteResult } from './result.ts';

/** The floor of every write: single inserts awaiting a majority, straight through the driver. */
export async function rawInserts(uri: string, writers: number, seconds: number): Promise<WriteResult> {
  const connection = await mongoose
    .createConnection(uri, { writeConcern: { w: 'majority' }, maxPoolSize: Math.max(10, writers) })
    .asPromise();
  const collection = connection.collection<{ _id: string; conversationId: string; body: string }>('raw');
  const acks: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  async function writer(): Promise<void> {
    while (performance.now() < until) {
      const sentAt = performance.now();
      await collection.insertOne({ _id: randomUUID(), conversationId: 'one', body: ordinaryBody });
      acks.push(performance.now() - sentAt);
    }
  }
  await Promise.all(Array.from({ length: writers }, writer));
  const elapsed = (performance.now() - started) / 1000;
  await connection.close();
  return { perSecond: acks.length / elapsed, p95: latencyOf(acks).p95 };
}
