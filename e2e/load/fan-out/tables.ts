import { figure, type Row, type Section, spread, type Table, type Verdict } from '../report.ts';
import { spreadOf } from '../statistics.ts';
import { type Load, type LoadResult, loads, type SubjectRun } from './results.ts';

/** The runs as tables, and what was promised of them. */
export function presentFanOut(
  runs: readonly SubjectRun[],
  plan: { sockets: number; rounds: number },
): Section {
  const note = `${plan.sockets} sockets in one conversation, one process pinned to a core with the database, the load on the other; ${plan.rounds} interleaved runs of each, median (min–max). Milliseconds.`;
  return {
    tables: [...loads.map((load) => loadTable(runs, load, note)), memoryTable(runs, plan.sockets)],
    verdicts: verdictsOf(runs),
    data: runs,
  };
}

const subjectNames = (runs: readonly SubjectRun[]) => [...new Set(runs.map(({ subject }) => subject))];

function valuesOf(
  runs: readonly SubjectRun[],
  subject: string,
  load: Load,
  field: keyof LoadResult,
): number[] {
  return runs.filter((run) => run.subject === subject).map((run) => run.loads[load][field]);
}

function loadTable(runs: readonly SubjectRun[], load: Load, note: string): Table {
  const timed = ['ackP50', 'ackP95', 'deliveryP50', 'deliveryP95', 'deliveryP99'] as const;
  const rows: Row[] = subjectNames(runs).map((subject) => {
    const of = (field: keyof LoadResult) => valuesOf(runs, subject, load, field);
    const sum = (field: keyof LoadResult) => figure(of(field).reduce((a, b) => a + b, 0));
    return [
      subject,
      spread(spreadOf(of('deliveriesPerSecond'))),
      ...timed.map((field) => spread(spreadOf(of(field)))),
      spread(spreadOf(of('cpuPerMillion'))),
      `${sum('missing')} / ${sum('doubled')} / ${sum('disordered')}`,
    ];
  });
  return {
    title: `Fan-out, ${load}`,
    note,
    columns: [
      'server',
      'deliveries/s',
      'ack p50',
      'ack p95',
      'delivered p50',
      'delivered p95',
      'delivered p99',
      'CPU s per million',
      'missing / double / out of order',
    ],
    rows,
  };
}

function memoryTable(runs: readonly SubjectRun[], sockets: number): Table {
  const rows = subjectNames(runs).map((subject) => {
    const bytes = runs.filter((run) => run.subject === subject).map((run) => run.bytesPerSocket / 1000);
    return [subject, spread(spreadOf(bytes))];
  });
  return {
    title: 'Memory of an idle socket',
    note: `Resident memory that ${sockets} idle sockets added to the server, per socket, in kB.`,
    columns: ['server', 'kB per socket'],
    rows,
  };
}

function verdictsOf(runs: readonly SubjectRun[]): Verdict[] {
  const median = (subject: string, load: Load, field: keyof LoadResult) =>
    spreadOf(valuesOf(runs, subject, load, field)).median;
  const times = (load: Load, floor: string) =>
    median('Sentiers', load, 'deliveriesPerSecond') / median(floor, load, 'deliveriesPerSecond');
  const bytes = spreadOf(
    runs.filter(({ subject }) => subject === 'Sentiers').map((run) => run.bytesPerSocket),
  ).median;
  const atLeast = (promise: string, factor: number, least: number): Verdict => ({
    promise,
    measured: `${figure(factor)}×`,
    kept: factor >= least,
  });
  const noWorse = (load: '10/s' | '50/s'): Verdict => {
    const [ours, theirs] = [
      median('Sentiers', load, 'deliveryP95'),
      median('Socket.IO', load, 'deliveryP95'),
    ];
    return {
      promise: `p95 of delivery at ${load} no worse than plain Socket.IO`,
      measured: `${figure(ours)} ms beside ${figure(theirs)} ms`,
      kept: ours <= theirs,
    };
  };
  const faults = runs.flatMap((run) =>
    run.subject === 'Sentiers' ? loads.map((load) => run.loads[load]) : [],
  );
  const wrong = faults.reduce(
    (sum, { missing, doubled, disordered }) => sum + missing + doubled + disordered,
    0,
  );
  return [
    atLeast('at least 2× the deliveries of plain ws with 4 in flight', times('4 in flight', 'ws'), 2),
    atLeast('at least 8× the deliveries of plain ws with 64 in flight', times('64 in flight', 'ws'), 8),
    atLeast('at least 0.6× the batched ws with 64 in flight', times('64 in flight', 'ws, batched'), 0.6),
    noWorse('10/s'),
    noWorse('50/s'),
    {
      promise: 'at most 60 kB per idle socket',
      measured: `${figure(bytes / 1000)} kB`,
      kept: bytes <= 60_000,
    },
    { promise: 'nothing missing, double or out of order', measured: figure(wrong), kept: wrong === 0 },
  ];
}
