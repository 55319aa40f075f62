import type { Seat } from '../fan-out/sentiers.ts';
import type { Latency } from '../statistics.ts';

/** Where the crowd goes, and what it does there: all that its process must know. */
export interface RoomPlace {
  port: number;
  /** Of Sentiers; of the floor they are of no use. */
  roomId: string;
  code: string;
  questionIds: readonly string[];
  poll: { id: string; optionIds: readonly string[] };
}

/** Which server the crowd speaks to. */
export type RoomSubject = 'Sentiers' | 'one broadcast per event';

export interface CrowdOptions {
  subject: RoomSubject;
  place: RoomPlace;
  /** Those who come with an account; the others of `people` come as guests. */
  seats: readonly Seat[];
  people: number;
}

/** How much is done at once, per second and in seconds. */
export interface RoomLoad {
  seconds: number;
  messagesPerSecond: number;
  questionVotesPerSecond: number;
  /** All vote in the poll within this many seconds, some seconds after the beginning. */
  pollAfter: number;
  pollSeconds: number;
}

/** How the crowd came in; times in milliseconds. */
export interface Entered {
  people: number;
  refused: number;
  reasons: readonly string[];
  /** From the first who comes to the last who reads the room. */
  all: number;
  /** Of each, from the code to reading the room. */
  each: readonly number[];
}

/** What the crowd did, and what came of it; times in milliseconds. */
export interface Loaded {
  /** Of each message, until the last of them all had it. */
  deliveries: readonly number[];
  /** Of each of a message's deliveries, one to each of them all. */
  each: Latency;
  messageAcks: readonly number[];
  voteAcks: readonly number[];
  pollAcks: readonly number[];
  missing: number;
  doubled: number;
  refused: number;
  reasons: readonly string[];
  /** Distinct people whose vote in the poll was acknowledged, and what they chose last, by option. */
  pollVoters: number;
  pollChoices: readonly number[];
  /** Votes acknowledged for each question, in the order of `questionIds`. */
  questionVotes: readonly number[];
  /** The moments at which the poll's tally, and each question's number, was told to one of the crowd. */
  tallyTimes: readonly number[];
  questionTimes: readonly (readonly number[])[];
  /** From the first vote in the poll to the last acknowledgement. */
  pollTook: number;
  /** From the last acknowledgement to the tally that says them all; NaN where none did. */
  tallyAfter: number;
}

/** What is asked of the crowd's process, and what it answers. */
export type CrowdRequest = { kind: 'enter'; withinMs: number } | { kind: 'load'; load: RoomLoad };
export type CrowdAnswer =
  | { kind: 'entered'; entered: Entered }
  | { kind: 'loaded'; loaded: Loaded }
  | { kind: 'failed'; error: string };
