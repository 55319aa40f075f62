import type { Message } from '@sentiers/shared/messages/schema.ts';
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
    answer: null,
    pinnedAt: null,
    acknowledged: null,
    opportunity: null,
    room: null,
    history: [],
  };
}

/** A message of one conversation, told by its rank and version. */
export function messageOf(seq: number, version: number, fields: Partial<Message> = {}): Message {
  return {
    kind: 'message',
    id: `message-${seq}`,
    conversationId: 'conversation',
    clientId: `client-${seq}`,
    version,
    seq,
    revision: 1,
    author: authorOf('bilal'),
    state: 'published',
    body: `mot ${seq}`,
    files: [],
    createdAt: '2026-11-24T08:00:00.000Z',
    writtenAt: null,
    editedAt: null,
    reactions: [],
    movedIn: false,
    hiddenReason: null,
    ...fields,
  };
}
