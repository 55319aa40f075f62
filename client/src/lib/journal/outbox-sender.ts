import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { backOff, type Clock, type Random } from './environment.ts';
import { FileSending, type PrepareFile, type SendPart } from './file-work.ts';
import {
  type Claim,
  type ClaimAnswer,
  claimNext,
  forgetBackOff,
  settleDone,
  settleLater,
  settlePaused,
  settleProgress,
  settleRefused,
} from './outbox-claims.ts';
import { isFileLane, type OutboxEntry, type Refusal } from './outbox-entry.ts';
import { outcomeOf } from './outbox-outcome.ts';
import { type GuardedCall, perform, type WorkDone } from './outbox-work.ts';
import { outboxTables } from './outbox-writes.ts';
import type { Peers } from './peers.ts';
import type { JournalStorage } from './storage.ts';

/** What happened to an entry. */
export type SendingEvent =
  | { kind: 'sending'; entry: OutboxEntry }
  | {
      kind: 'done';
      entry: OutboxEntry;
      message: Message | null;
      thread: Thread | null;
      seminar: Seminar | null;
      question: RoomQuestion | null;
      took: number;
    }
  | { kind: 'refused'; entry: OutboxEntry; refusal: Refusal }
  /** Nobody is signed in, or someone else. */
  | { kind: 'paused'; entry: OutboxEntry }
  /** `asked`: milliseconds before which the server asked not to come back; 0 where it did not. */
  | { kind: 'later'; entry: OutboxEntry; asked: number }
  /** A piece of a file arrived. */
  | { kind: 'progress'; entry: OutboxEntry };

export interface SenderOptions {
  clock: Clock;
  random: Random;
  storage: JournalStorage;
  peers: Peers;
  call: GuardedCall;
  sendPart: SendPart;
  prepareFile: PrepareFile;
  onEvent: (event: SendingEvent) => void;
}

/** A send must be over before its claim is: none begins later than this before the end of it. */
const SEND_MS = 22_000;
/** What is done may have been worded anew meanwhile. */
const settlingTables = [...outboxTables, 'drafts'] as const;
const MOST_LANES = 4;
/** Files never take all the places: words go on leaving beside them. */
const MOST_FILE_LANES = 2;

/**
 * Sends what waits, lane by lane: each send is claimed first, with a number that a later claim makes void, so that two
 * tabs share one outbox without sending twice, and one that slept sends nothing when it wakes.
 */
export class OutboxSender {
  readonly #options: SenderOptions;
  readonly #busy = new Set<string>();
  /** Lanes to look at (again). */
  readonly #wanted = new Set<string>();
  readonly #closedTabs = new Set<string>();
  readonly #wakes = new Map<string, () => void>();
  readonly #files: FileSending;
  #paused = true;
  #stopped = false;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#files = new FileSending(options);
  }

  get isPaused(): boolean {
    return this.#paused;
  }

  pause(): void {
    this.#paused = true;
  }

  /** Sends what waits in these lanes. */
  resume(lanes: Iterable<string>): void {
    this.#paused = false;
    this.kick(lanes);
  }

  /** Something may be sent in these lanes. */
  kick(lanes: Iterable<string>): void {
    for (const lane of lanes) this.#wanted.add(lane);
    this.#start();
  }

  /** The network is back: tries at once what failed for the lack of it. */
  async hurry(lanes: Iterable<string>): Promise<void> {
    await this.#options.storage.transaction(outboxTables, forgetBackOff);
    this.kick(lanes);
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#wakes.values()) cancel();
    this.#wakes.clear();
  }

  #start(): void {
    if (this.#paused || this.#stopped) return;
    for (const lane of [...this.#wanted]) {
      if (this.#busy.size >= MOST_LANES) return;
      if (this.#busy.has(lane) || (isFileLane(lane) && this.#isFullOfFiles())) continue;
      this.#busy.add(lane);
      this.#wanted.delete(lane);
      void this.#run(lane).finally(() => {
        this.#busy.delete(lane);
        this.#start();
      });
    }
  }

  #isFullOfFiles(): boolean {
    return [...this.#busy].filter(isFileLane).length >= MOST_FILE_LANES;
  }

  async #run(lane: string): Promise<void> {
    try {
      while (!this.#paused && !this.#stopped) {
        const answer = await this.#claim(lane);
        if (answer.kind === 'idle') return;
        if (answer.kind === 'claimed') await this.#send(answer.claim);
        else if (!(await this.#isHeldByClosedTab(answer))) return this.#wakeAt(lane, answer.until);
      }
    } catch {
      // The storage failed (full, or closing): what is kept there is untouched, and is looked at again.
      this.#wakeAt(lane, this.#options.clock.now() + backOff(3, this.#options.random));
    }
  }

  #claim(lane: string): Promise<ClaimAnswer> {
    const { clock, peers, storage } = this.#options;
    const claimant = { holder: peers.holder, now: clock.now(), closed: this.#closedTabs };
    return storage.transaction(outboxTables, (tables) => claimNext(tables, lane, claimant));
  }

  async #isHeldByClosedTab({ holder }: { holder: string | null }): Promise<boolean> {
    if (holder === null || (await this.#options.peers.isAlive(holder))) return false;
    this.#closedTabs.add(holder);
    return true;
  }

  async #send(claim: Claim): Promise<void> {
    const { clock, onEvent, storage } = this.#options;
    const mayLeave = () => !this.#stopped && !this.#paused && clock.now() <= claim.until - SEND_MS;
    const began = clock.now();
    onEvent({ kind: 'sending', entry: claim.entry });
    try {
      const done = await this.#perform(claim, mayLeave);
      if ('received' in done) {
        await storage.transaction(outboxTables, (tables) => settleProgress(tables, claim, done.received));
        onEvent({ kind: 'progress', entry: claim.entry });
        return;
      }
      const made = madeOf(claim.entry, done);
      await storage.transaction(settlingTables, (tables) => settleDone(tables, claim, made));
      const { message = null, thread = null, seminar = null, question = null } = done;
      const took = clock.now() - began;
      onEvent({ kind: 'done', entry: claim.entry, message, thread, seminar, question, took });
    } catch (error) {
      await this.#failed(claim, error);
    }
  }

  #perform({ entry }: Claim, mayLeave: () => boolean): Promise<WorkDone | { received: number | null }> {
    const { work } = entry;
    return work.kind === 'file'
      ? this.#files.step(work, mayLeave)
      : perform({ ...entry, work }, this.#options.call, mayLeave);
  }

  async #failed(claim: Claim, error: unknown): Promise<void> {
    const { clock, onEvent, random, storage } = this.#options;
    const outcome = outcomeOf(error, claim.entry.attempts);
    const asked = outcome.kind === 'again' && outcome.after > 0 ? clock.now() + outcome.after : 0;
    await storage.transaction(outboxTables, async (tables) => {
      if (outcome.kind === 'pause') return settlePaused(tables, claim);
      if (outcome.kind === 'settled') return settleDone(tables, claim, {});
      if (outcome.kind !== 'again') return settleRefused(tables, claim, outcome.kind, outcome.refusal);
      const failures = (await tables.lanes.get(claim.entry.lane))?.failures ?? 0;
      const notBefore = Math.max(asked, clock.now() + backOff(failures, random));
      return settleLater(tables, claim, { asked, notBefore });
    });
    const { entry } = claim;
    if (outcome.kind === 'pause') this.#paused = true;
    if (outcome.kind === 'pause') onEvent({ kind: 'paused', entry });
    else if ('refusal' in outcome) onEvent({ kind: 'refused', entry, refusal: outcome.refusal });
    else onEvent({ kind: 'later', entry, asked });
  }

  #wakeAt(lane: string, at: number): void {
    if (this.#stopped) return;
    this.#wakes.get(lane)?.();
    const wait = Math.max(1, at - this.#options.clock.now());
    const cancel = this.#options.clock.after(wait, () => {
      this.#wakes.delete(lane);
      this.kick([lane]);
    });
    this.#wakes.set(lane, cancel);
  }
}

function madeOf({ work }: OutboxEntry, { message, thread, file }: WorkDone) {
  return {
    ...(file ? { file } : {}),
    ...(thread ? { thread } : {}),
    ...(work.kind === 'edit' && message ? { revision: message.revision } : {}),
    ...(work.kind === 'message' && message ? { messageId: message.id } : {}),
  };
}
