import { codevFactsOf } from '@sentiers/shared/codev/turns.ts';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';

/**
 * What the policies are asked about a live room: whoever reads it reads its seminar’s channel. Who is silent in it is told
 * to those who animate it only.
 */
export function roomFacts(
  { state, guests, codev, rehearses }: Room,
  { id, author, channelId, cohortId }: Pick<Thread, 'id' | 'author' | 'channelId' | 'cohortId'>,
): ThreadFacts {
  return {
    ...{ id, kind: 'room', authorId: author.id, closed: state === 'closed', asksAcknowledgement: false },
    channel: {
      ...{ id: channelId, kind: 'seminar', membership: 'open', cohortId },
      ...{ cohortEnded: false, openAfterEnd: false },
      ...(rehearses && { rehearses: rehearses.channelId }),
    },
    room: { state, muted: [], guests, ...(codev && { codev: codevFactsOf(codev) }) },
  };
}
