import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Poll, Tally } from '@sentiers/shared/polls/schema.ts';
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
    addressed: null,
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
    mark: null,
    movedIn: false,
    hiddenReason: null,
    ...fields,
  };
}

/** An open poll, as it begins. */
export function pollOf(id: string, version = 0, fields: Partial<Poll> = {}): Poll {
  return {
    ...{ kind: 'poll', id, version, conversationId: 'conversation', author: authorOf('bilal') },
    ...{ question: 'Comment venez-vous ?', form: { kind: 'words', most: 1 } },
    ...{ anonymous: false, resultsHidden: true, state: 'open', round: 1, shown: false, revision: 1 },
    ...{ createdAt: '2026-11-24T08:00:00.000Z', openedAt: '2026-11-24T08:00:00.000Z', closedAt: null },
    ...fields,
  };
}

/** How many voted in a poll. */
export function tallyOf(pollId: string, people: number, version = 0): Tally {
  return {
    ...{ kind: 'tally', id: `${pollId}-tally`, version, conversationId: 'conversation', pollId, round: 1 },
    ...{ voters: { people, tables: 0 }, results: null },
  };
}
