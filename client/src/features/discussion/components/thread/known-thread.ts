import type { DirectFacts } from '@sentiers/shared/channels/policy.ts';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { codevFactsOf } from '@sentiers/shared/codev/turns.ts';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import type { RoomFacts, ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import type { Thread, ThreadChange, ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { isMutedIn } from '../../../../lib/room-silence.ts';
import { threadFacts } from '../../logic/thread-facts.ts';

/** What is known of a thread, from its journal (live) and from its page (which says more, and is older). */
export interface KnownThread {
  id: string;
  channelId: string;
  channelName: string;
  title: string;
  kind: ThreadKind;
  closing: Thread['closing'];
  /** Of a direct conversation only: who talks in it, as far as it is known. */
  direct: NonNullable<Thread['direct']> | null;
  answer: Thread['answer'];
  isPinned: boolean;
  /** How many said « Bien reçu »; null where it is not asked. */
  acknowledged: number | null;
  history: Thread['history'];
  opportunity: Thread['opportunity'];
  addressed: Thread['addressed'];
  room: Thread['room'];
  /** Whether I said « Bien reçu », as far as it is known. */
  isAcknowledged: boolean;
  /** How many people read it; undefined as long as it isn't known. */
  readers: number | undefined;
  /** What the policies are asked about. */
  facts: ThreadFacts;
}

/** Null as long as neither has arrived. */
export function knownThread(
  change: ThreadChange | null,
  detail: Thread | undefined,
  channel: Channel | undefined,
  me: string,
): KnownThread | null {
  const base = change ?? detail;
  if (!base) return null;
  const closing = change ? change.closed : (detail?.closing ?? null);
  const cohortId = detail?.cohortId ?? channel?.cohortId ?? null;
  const { id, channelId, author, answer, acknowledged, history, opportunity, room, addressed = null } = base;
  const kind = 'threadKind' in base ? base.threadKind : base.kind;
  return {
    id,
    channelId,
    channelName: channel?.name ?? detail?.channelName ?? '',
    // What nobody named is called by its people, which the journal doesn't say: they are others for each of them.
    title: base.title || (detail?.title ?? ''),
    kind,
    closing,
    direct: detail?.direct ?? null,
    answer,
    isPinned: base.pinnedAt !== null,
    acknowledged,
    isAcknowledged: (detail?.acknowledgedAt ?? null) !== null,
    readers: countReaders(channel?.readers ?? detail?.readers),
    history,
    opportunity,
    addressed,
    room,
    facts: threadFacts(
      {
        ...{ id, kind, channelId, cohortId, author, acknowledged },
        closed: closing !== null || room?.state === 'closed',
        ...(room && { room: roomFacts(room, detail, me) }),
        ...(room?.rehearses && { rehearses: room.rehearses.channelId }),
      },
      channel,
      kind === 'direct' ? directFacts(detail, me) : undefined,
    ),
  };
}

function roomFacts({ state, guests, codev }: Room, detail: Thread | undefined, me: string): RoomFacts {
  return {
    state,
    guests,
    muted: isMutedIn(detail, me) ? [me] : [],
    ...(codev && { codev: codevFactsOf(codev) }),
  };
}

/** Before its page is known, one may write: what isn't received is told as it leaves. */
function directFacts(detail: Thread | undefined, me: string): DirectFacts {
  return {
    participants: detail?.direct?.people.map(({ id }) => id) ?? [me],
    group: detail?.direct?.group ?? false,
    receiving: detail?.abilities.post ?? true,
  };
}

function countReaders(readers: Thread['readers'] | undefined): number | undefined {
  return readers && readers.members + readers.facilitators + readers.coordinators;
}
