import type { DirectFacts } from '@sentiers/shared/channels/policy.ts';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { RoomFacts, ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';

interface KnownThread {
  id: string;
  kind: ThreadKind;
  channelId: string;
  cohortId: string | null;
  author: { id: string };
  closed: boolean;
  /** How many said « Bien reçu »; null where it is not asked. */
  acknowledged: number | null;
  /** Of a live room: whether it is open, and whether I was asked to be silent in it. */
  room?: RoomFacts;
  /** Of a rehearsal: the channel of the seminar that is rehearsed. */
  rehearses?: string;
}

/**
 * What the policies are asked about, from what the client knows. A channel tells whether one may write in it,
 * not why; for the policies « may not, though nobody keeps announcements from me » means an ended cohort.
 * Someone invited to one thread can't read its channel: theirs is a closed door but for that thread. A direct
 * conversation has no channel that one could see, nor has a live room, which its seminar's readers read.
 */
export function threadFacts(
  thread: KnownThread,
  channel: Channel | undefined,
  direct?: DirectFacts,
): ThreadFacts {
  const base = {
    id: thread.id,
    kind: thread.kind,
    authorId: thread.author.id,
    closed: thread.closed,
    asksAcknowledgement: thread.acknowledged !== null,
  };
  if (direct) {
    const nowhere = { cohortId: null, cohortEnded: false, openAfterEnd: false };
    return {
      ...base,
      channel: { id: thread.channelId, kind: 'direct', membership: 'restricted', ...nowhere, direct },
    };
  }
  if (!channel) {
    const { room } = thread;
    return {
      ...base,
      channel: {
        id: thread.channelId,
        kind: room ? 'seminar' : 'cohort',
        membership: room ? 'open' : 'restricted',
        cohortId: thread.cohortId,
        cohortEnded: false,
        openAfterEnd: false,
        ...(thread.rehearses !== undefined && { rehearses: thread.rehearses }),
      },
      ...(room && { room }),
    };
  }
  return {
    ...base,
    channel: {
      id: channel.id,
      kind: channel.kind,
      membership: channel.membership,
      cohortId: channel.cohortId,
      cohortEnded: !channel.abilities.createThread,
      openAfterEnd: false,
    },
  };
}
