import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { ordinaryBody } from '../fan-out/drive.ts';
import { sentiers } from '../fan-out/sentiers.ts';
import type { BenchOptions } from '../options.ts';
import { figure, type Section, spread, type Verdict } from '../report.ts';
import { type BenchStage, openStage } from '../stage.ts';
import { latencyOf, spreadOf } from '../statistics.ts';
import { measureRawInserts } from './raw-inserts.ts';
import type { WriteResult } from './result.ts';

type Way = 'one conversation' | 'as many conversations' | 'raw inserts';
interface WriteRun extends WriteResult {
  way: Way;
  writers: number;
}

const concurrencies = [1, 8, 64, 200] as const;
const ways: readonly Way[] = ['raw inserts', 'one conversation', 'as many conversations'];

/** Writers who each post again as soon as their last post is acknowledged, beside raw majority inserts. */
export async function measureWrites({ quick, rounds }: BenchOptions): Promise<Section> {
  const plan = quick ? { rounds, seconds: 2 } : { rounds, seconds: 6 };
  const stage = await openStage({ people: 200, conversations: 200 });
  const runs: WriteRun[] = [];
  try {
    const server = await stage.startSentiers();
    await postFor(stage, server.port, 8, 2, 1); // warms the code and the caches
    for (let round = 0; round < plan.rounds; round += 1) {
      console.log(`round ${round + 1}/${plan.rounds}`);
      for (const writers of concurrencies) {
        for (const way of ways) {
          const result =
            way === 'raw inserts'
              ? await measureRawInserts(stage.databaseUri('raw'), writers, plan.seconds)
              : await postFor(
                  stage,
                  server.port,
                  writers,
                  plan.seconds,
                  way === 'one conversation' ? 1 : writers,
                );
          runs.push({ way, writers, ...result });
        }
      }
    }
    await server.stop();
  } finally {
    await stage.close();
  }
  return present(runs, plan);
}

async function postFor(
  stage: BenchStage,
  port: number,
  writers: number,
  seconds: number,
  conversations: number,
): Promise<WriteResult> {
  const acks: number[] = [];
  const all = await Promise.all(
    Array.from({ length: writers }, (_, index) => openWriter(stage, port, index, conversations)),
  );
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    all.map(async (writer) => {
      while (performance.now() < until) acks.push(await writer.post());
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  for (const writer of all) writer.socket.terminate();
  return { perSecond: acks.length / elapsed, p95: latencyOf(acks).p95 };
}

interface Writer {
  socket: WebSocket;
  /** Posts once; milliseconds until it was acknowledged. */
  post: () => Promise<number>;
}

async function openWriter(
  stage: BenchStage,
  port: number,
  index: number,
  conversations: number,
): Promise<Writer> {
  const conversationId = stage.conversationIds[index % conversations] ?? stage.conversationId;
  const subject = sentiers(port, conversationId, stage.seats.slice(index), false);
  const socket = await subject.connect(0);
  let waiting: { id: string; done: () => void } | null = null;
  socket.on('message', (data) => {
    const parsed = subject.parse(String(data));
    if (parsed.kind === 'reply') socket.send(parsed.text);
    else if (parsed.kind === 'ack' && parsed.id === waiting?.id) waiting.done();
  });
  return {
    socket,
    post: () =>
      new Promise((resolve) => {
        const [id, sentAt] = [randomUUID(), performance.now()];
        waiting = { id, done: () => resolve(performance.now() - sentAt) };
        socket.send(subject.post(id, ordinaryBody));
      }),
  };
}

function present(runs: readonly WriteRun[], plan: { rounds: number; seconds: number }): Section {
  const of = (way: Way, writers: number) => runs.filter((run) => run.way === way && run.writers === writers);
  const medianOf = (way: Way, writers: number) =>
    spreadOf(of(way, writers).map((run) => run.perSecond)).median;
  const rows = concurrencies.flatMap((writers) =>
    ways.map((way) => [
      String(writers),
      way,
      spread(spreadOf(of(way, writers).map((run) => run.perSecond))),
      spread(spreadOf(of(way, writers).map((run) => run.p95))),
      `${figure(medianOf(way, writers) / medianOf('raw inserts', writers))}×`,
    ]),
  );
  const verdict = (way: Way, writers: number, least: number): Verdict => {
    const factor = medianOf(way, writers) / medianOf('raw inserts', writers);
    return {
      promise: `${writers} writers on ${way}: at least ${least}× raw majority inserts`,
      measured: `${figure(factor)}×`,
      kept: factor >= least,
    };
  };
  return {
    tables: [
      {
        title: 'Writes',
        note: `Writers who post again once acknowledged, ${plan.seconds} s, ${plan.rounds} interleaved runs, median (min–max). The process that writes shares one core with the database, its clients have the other. A post has access checks, receipt, rank, version and events; a raw insert is one document.`,
        columns: ['writers', 'on', 'acknowledged/s', 'p95, ms', 'beside raw'],
        rows,
      },
    ],
    verdicts: [
      verdict('one conversation', 64, 4),
      verdict('one conversation', 200, 4),
      verdict('as many conversations', 64, 2),
      verdict('as many conversations', 200, 2),
    ],
    data: runs,
  };
}
