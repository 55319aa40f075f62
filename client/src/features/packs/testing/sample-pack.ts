import type { Pack } from '@sentiers/shared/packs/schema.ts';

export const seminarId = 'seminar';

/** A pack of a seminar with one document of 700 kB and one thread; what is given takes the place of that. */
export function packOf(fields: Partial<Pack> = {}): Pack {
  const parts = {
    agenda: { revision: 1, bytes: 1_000 },
    roster: { mark: 'a', bytes: 500 },
    documents: [{ id: 'plan', name: 'plan.pdf', bytes: 700_000, threadId: null }],
    threads: [threadOf()],
    ...fields,
  };
  const all = [parts.agenda, parts.roster, ...parts.documents, ...parts.threads];
  const bytes = all.reduce((sum, part) => sum + part.bytes, 0);
  return { seminarId, channelId: 'channel', title: 'Deux jours entre pairs', bytes, ...parts };
}

export function threadOf(fields: Partial<Pack['threads'][number]> = {}): Pack['threads'][number] {
  return {
    ...{ threadId: 'thread', channelId: 'refuge', title: 'Qui vient ?', kind: 'discussion' as const },
    ...{ version: 3, lastSeq: 2, bytes: 2_000, ...fields },
  };
}
