import type { WebSocket } from 'ws';

/** What one packet tells: messages by the ids of those who sent them, numbers of questions, the tally of the poll. */
export interface Told {
  posts: readonly string[];
  questions: readonly { id: string; votes: number }[];
  /** How many people the poll's tally counts; null where the packet has none. */
  voters: number | null;
}

/** One of the servers under comparison, as the crowd speaks to it. */
export interface RoomWire {
  /** Brings the person of this rank in: resolves once they read the room and hear what is said. */
  enter: (index: number) => Promise<WebSocket>;
  /** The event, and what goes with it. */
  post: (clientId: string, body: string) => readonly unknown[];
  voteForQuestion: (questionId: string, index: number) => readonly unknown[];
  voteInPoll: (optionId: string, index: number) => readonly unknown[];
  /** What an acknowledgement refuses with; null where it doesn't. */
  refusal: (answer: unknown) => string | null;
  told: (event: string, data: unknown) => Told | null;
}
