import { type Actor, guestRoomOf, holdsIn } from '../actor.ts';
import {
  type ChannelFacts,
  canModerateChannel,
  canReadChannel,
  canWriteInChannel,
} from '../channels/policy.ts';
import { type CodevFacts, hasTurn } from '../codev/turns.ts';
import type { RoomState } from '../rooms/schema.ts';
import type { ThreadKind } from './schema.ts';

export interface ThreadFacts {
  id: string;
  kind: ThreadKind;
  authorId: string;
  closed: boolean;
  /** Whether it asks its readers for a « Bien reçu ». */
  asksAcknowledgement: boolean;
  channel: ChannelFacts;
  /** Of a live room only. */
  room?: RoomFacts;
}

/** What decides, beside the rights given in its channel, who writes in a live room. */
export interface RoomFacts {
  state: RoomState;
  /** People who read it, and don't write in it any more. */
  muted: readonly string[];
  /** Of a room where a codéveloppement session goes on only. */
  codev?: CodevFacts;
  /** Who was advised in the sessions before that one; absent where there was none. */
  advised?: readonly string[];
  /** Whoever has its code may enter under a name. */
  guests: boolean;
}

/** Those who were let into exactly this thread (an expert, a guest), besides the channel's readers. */
function isInvited(actor: Actor, thread: ThreadFacts): boolean {
  if (thread.channel.kind === 'direct' || !holdsIn(actor, 'thread', thread.id)) return false;
  return guestRoomOf(actor) === null || receivesGuests(thread);
}

/** A live room that lets them in, to its end. */
export function receivesGuests({ room }: Pick<ThreadFacts, 'room'>): boolean {
  return room?.guests === true && room.state !== 'closed';
}

export function canReadThread(actor: Actor, thread: ThreadFacts): boolean {
  return canReadChannel(actor, thread.channel) || isInvited(actor, thread);
}

export function canModerateThread(actor: Actor, thread: ThreadFacts): boolean {
  return canModerateChannel(actor, thread.channel);
}

/** May write here, were the thread open: what tells "closed" from "not yours to write in". */
export function canWriteInThread(actor: Actor, thread: ThreadFacts): boolean {
  if (!canWriteInChannel(actor, thread.channel) && !isInvited(actor, thread)) return false;
  const { room } = thread;
  if (room === undefined) return true;
  if (room.codev && !hasTurn(room.codev, actor.personId)) return false;
  return canModerateThread(actor, thread) || isHeard(actor, room);
}

/** In a room that has opened, whoever was not asked to be silent. */
function isHeard({ personId }: Actor, { state, muted }: RoomFacts): boolean {
  return state !== 'ahead' && !muted.includes(personId);
}

export function canPostInThread(actor: Actor, thread: ThreadFacts): boolean {
  return canWriteInThread(actor, thread) && !thread.closed;
}

/** Its author may rename a thread as long as it is open; moderation always. Those who talk in a group name it. */
export function canRenameThread(actor: Actor, thread: ThreadFacts): boolean {
  const { direct } = thread.channel;
  if (direct) return direct.group && canPostInThread(actor, thread);
  if (canModerateThread(actor, thread)) return true;
  return thread.authorId === actor.personId && canPostInThread(actor, thread);
}

/** Out of a channel: into another one that one moderates too. A room stays its seminar's. */
export function canMoveThread(actor: Actor, thread: ThreadFacts): boolean {
  return thread.kind !== 'room' && canModerateThread(actor, thread);
}

/** Where those who will animate a room try what they prepared: nothing of it leaves it, and nothing of it stays. */
export function isRehearsal({ channel }: Pick<ThreadFacts, 'channel'>): boolean {
  return channel.rehearses !== undefined;
}

/** Messages go from it to another thread, or come into it. */
export function canMoveMessages(actor: Actor, thread: ThreadFacts): boolean {
  return !isRehearsal(thread) && canModerateThread(actor, thread);
}

/** Everyone's words of it, as a document; one's own are anyone's who reads it. */
export function canExportThread(actor: Actor, thread: ThreadFacts): boolean {
  return !isRehearsal(thread) && canModerateThread(actor, thread);
}

/** A room opens and closes by an operation of its own. */
export function canCloseThread(actor: Actor, thread: ThreadFacts): boolean {
  return thread.kind !== 'room' && canModerateThread(actor, thread);
}

export function canPinThread(actor: Actor, thread: ThreadFacts): boolean {
  return thread.kind !== 'room' && canModerateThread(actor, thread);
}

/** Whoever asked says which answer helped, or moderation for them: in a closed thread too, for it is often closed then. */
export function canAcceptAnswer(actor: Actor, thread: ThreadFacts): boolean {
  if (thread.kind !== 'question') return false;
  if (canModerateThread(actor, thread)) return true;
  return thread.authorId === actor.personId && canWriteInThread(actor, thread);
}

/** Its author may ask for a « Bien reçu » as long as they may write there; moderation always. */
export function canAskAcknowledgement(actor: Actor, thread: ThreadFacts): boolean {
  if (thread.kind !== 'announcement') return false;
  if (canModerateThread(actor, thread)) return true;
  return thread.authorId === actor.personId && canWriteInThread(actor, thread);
}

/** Its author may put off the deadline of what they offer as long as they may write there; moderation always. */
export function canChangeOpportunity(actor: Actor, thread: ThreadFacts): boolean {
  if (thread.kind !== 'opportunity') return false;
  if (canModerateThread(actor, thread)) return true;
  return thread.authorId === actor.personId && canWriteInThread(actor, thread);
}

/** Whoever reads what asks for it, but the one who wrote it. */
export function canAcknowledge(actor: Actor, thread: ThreadFacts): boolean {
  return thread.asksAcknowledgement && thread.authorId !== actor.personId && canReadThread(actor, thread);
}

/** Names of who answered and who did not are moderation's. */
export function canFollowAcknowledgements(actor: Actor, thread: ThreadFacts): boolean {
  return thread.asksAcknowledgement && canModerateThread(actor, thread);
}
