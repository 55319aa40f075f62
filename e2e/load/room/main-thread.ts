interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds by the clock, and of the processor. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** What a page's main thread did while it was traced. */
export interface MainThread {
  seconds: number;
  /** Share of that time in which a task ran, by the clock, and by what the thread had of the processor. */
  busy: number;
  busyOfProcessor: number;
  /** Milliseconds, in the same two ways. */
  longest: number;
  longestOfProcessor: number;
  /** Tasks over 50 ms, in the same two ways. */
  long: number;
  longOfProcessor: number;
}

const LONG_MS = 50;

/** Reads a trace of Chromium's (`disabled-by-default-devtools.timeline`): of its pages, the one that worked the most. */
export function readMainThread(trace: Buffer): MainThread {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const timed = traceEvents.filter(({ ts }) => ts > 0).map(({ ts }) => ts);
  const seconds = (timed.reduce((a, b) => Math.max(a, b), 0) - timed.reduce((a, b) => Math.min(a, b))) / 1e6;
  const mains = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => tasksOf(traceEvents, pid, tid, seconds));
  const most = mains.toSorted((a, b) => b.busy - a.busy)[0];
  if (!most || most.busy === 0) throw new Error('no page worked: nothing was measured');
  return most;
}

function tasksOf(events: readonly TraceEvent[], pid: number, tid: number, seconds: number): MainThread {
  const tasks = events.filter(
    (event) => event.pid === pid && event.tid === tid && event.name === 'RunTask' && event.ph === 'X',
  );
  const clock = tasks.map(({ dur = 0 }) => dur / 1000);
  const processor = tasks.map(({ tdur = 0 }) => tdur / 1000);
  const countLong = (times: readonly number[]) => times.filter((time) => time > LONG_MS).length;
  const sum = (times: readonly number[]) => times.reduce((a, b) => a + b, 0);
  const longest = (times: readonly number[]) => times.reduce((a, b) => Math.max(a, b), 0);
  return {
    seconds,
    busy: sum(clock) / 1000 / seconds,
    busyOfProcessor: sum(processor) / 1000 / seconds,
    longest: longest(clock),
    longestOfProcessor: longest(processor),
    long: countLong(clock),
    longOfProcessor: countLong(processor),
  };
}
