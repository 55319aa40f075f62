import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { ThreadChange } from '@sentiers/shared/threads/schema.ts';

/** Someone of whom only the id matters. */
export function authorOf(id: string): PersonSummary {
  return { id, name: id, organisation: null, role: 'member', cohortYear: null, photo: null };
}

export function threadOf(fields: {
  id: string;
  channelId: string;
  version: number;
  at: string;
}): ThreadChange {
  return {
    kind: 'thread',
    id: fields.id,
    conversationId: fields.id,
    channelId: fields.channelId,
    version: fields.version,
    title: 'Un fil',
    threadKind: 'discussion',
    author: authorOf('someone'),
    createdAt: fields.at,
    closed: null,
  };
}
