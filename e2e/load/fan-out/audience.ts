import type { WebSocket } from 'ws';
import type { Delivery, Parsed, Subject } from './subject.ts';

interface Flight {
  sentAt: number;
  acknowledged: () => void;
  refused: (error: Error) => void;
  remaining: number;
  delivered: () => void;
  isAcknowledged: boolean;
}

/** What a run has seen so far; times in milliseconds. */
export interface Tally {
  acks: number[];
  deliveries: number[];
  delivered: number;
  doubled: number;
  disordered: number;
  /** Posts that did not reach everyone. */
  missing: number;
}

/**
 * All sockets of one conversation, each counting what it receives. The thousand copies of a frame are equal to the
 * byte, so a frame is parsed once and recognised by its bytes afterwards: the load must not be what is measured.
 */
export class Audience {
  readonly #subject: Subject;
  readonly #sockets: WebSocket[] = [];
  readonly #lastSeq: number[] = [];
  readonly #flights = new Map<string, Flight>();
  #known: { bytes: Buffer; parsed: Parsed }[] = [];
  tally: Tally = emptyTally();

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  get size(): number {
    return this.#sockets.length;
  }

  /** Connects `count` sockets, fifty at a time. */
  async fill(count: number): Promise<void> {
    while (this.#sockets.length < count) {
      const from = this.#sockets.length;
      const step = Math.min(50, count - from);
      const opened = await Promise.all(
        Array.from({ length: step }, (_, i) => this.#subject.connect(from + i)),
      );
      for (const socket of opened) this.#listen(socket);
    }
  }

  #listen(socket: WebSocket): void {
    const index = this.#sockets.push(socket) - 1;
    this.#lastSeq.push(0);
    socket.on('message', (data) => this.#receive(index, data as Buffer));
  }

  #receive(index: number, bytes: Buffer): void {
    const parsed = this.#recognise(bytes);
    if (parsed.kind === 'deliveries') this.#count(index, parsed.posts);
    else if (parsed.kind === 'reply') this.#sockets[index]?.send(parsed.text);
    else if (parsed.kind === 'ack') this.#acknowledge(parsed.id, parsed.ok);
  }

  #recognise(bytes: Buffer): Parsed {
    for (const known of this.#known) if (known.bytes.equals(bytes)) return known.parsed;
    const parsed = this.#subject.parse(bytes.toString());
    if (parsed.kind === 'deliveries') this.#known = [{ bytes, parsed }, ...this.#known.slice(0, 7)];
    return parsed;
  }

  #acknowledge(id: string, ok: boolean): void {
    const flight = this.#flights.get(id);
    if (!flight) return;
    if (!ok) {
      flight.refused(new Error(`post ${id} was refused`));
      return;
    }
    this.tally.acks.push(performance.now() - flight.sentAt);
    flight.isAcknowledged = true;
    flight.acknowledged();
    this.#land(id, flight);
  }

  /** A post has landed when its sender and everyone else know of it; which of the two is first does not matter. */
  #land(id: string, flight: Flight): void {
    if (flight.isAcknowledged && flight.remaining === 0) this.#flights.delete(id);
  }

  #count(index: number, posts: readonly Delivery[]): void {
    for (const { id, seq } of posts) {
      const last = this.#lastSeq[index] ?? 0;
      if (seq === last) this.tally.doubled += 1;
      else if (seq < last) this.tally.disordered += 1;
      this.#lastSeq[index] = Math.max(last, seq);
      this.tally.delivered += 1;
      const flight = this.#flights.get(id);
      if (!flight) continue;
      flight.remaining -= 1;
      if (flight.remaining === 0) {
        this.tally.deliveries.push(performance.now() - flight.sentAt);
        flight.delivered();
        this.#land(id, flight);
      }
    }
  }

  /** Posts once from one of the sockets. Both promises settle; `delivered` after the last socket has it. */
  post(from: number, id: string, body: string): { acknowledged: Promise<void>; delivered: Promise<void> } {
    const acknowledged = Promise.withResolvers<void>();
    const delivered = Promise.withResolvers<void>();
    this.#flights.set(id, {
      sentAt: performance.now(),
      acknowledged: acknowledged.resolve,
      refused: acknowledged.reject,
      remaining: this.#sockets.length,
      delivered: delivered.resolve,
      isAcknowledged: false,
    });
    this.#sockets[from % this.#sockets.length]?.send(this.#subject.post(id, body));
    return { acknowledged: acknowledged.promise, delivered: delivered.promise };
  }

  /** Closes the books: what is still in flight after `patience` milliseconds is missing. */
  async settle(patience: number): Promise<Tally> {
    const until = performance.now() + patience;
    while (this.#flights.size > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const tally = { ...this.tally, missing: this.#flights.size };
    this.#flights.clear();
    this.tally = emptyTally();
    return tally;
  }

  close(): void {
    for (const socket of this.#sockets) socket.terminate();
  }
}

function emptyTally(): Tally {
  return { acks: [], deliveries: [], delivered: 0, doubled: 0, disordered: 0, missing: 0 };
}
