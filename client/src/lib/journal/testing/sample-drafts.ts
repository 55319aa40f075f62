import type { DraftRecord } from '../draft-record.ts';

export const [early, late] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
export const words = (body: string) => ({ body });

/** Words that were written here and taken by the server, unless it is said otherwise. */
export function row(fields: Partial<DraftRecord> = {}): DraftRecord {
  return {
    ...{ context: 'thread:room', content: words('ici'), write: 3, number: 4, dirty: false, sent: [] },
    ...{ discarded: false, other: null, updatedAt: early },
    ...fields,
  };
}

/** Other words, that the server keeps under this number. */
export function theirs(number: number, body = 'ailleurs') {
  return { number, content: words(body), updatedAt: late };
}
