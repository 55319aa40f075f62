import type { Message } from '@sentiers/shared/messages/schema.ts';

/** Ranks of messages that follow one another and are told in one line, by the first of them; the others have none. */
export type Runs = ReadonlyMap<number, readonly number[]>;

/**
 * Messages that were moved together stand in one line, save where a day begins between them.
 * @param messages ordered by `seq`, without gaps
 * @param belongs whether a message is one of those that are told together
 */
export function runsOf(messages: readonly Message[], belongs: (message: Message) => boolean): Runs {
  const runs = new Map<number, number[]>();
  let run: number[] = [];
  let runDay = '';
  for (const message of messages) {
    const day = belongs(message) ? new Date(message.createdAt).toDateString() : '';
    if (day === '') runDay = '';
    else if (day === runDay) {
      run.push(message.seq);
      runs.set(message.seq, []);
    } else {
      run = [message.seq];
      runs.set(message.seq, run);
      runDay = day;
    }
  }
  return runs;
}

/** A run by the place that each went to, or came from, in its order; null is one that isn't known here. */
export function byPlace<Place>(
  seqs: readonly number[],
  placeOf: (seq: number) => Place | undefined,
): { place: Place | null; count: number }[] {
  const parts: { place: Place | null; count: number }[] = [];
  for (const seq of seqs) {
    const place = placeOf(seq) ?? null;
    const last = parts.at(-1);
    if (last?.place === place) last.count += 1;
    else parts.push({ place, count: 1 });
  }
  return parts;
}
