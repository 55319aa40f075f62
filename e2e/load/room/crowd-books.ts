import { latencyOfCounts } from '../statistics.ts';
import type { Loaded, RoomPlace } from './protocol.ts';
import type { Told } from './wire.ts';

/** What took longer counts as this. */
const LONGEST_MS = 60_000;

interface Flight {
  sentAt: number;
  remaining: number;
  /** Whether each of the crowd has it. */
  heard: Uint8Array;
}

/** What the crowd sent, what it was answered, and what it heard; times in milliseconds. */
export class CrowdBooks {
  readonly #people: number;
  readonly #flights = new Map<string, Flight>();
  readonly #questionAt: ReadonlyMap<string, number>;
  /** Of each message, until the last of them all had it. */
  readonly #deliveries: number[] = [];
  /** How many of each message's thousand deliveries took so many whole milliseconds. */
  readonly #each = new Uint32Array(LONGEST_MS + 1);
  readonly #acks: { messages: number[]; votes: number[]; poll: number[] } = {
    messages: [],
    votes: [],
    poll: [],
  };
  readonly #choices = new Map<number, number>();
  readonly #options: number;
  readonly #questionVoters: Set<number>[];
  readonly #tallyTimes: number[] = [];
  readonly #questionTimes: number[][];
  readonly #reasons: string[] = [];
  #pollBegunAt = Number.NaN;
  #pollEndedAt = Number.NaN;
  /** When the tally said for the first time as many as had voted by then. */
  #toldAllAt = Number.NaN;
  #toldVoters = 0;
  #doubled = 0;
  #closed = false;

  constructor({ questionIds, poll }: RoomPlace, people: number) {
    this.#people = people;
    this.#options = poll.optionIds.length;
    this.#questionAt = new Map(questionIds.map((id, at) => [id, at]));
    this.#questionVoters = questionIds.map(() => new Set());
    this.#questionTimes = questionIds.map(() => []);
  }

  sent(id: string): void {
    this.#flights.set(id, {
      sentAt: performance.now(),
      remaining: this.#people,
      heard: new Uint8Array(this.#people),
    });
  }

  readonly messageAnswered = (took: number, refusal: string | null): void => {
    if (refusal) this.#reasons.push(refusal);
    else this.#acks.messages.push(took);
  };

  questionAnswered(question: number, voter: number, took: number, refusal: string | null): void {
    if (refusal) {
      this.#reasons.push(refusal);
      return;
    }
    this.#acks.votes.push(took);
    this.#questionVoters[question]?.add(voter);
  }

  pollBegins(): void {
    this.#pollBegunAt = performance.now();
  }

  pollAnswered(voter: number, option: number, took: number, refusal: string | null): void {
    if (refusal) {
      this.#reasons.push(refusal);
      return;
    }
    this.#acks.poll.push(took);
    this.#choices.set(voter, option);
    this.#pollEndedAt = performance.now();
  }

  /** Someone of the crowd received this. */
  told(index: number, { posts, questions, voters }: Told): void {
    if (this.#closed) return;
    for (const id of posts) this.#hear(index, id);
    if (index !== 0) return;
    const now = performance.now();
    for (const { id } of questions) this.#questionTimes[this.#questionAt.get(id) ?? -1]?.push(now);
    if (voters === null) return;
    this.#tallyTimes.push(now);
    if (voters > this.#toldVoters && voters === this.#people) this.#toldAllAt = now;
    this.#toldVoters = voters;
  }

  #hear(index: number, id: string): void {
    const flight = this.#flights.get(id);
    if (!flight) return;
    if (flight.heard[index] === 1) {
      this.#doubled += 1;
      return;
    }
    flight.heard[index] = 1;
    flight.remaining -= 1;
    const took = performance.now() - flight.sentAt;
    const slot = Math.min(Math.ceil(took), LONGEST_MS);
    this.#each[slot] = (this.#each[slot] ?? 0) + 1;
    if (flight.remaining === 0) this.#deliveries.push(took);
  }

  /** Whoever was in is out. */
  lost(index: number): void {
    if (!this.#closed) this.#reasons.push(`connection ${index} was closed`);
  }

  /** Resolves when everyone has every message, and the tally says everyone's vote. */
  async settled(): Promise<void> {
    const isOver = () =>
      this.#deliveries.length === this.#flights.size && this.#toldVoters >= this.#choices.size;
    while (!isOver()) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  close(): Loaded {
    this.#closed = true;
    const chosen = [...this.#choices.values()];
    return {
      deliveries: this.#deliveries,
      each: latencyOfCounts(this.#each),
      messageAcks: this.#acks.messages,
      voteAcks: this.#acks.votes,
      pollAcks: this.#acks.poll,
      missing: this.#flights.size - this.#deliveries.length,
      doubled: this.#doubled,
      refused: this.#reasons.length,
      reasons: [...new Set(this.#reasons)].slice(0, 5),
      pollVoters: this.#choices.size,
      pollChoices: Array.from(
        { length: this.#options },
        (_, at) => chosen.filter((option) => option === at).length,
      ),
      questionVotes: this.#questionVoters.map(({ size }) => size),
      tallyTimes: this.#tallyTimes,
      questionTimes: this.#questionTimes,
      pollTook: this.#pollEndedAt - this.#pollBegunAt,
      tallyAfter: this.#toldAllAt - this.#pollEndedAt,
    };
  }
}
