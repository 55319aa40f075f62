import type { WebSocket } from 'ws';

/** One post seen in a frame: its id and its rank. */
export interface Delivery {
  id: string;
  seq: number;
}

/** What a frame holds, for the clients that count: an acknowledgement, deliveries, or something of the protocol. */
export type Parsed =
  | { kind: 'ack'; id: string; ok: boolean }
  | { kind: 'deliveries'; posts: readonly Delivery[] }
  | { kind: 'reply'; text: string }
  | { kind: 'other' };

/** One of the servers under comparison, as the load speaks to it: the same sockets, the same posts. */
export interface Subject {
  name: string;
  /** Opens one socket of the conversation, ready to send and receive. */
  connect: (index: number) => Promise<WebSocket>;
  /** The text that posts `body` under `id`; acknowledged with that id. */
  post: (id: string, body: string) => string;
  parse: (text: string) => Parsed;
}
