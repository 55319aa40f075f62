import { join } from 'node:path';
import type { BenchOptions } from '../options.ts';
import { cpuSeconds, type MeasuredProcess, residentBytes, startMeasured } from '../processes.ts';
import type { Section } from '../report.ts';
import { type BenchStage, openStage } from '../stage.ts';
import { latencyOf } from '../statistics.ts';
import { Audience } from './audience.ts';
import { type Driven, saturate, steady } from './drive.ts';
import { socketIoFloor, wsFloor } from './floors.ts';
import { type Load, type LoadResult, loads, type SubjectRun } from './results.ts';
import { sentiers } from './sentiers.ts';
import type { Subject } from './subject.ts';
import { presentFanOut } from './tables.ts';

const floors = join(import.meta.dirname, '../floors');

/** A thousand sockets in one conversation: Sentiers beside three floors, in turns. */
export async function measureFanOut({ quick, rounds }: BenchOptions): Promise<Section> {
  const plan = quick
    ? { sockets: 200, rounds, steadySeconds: 3, saturatedSeconds: 3 }
    : { sockets: 1000, rounds, steadySeconds: 20, saturatedSeconds: 8 };
  const stage = await openStage({ people: plan.sockets });
  const runs: SubjectRun[] = [];
  try {
    for (let round = 0; round < plan.rounds; round += 1) {
      for (const start of subjects(stage)) {
        const { server, subject } = await start();
        console.log(`round ${round + 1}/${plan.rounds}: ${subject.name}`);
        runs.push(await measureSubject(subject, server, plan));
        await server.stop();
      }
    }
  } finally {
    await stage.close();
  }
  return presentFanOut(runs, plan);
}

function subjects(stage: BenchStage): (() => Promise<{ server: MeasuredProcess; subject: Subject }>)[] {
  const floor = (file: string) =>
    startMeasured(join(floors, file), { env: { MONGODB_URI: stage.databaseUri('floor') } });
  return [
    async () => {
      const server = await stage.startSentiers();
      return { server, subject: sentiers(server.port, stage.conversationId, stage.seats) };
    },
    async () => {
      const server = await floor('ws.ts');
      return { server, subject: wsFloor('ws', server.port) };
    },
    async () => {
      const server = await floor('socket-io.ts');
      return { server, subject: socketIoFloor(server.port) };
    },
    async () => {
      const server = await floor('ws-batched.ts');
      return { server, subject: wsFloor('ws, batched', server.port) };
    },
  ];
}

interface Plan {
  sockets: number;
  rounds: number;
  steadySeconds: number;
  saturatedSeconds: number;
}

async function measureSubject(subject: Subject, server: MeasuredProcess, plan: Plan): Promise<SubjectRun> {
  const audience = new Audience(subject);
  const bytesBefore = residentBytes(server.pid);
  await audience.fill(plan.sockets);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const bytesPerSocket = (residentBytes(server.pid) - bytesBefore) / plan.sockets;
  await saturate(audience, 4, 3); // warms the code and the caches
  const drive: Record<Load, () => Promise<Driven>> = {
    '10/s': () => steady(audience, 10, plan.steadySeconds),
    '50/s': () => steady(audience, 50, plan.steadySeconds),
    '4 in flight': () => saturate(audience, 4, plan.saturatedSeconds),
    '64 in flight': () => saturate(audience, 64, plan.saturatedSeconds),
  };
  const results: Partial<Record<Load, LoadResult>> = {};
  for (const load of loads) {
    const cpuBefore = cpuSeconds(server.pid);
    const driven = await drive[load]();
    results[load] = resultOf(driven, cpuSeconds(server.pid) - cpuBefore);
  }
  audience.close();
  return { subject: subject.name, bytesPerSocket, loads: results as Record<Load, LoadResult> };
}

function resultOf(driven: Driven, cpu: number): LoadResult {
  const [ack, delivery] = [latencyOf(driven.acks), latencyOf(driven.deliveries)];
  return {
    ackP50: ack.p50,
    ackP95: ack.p95,
    ackP99: ack.p99,
    deliveryP50: delivery.p50,
    deliveryP95: delivery.p95,
    deliveryP99: delivery.p99,
    deliveriesPerSecond: driven.delivered / driven.seconds,
    cpuPerMillion: (cpu / driven.delivered) * 1_000_000,
    missing: driven.missing,
    doubled: driven.doubled,
    disordered: driven.disordered,
  };
}
