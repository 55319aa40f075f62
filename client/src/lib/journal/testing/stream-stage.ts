import { type ChangesAnswer, type ChangesQuery, JournalStream } from '../journal-stream.ts';
import { type AskedByHand, answeringByHand } from './by-hand.ts';
import { SimClock } from './sim-clock.ts';

/** What the streams of these tests carry. */
export interface Change {
  id: string;
  version: number;
}

/** Milliseconds that a gap waits, where chance is one half. */
export const gapMs = 225;
export const stampAt = (version: number) => ({ version, audience: 'readers' as const, incarnation: 1 });

export function frame(
  from: number,
  to: number,
  ids = Array.from({ length: to - from }, (_, at) => `${from + at + 1}`),
) {
  return { from, to, changes: ids.map((id, at) => ({ id, version: from + at + 1 })) };
}

/** A stream whose questions are answered by hand; chance is always one half. */
export function stage() {
  const clock = new SimClock();
  const asked: ({ query: ChangesQuery } & AskedByHand<ChangesAnswer<Change>>)[] = [];
  const told: string[] = [];
  const may = { ask: true };
  const stream: JournalStream<Change> = new JournalStream<Change>({
    clock,
    random: { fraction: () => 0.5, uuid: () => 'unused' },
    fetchChanges: (query) =>
      new Promise((answer, fail) => {
        asked.push({ query, answer, fail });
      }),
    canAsk: () => may.ask,
    target: {
      apply: (changes) => told.push(`${changes.map(({ id }) => id).join(' ')} at ${stream.version}`),
      reset: () => told.push('reset'),
      gone: () => told.push('gone'),
      moved: () => told.push('moved'),
    },
  });
  return {
    ...{ clock, stream, asked, told, may },
    /** What was told since it was asked last. */
    news: () => told.splice(0),
    begin(version: number, fresh = true) {
      stream.start(stampAt(version), { fresh });
      told.length = 0;
    },
    ...answeringByHand(clock, asked),
  };
}

export function changes(from: number, to: number, version: number, found: Change[]): ChangesAnswer<Change> {
  return { ...stampAt(version), from, to, changes: found };
}
