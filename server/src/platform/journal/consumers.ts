import type { mongo } from 'mongoose';
import type { Calm } from './calm.ts';
import { CommitReader } from './commit-reader.ts';
import { ConsumerRun } from './consumer-run.ts';
import type { Consumer } from './events.ts';
import type { Servers } from './servers.ts';
import type { Store } from './store.ts';

export interface ConsumersOptions {
  store: Store;
  servers(): Servers;
  registered(): readonly Consumer[];
  /** That of the transactions of the consumer at this place in the list. */
  session(index: number): mongo.ClientSession | undefined;
  /** Whether this server is the one that consumes now. */
  mayConsume(): boolean;
  onError(error: unknown, consumer: string): void;
  calm: Calm;
  /** How often commits of other servers are looked for. */
  pollMs: number;
}

/** Rounds of one consumer are this far apart: a lively conversation costs a few a second, and not one for each post. */
const TOGETHER_MS = 250;
/** They begin when nothing was committed for this long: what people write and read goes first… */
const CALM_MS = 20;
/** …but not for ever, for it may never be calm: what they keep (badges, notices, mails) is this late at most. */
const PATIENCE_MS = 1_000;
const LONGEST_BACK_OFF_MS = 30_000;

/** All consumers of this process, each at its own pace: one that fails holds up no other. */
export class Consumers {
  readonly #options: ConsumersOptions;
  #runs: ConsumerRun[] = [];
  #loops: Promise<void>[] = [];
  #stopping = new AbortController();
  #woken = Promise.withResolvers<void>();

  constructor(options: ConsumersOptions) {
    this.#options = options;
  }

  start(): void {
    const { store, servers, registered, session } = this.#options;
    this.#stopping = new AbortController();
    const parts = { store, servers: servers(), reader: new CommitReader(store, servers()) };
    this.#runs = registered().map(
      (consumer, index) => new ConsumerRun(consumer, { ...parts, session: () => session(index) }),
    );
    this.#loops = this.#runs.map((run) => this.#loop(run));
  }

  /** Something was committed here: no need to wait for the next look. */
  wake(): void {
    this.#woken.resolve();
    this.#woken = Promise.withResolvers();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await Promise.all(this.#loops);
  }

  /** Resolves when all that was committed has been consumed here. Throws what a handler throws. */
  async caughtUp(): Promise<void> {
    await Promise.all(
      this.#runs.map(async (run) => {
        while ((await run.round()) !== 'nothing');
      }),
    );
  }

  async #loop(run: ConsumerRun): Promise<void> {
    let failures = 0;
    while (!this.#stopping.signal.aborted) {
      const woken = this.#woken.promise;
      const begunAt = performance.now();
      let more = false;
      try {
        more = this.#options.mayConsume() && (await run.round()) === 'page';
        failures = 0;
      } catch (error) {
        this.#options.onError(error, run.consumer.name);
        failures += 1;
      }
      if (failures > 0) await this.#pause(Math.min(100 * 2 ** failures, LONGEST_BACK_OFF_MS));
      else {
        if (!more) await this.#pause(this.#options.pollMs, woken);
        await this.#pause(begunAt + TOGETHER_MS - performance.now());
        await this.#options.calm.reached(CALM_MS, PATIENCE_MS, this.#stopping.signal);
      }
    }
  }

  /** Ends early when what it waits for comes, or when everything stops. */
  async #pause(milliseconds: number, until?: Promise<void>): Promise<void> {
    const { signal } = this.#stopping;
    if (signal.aborted || milliseconds <= 0) return;
    const { promise: elapsed, resolve } = Promise.withResolvers<void>();
    const end = () => resolve();
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    await Promise.race(until ? [elapsed, until] : [elapsed]);
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
