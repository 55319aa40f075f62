import type { ErrorBody } from '@sentiers/shared/error-body.ts';
import type { ReactionKey } from '@sentiers/shared/messages/schema.ts';
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { PassageAnswer } from '@sentiers/shared/recaps/schema.ts';
import type { OpportunityInput } from '@sentiers/shared/threads/opportunity.ts';
import type { OpenedThreadKind } from '@sentiers/shared/threads/schema.ts';

/** What is to be done on the server. Its ids are made here, so that doing it twice does it once. */
export type OutboxWork =
  | {
      kind: 'thread';
      clientId: string;
      channelId: string;
      title: string;
      threadKind: OpenedThreadKind;
      body: string;
      /** Whether it asks its readers for a « Bien reçu ». */
      acknowledgement?: boolean;
      opportunity?: OpportunityInput;
    }
  | {
      kind: 'direct';
      clientId: string;
      personIds: readonly string[];
      /** Their names, for as long as it waits. */
      names: string;
      body: string;
    }
  | {
      kind: 'message';
      clientId: string;
      /** Null as long as its thread is itself on its way. */
      conversationId: string | null;
      body: string;
      /** Earlier wordings that may have left: taken back first, so that only what was last meant is there. */
      withdraws: readonly string[];
    }
  | {
      kind: 'edit';
      operationId: string;
      conversationId: string;
      messageId: string;
      /** The revision that was read; null when it is that of `after`, on its way too. */
      revision: number | null;
      after: string | null;
      body: string;
    }
  | { kind: 'delete'; conversationId: string; messageId: string }
  | { kind: 'reaction'; conversationId: string; messageId: string; reaction: ReactionKey; active: boolean }
  | { kind: 'acknowledge'; conversationId: string }
  /** A place in a seminar that one asks for, or gives up; its title, for as long as it waits. */
  | { kind: 'place'; seminarId: string; title: string; wanted: boolean }
  /** What one answers about one's own words of a room. */
  | { kind: 'passage'; passageId: string; answer: PassageAnswer }
  | {
      kind: 'room-question';
      clientId: string;
      /** Of the live room. */
      conversationId: string;
      body: string;
      anonymous: boolean;
    }
  | { kind: 'room-vote'; conversationId: string; questionId: string; voted: boolean }
  /** A vote in one round of a poll; null takes it back. */
  | { kind: 'poll-vote'; conversationId: string; pollId: string; round: number; choice: Choice | null }
  | { kind: 'withdraw'; conversationId: string; clientIds: readonly string[] }
  | {
      kind: 'file';
      fileId: string;
      /** Where it was added: the draft's context. */
      context: string;
      /** Bytes that the server has; null when it is to be asked. */
      received: number | null;
    }
  /** A file that was given up, and may be on the server. */
  | { kind: 'discard'; fileId: string; context: string };

/** Why something was set aside: the server's word, or that it depends on something that was (`depends`). */
export interface Refusal {
  code: ErrorBody['code'] | 'depends';
  details?: ErrorBody['details'];
}

/** Something written here and not known to be on the server. */
export interface OutboxEntry {
  id: string;
  /** Entries of a lane leave in this order. */
  order: number;
  /** A conversation, or a thread on its way (`thread:{clientId}`): see `laneOf`. */
  lane: string;
  /** Raised when what is to be sent changes: the answer to an earlier wording then settles nothing. */
  wording: number;
  /** ISO instant at which it was written, on the server's clock as far as it is known. */
  writtenAt: string;
  /** How often it was sent, or nearly: 0 means that the server can't know of it. */
  attempts: number;
  /**
   * `waiting`: leaves by itself. `asks`: its place changed (a closed thread), it waits for a decision.
   * `refused`: set aside with its reason; it blocks nothing.
   */
  status: 'waiting' | 'asks' | 'refused';
  refusal: Refusal | null;
  work: OutboxWork;
}

/** Who sends what of a lane: one tab at a time, for a while. */
export interface LaneRecord {
  lane: string;
  /** Raised by each claim: what was claimed with a lower number is no longer theirs to send. */
  fence: number;
  /** The tab that claimed it last. */
  holder: string;
  /** Milliseconds until which the claim holds. */
  until: number;
  /** Milliseconds before which nothing is tried again. */
  notBefore: number;
  /** Milliseconds before which the server asked not to come back, even if the network returns. */
  asked: number;
  failures: number;
}

const fileLanes = 'files:';

/** Files leave one after the other where they were added, beside the words, and never in their way. */
export function isFileLane(lane: string): boolean {
  return lane.startsWith(fileLanes);
}

/** Where an entry queues: with what must leave before or after it. */
export function laneOf(work: OutboxWork, threadClientId?: string): string {
  if (work.kind === 'thread' || work.kind === 'direct') return `thread:${work.clientId}`;
  if (work.kind === 'place') return `seminar:${work.seminarId}`;
  if (work.kind === 'passage') return `passage:${work.passageId}`;
  if (work.kind === 'file' || work.kind === 'discard') return `${fileLanes}${work.context}`;
  // Never behind what is said there: a room that was slowed down keeps its messages waiting.
  if (work.kind === 'room-question' || work.kind === 'room-vote') return `questions:${work.conversationId}`;
  if (work.kind === 'poll-vote') return `poll:${work.pollId}`;
  if (work.conversationId !== null) return work.conversationId;
  return `thread:${threadClientId}`;
}
