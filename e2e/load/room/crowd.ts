import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { readPacket } from '../fan-out/connect.ts';
import { ordinaryBody } from '../fan-out/drive.ts';
import { CrowdBooks } from './crowd-books.ts';
import type { Entered, Loaded, RoomLoad, RoomPlace } from './protocol.ts';
import type { RoomWire, Told } from './wire.ts';

/** How long what is still under way at the end is waited for. */
const PATIENCE_MS = 30_000;
/** One in so many changes their vote in the poll. */
const CHANGES_MIND = 10;

/**
 * Everyone who is in the room. The thousand copies of a frame are equal to the byte, so a frame is read once and
 * recognised by its bytes afterwards: the crowd must not be what is measured.
 */
export class Crowd {
  readonly #wire: RoomWire;
  readonly #place: RoomPlace;
  readonly #sockets: WebSocket[] = [];
  readonly #answers = new Map<string, (answer: unknown) => void>();
  #known: { bytes: Buffer; told: Told }[] = [];
  #asked = 0;
  #books: CrowdBooks;

  constructor(wire: RoomWire, place: RoomPlace) {
    this.#wire = wire;
    this.#place = place;
    this.#books = new CrowdBooks(place, 0);
  }

  /** All come, one after the other, the last one `withinMs` after the first; whoever is refused stays out. */
  async enter(people: number, withinMs: number): Promise<Entered> {
    const started = performance.now();
    const [each, reasons]: [number[], string[]] = [[], []];
    const come = async (index: number) => {
      await until(started + (index * withinMs) / people);
      const begun = performance.now();
      try {
        this.#listen(await this.#wire.enter(index));
        each.push(performance.now() - begun);
      } catch (error) {
        const { message, cause } = error as Error;
        reasons.push(cause ? `${message}: ${String(cause)}` : message);
      }
    };
    await Promise.all(Array.from({ length: people }, (_, index) => come(index)));
    return {
      ...{ people, each, all: performance.now() - started },
      ...{ refused: reasons.length, reasons: [...new Set(reasons)].slice(0, 5) },
    };
  }

  /** Messages, votes for questions and a poll at once; resolves when all is known of them, or patience ends. */
  async load(load: RoomLoad): Promise<Loaded> {
    this.#books = new CrowdBooks(this.#place, this.#sockets.length);
    const books = this.#books;
    const people = this.#sockets.length;
    const { questionIds, poll } = this.#place;
    const talk = steadily(load.messagesPerSecond, load.seconds, (at) => {
      const id = randomUUID();
      books.sent(id);
      return this.#ask((at * 13) % people, this.#wire.post(id, ordinaryBody), books.messageAnswered);
    });
    const support = steadily(load.questionVotesPerSecond, load.seconds, (at) => {
      const [index, question] = [at % people, Math.floor(at / people + at) % questionIds.length];
      const request = this.#wire.voteForQuestion(questionIds[question] ?? '', index);
      return this.#ask(index, request, (took, refusal) =>
        books.questionAnswered(question, index, took, refusal),
      );
    });
    const vote = (index: number, option: number) => {
      const request = this.#wire.voteInPoll(poll.optionIds[option] ?? '', index);
      return this.#ask(index, request, (took, refusal) => books.pollAnswered(index, option, took, refusal));
    };
    const polled = until(performance.now() + load.pollAfter * 1000).then(() => {
      books.pollBegins();
      return steadily(people / load.pollSeconds, load.pollSeconds, async (index) => {
        const first = index % poll.optionIds.length;
        await vote(index, first);
        if (index % CHANGES_MIND === 0) await vote(index, (first + 1) % poll.optionIds.length);
      });
    });
    const done = Promise.all([talk, support, polled]).then(() => books.settled());
    await Promise.race([
      done,
      new Promise((resolve) => setTimeout(resolve, load.seconds * 1000 + PATIENCE_MS)),
    ]);
    return books.close();
  }

  #ask(
    index: number,
    request: readonly unknown[],
    answered: (took: number, refusal: string | null) => void,
  ): Promise<void> {
    this.#asked += 1;
    const [id, begun] = [String(this.#asked), performance.now()];
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#answers.set(id, (answer) => {
      this.#answers.delete(id);
      answered(performance.now() - begun, this.#wire.refusal(answer));
      resolve();
    });
    this.#sockets[index]?.send(`42${id}${JSON.stringify(request)}`);
    return promise;
  }

  #listen(socket: WebSocket): void {
    const index = this.#sockets.push(socket) - 1;
    socket.on('message', (data) => this.#receive(index, data as Buffer));
    socket.on('close', () => this.#books.lost(index));
  }

  #receive(index: number, bytes: Buffer): void {
    for (const known of this.#known) {
      if (!known.bytes.equals(bytes)) continue;
      this.#books.told(index, known.told);
      return;
    }
    const packet = readPacket(bytes.toString());
    if (packet?.kind === 'ping') this.#sockets[index]?.send('3');
    if (packet?.kind === 'ack') this.#answers.get(packet.id)?.(packet.data);
    if (packet?.kind !== 'event') return;
    const told = this.#wire.told(packet.name, packet.data);
    if (!told) return;
    this.#known = [{ bytes, told }, ...this.#known.slice(0, 15)];
    this.#books.told(index, told);
  }
}

async function until(moment: number): Promise<void> {
  const wait = moment - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

/** Begins so many a second for some seconds, whether or not the last one is done; resolves when all are. */
async function steadily(
  perSecond: number,
  seconds: number,
  begin: (at: number) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  const pending: Promise<void>[] = [];
  for (let at = 0; at < Math.round(perSecond * seconds); at += 1) {
    await until(started + (at * 1000) / perSecond);
    pending.push(begin(at));
  }
  await Promise.all(pending);
}
