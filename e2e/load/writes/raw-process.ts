/** Single inserts awaiting a majority, straight through the driver: `MONGODB_URI`, number of writers, seconds. */
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { ordinaryBody } from '../fan-out/drive.ts';
import { latencyOf } from '../statistics.ts';
import type { WriteResult } from './result.ts';

const [writers, seconds] = process.argv.slice(2).map(Number) as [number, number];
const connection = await mongoose
  .createConnection(process.env.MONGODB_URI ?? '', {
    writeConcern: { w: 'majority' },
    maxPoolSize: Math.max(10, writers),
  })
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
const result: WriteResult = { perSecond: acks.length / elapsed, p95: latencyOf(acks).p95 };
process.stdout.write(JSON.stringify(result));
