import { AppError } from '@sentiers/shared/errors.ts';
import type { JournalStamp } from '@sentiers/shared/journal/schema.ts';
import { backOff, type Clock, type Random } from './environment.ts';
import { type Frame, WaitingFrames } from './waiting-frames.ts';

export type ChangesAnswer<Change> = JournalStamp &
  ({ from: number; to: number; changes: Change[] } | { reset: true; to: number });

export interface ChangesQuery {
  after: number;
  limit: number;
  audience?: JournalStamp['audience'];
  incarnation?: number;
}

/** What follows a journal: told of changes in the order of their versions. */
export interface StreamTarget<Change> {
  /** Lays these changes over the cache. */
  apply(changes: readonly Change[]): void;
  /** The cache doesn't hold any more (restored server, other audience): throw it away and read anew. */
  reset(): void;
  /** It can't be read any more. */
  gone(): void;
  /** The version, or whether it is known to be the latest, has changed. */
  moved(): void;
}

export interface StreamOptions<Change> {
  clock: Clock;
  random: Random;
  /** Asks for what changed; rejects with `AppError` or `UnreachableError`. */
  fetchChanges: (query: ChangesQuery) => Promise<ChangesAnswer<Change>>;
  /** Whether asking makes sense now; when it does again, `compare` is called. */
  canAsk: () => boolean;
  target: StreamTarget<Change>;
}

const PAGE = 500;
/** A frame that overtook another one is waited for this long, and up to twice, before a gap is a gap. */
const GAP_MS = 150;

/**
 * Follows one journal (a conversation's, a channel's, a person's): frames apply in order, a gap is filled by asking
 * for what changed, and frames received meanwhile are applied again over the answer.
 */
export class JournalStream<Change extends { id: string; version: number }> {
  readonly #options: StreamOptions<Change>;
  #stamp: JournalStamp | null = null;
  readonly #waiting = new WaitingFrames<Change>();
  #cancelGap: (() => void) | null = null;
  #catchUp: Promise<void> | null = null;
  /** Changes of a catch-up that is not complete: kept when the network fails in the middle of it. */
  #gathered: { to: number; changes: Map<string, Change> } | null = null;
  #failures = 0;
  // Stryker disable next-line BooleanLiteral: said anew at each start, and asked after none before it.
  #behind = false;
  /** The highest head that was told: as long as we are below, a catch-up is due. */
  #expected = 0;
  /** Raised when the cache is thrown away: answers to what was asked before are worth nothing. */
  #generation = 0;
  #stopped = false;

  constructor(options: StreamOptions<Change>) {
    this.#options = options;
  }

  get stamp(): JournalStamp | null {
    return this.#stamp;
  }

  /** Null as long as nothing was read. */
  get version(): number | null {
    return this.#stamp?.version ?? null;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  get generation(): number {
    return this.#generation;
  }

  /** Nothing is known to be missing. */
  get isFresh(): boolean {
    return this.#stamp !== null && !this.#behind && this.#waiting.isEmpty;
  }

  /** The cache now stands at this version: the first page was read, or it comes from storage. */
  start(stamp: JournalStamp, options: { fresh: boolean }): void {
    this.#stamp = stamp;
    this.#behind = !options.fresh;
    this.#drain();
    this.#options.target.moved();
  }

  /** False when a stamp belongs to another cache than ours: other audience or incarnation. */
  accepts(stamp: JournalStamp): boolean {
    return (
      this.#stamp === null ||
      (this.#stamp.audience === stamp.audience && this.#stamp.incarnation === stamp.incarnation)
    );
  }

  receive(frame: Frame<Change>): void {
    // Stryker disable next-line ConditionalExpression: without a version a frame is only kept, for nothing here.
    if (this.#stopped) return;
    const version = this.version;
    // Stryker disable next-line ConditionalExpression: no frame leads to a version below the first.
    if (version !== null && frame.to <= version) return;
    this.#waiting.keep(frame);
    if (version === null || this.#catchUp) return;
    this.#drain();
    this.#options.target.moved();
  }

  /** Compares with the server's head, as it was when our version was `asked`. */
  compare(head: number, asked: number): void {
    const version = this.version;
    if (version === null || this.#stopped) return;
    if (head > version) {
      this.#expected = Math.max(this.#expected, head);
      this.#behind = true;
      this.#closeGap();
      this.#waitForGap();
      this.#options.target.moved();
    } else if (head < asked) {
      this.#behind = true;
      void this.catchUp();
    } else if (head === version && this.#waiting.isEmpty && !this.#catchUp && this.#behind) {
      this.#behind = false;
      this.#options.target.moved();
    }
  }

  /** Asks for what is missing; one at a time. Settles when it is done or has failed (and will be tried again). */
  catchUp(): Promise<void> {
    this.#closeGap();
    if (this.#stopped || this.#stamp === null) return Promise.resolve();
    this.#catchUp ??= this.#runCatchUp().finally(() => {
      this.#catchUp = null;
      this.#drain();
      if (this.#waiting.takeOverflow()) this.#waitForGap();
      this.#options.target.moved();
    });
    return this.#catchUp;
  }

  /** Throws away what is known; the target is told. */
  reset(): void {
    this.#forget();
    this.#options.target.reset();
    this.#options.target.moved();
  }

  stop(): void {
    this.#stopped = true;
    this.#forget();
  }

  #forget(): void {
    this.#generation += 1;
    this.#stamp = null;
    this.#waiting.clear();
    this.#gathered = null;
    this.#expected = 0;
    this.#closeGap();
  }

  /** Applies the frames that follow, in order; what remains means a gap. */
  #drain(): void {
    const stamp = this.#stamp;
    if (stamp === null || this.#catchUp) return;
    const { changes, version } = this.#waiting.takeFrom(stamp.version);
    if (version === stamp.version && this.#waiting.isEmpty) return;
    if (version !== stamp.version) this.#advance(changes, { ...stamp, version });
    if (!this.#waiting.isEmpty) this.#waitForGap();
    else if (version >= this.#expected) {
      this.#behind = false;
      this.#closeGap();
    }
  }

  #advance(changes: readonly Change[], stamp: JournalStamp): void {
    this.#stamp = stamp;
    this.#options.target.apply(changes);
  }

  #closeGap(): void {
    this.#cancelGap?.();
    this.#cancelGap = null;
  }

  #waitForGap(): void {
    if (this.#cancelGap) return;
    const wait = GAP_MS * (1 + this.#options.random.fraction());
    this.#cancelGap = this.#options.clock.after(wait, () => void this.catchUp());
  }

  async #runCatchUp(): Promise<void> {
    const generation = this.#generation;
    try {
      while (this.#stamp) {
        if (!this.#options.canAsk()) {
          this.#behind = true;
          return;
        }
        const answer = await this.#options.fetchChanges(this.#query(this.#stamp));
        if (generation !== this.#generation) return;
        if ('reset' in answer || !this.accepts(answer)) return this.reset();
        if (this.#gather(answer, this.#stamp)) break;
      }
      this.#failures = 0;
    } catch (error) {
      if (generation === this.#generation) this.#failed(error);
    }
  }

  #query(stamp: JournalStamp): ChangesQuery {
    const after = this.#gathered?.to ?? stamp.version;
    return { after, limit: PAGE, audience: stamp.audience, incarnation: stamp.incarnation };
  }

  /** Keeps a page of changes; all pages are applied at once, for only together they have no hole. True at the end. */
  #gather(answer: JournalStamp & { to: number; changes: Change[] }, stamp: JournalStamp): boolean {
    this.#gathered ??= { to: stamp.version, changes: new Map() };
    const after = this.#gathered.to;
    for (const change of answer.changes) this.#gathered.changes.set(change.id, change);
    this.#gathered.to = answer.to;
    // Stryker disable next-line StringLiteral: it is tried again, whatever it says.
    if (answer.to < answer.version && answer.to <= after) throw new Error('a catch-up that does not advance');
    if (answer.to < answer.version) return false;
    const changes = [...this.#gathered.changes.values()].sort((a, b) => a.version - b.version);
    this.#gathered = null;
    this.#behind = false;
    if (answer.to > stamp.version) this.#advance(changes, { ...stamp, version: answer.to });
    return true;
  }

  #failed(error: unknown): void {
    this.#behind = true;
    const code = error instanceof AppError ? error.code : null;
    if (code === 'not_found' || code === 'forbidden') {
      this.stop();
      this.#options.target.gone();
      return;
    }
    if (code === 'unauthenticated' || code === 'actor_changed') return;
    const asked = error instanceof AppError ? (error.details?.retryAfter ?? 0) * 1_000 : 0;
    const wait = Math.max(asked, backOff(this.#failures, this.#options.random, { most: 30_000 }));
    this.#failures += 1;
    this.#cancelGap ??= this.#options.clock.after(wait, () => void this.catchUp());
  }
}
