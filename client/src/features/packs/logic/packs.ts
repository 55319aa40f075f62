import { AppError } from '@sentiers/shared/errors.ts';
import type { Pack } from '@sentiers/shared/packs/schema.ts';
import { UnreachableError } from '../../../lib/api/unreachable-error.ts';
import { Listeners, type Store } from '../../../lib/journal/observable.ts';
import type { PackRow } from '../../../lib/journal/storage.ts';
import type { PackStore } from './pack-store.ts';
import { bytesToTake, type PackPorts, takePack } from './take-pack.ts';

/** Why a seminar is not (yet) whole on the device: no place left, no network, or another reason. */
export type PackProblem = 'full' | 'network' | 'failed';

/** How a seminar stands on this device. The same reference as long as nothing changed. */
export interface PackState {
  /** Whole, and since when (milliseconds). */
  kept: PackRow['kept'];
  /** Being taken, or interrupted. */
  wanted: Pack | null;
  /** Bytes that are here, of those to read; null while nothing is under way. */
  progress: { done: number; total: number } | null;
  stopped: boolean;
  problem: PackProblem | null;
}

interface PacksOptions extends PackPorts {
  store: PackStore;
  now(): number;
  /** Bytes that the device still takes; null where it doesn't say. */
  roomLeft(): Promise<number | null>;
  /** Runs `work` unless another tab does this already. */
  alone(name: string, work: () => Promise<void>): Promise<void>;
}

const nothing: PackState = { kept: null, wanted: null, progress: null, stopped: false, problem: null };

/** The seminars that this account takes along on this device: taken, interrupted, gone on with, given up. */
export class Packs implements Store<ReadonlyMap<string, PackState>> {
  readonly #options: PacksOptions;
  readonly #listeners = new Listeners();
  readonly #rows = new Map<string, PackRow>();
  readonly #under = new Map<string, AbortController>();
  #states: ReadonlyMap<string, PackState> = new Map();

  constructor(options: PacksOptions) {
    this.#options = options;
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly getSnapshot = (): ReadonlyMap<string, PackState> => this.#states;

  of(seminarId: string): PackState {
    return this.#states.get(seminarId) ?? nothing;
  }

  /** Reads what is on the device. */
  async load(): Promise<void> {
    for (const { seminarId } of await this.#options.store.rows()) {
      await this.#read(seminarId);
      this.#tell(seminarId, {});
    }
  }

  /** Takes a seminar along as it is now, or what changed of it. Resolves when that is done, or was interrupted. */
  async take(seminarId: string): Promise<void> {
    if (this.#under.has(seminarId)) return;
    await this.#run(seminarId, async (signal) => {
      const wanted = await this.#options.ask(seminarId);
      await this.#read(seminarId); // another tab may have done some of it meanwhile
      signal.throwIfAborted();
      const row = { ...(this.#rows.get(seminarId) ?? emptyRow(seminarId)), wanted, stopped: false };
      const left = await this.#options.roomLeft();
      if (left !== null && left < bytesToTake(row)) throw new DOMException('no room', 'QuotaExceededError');
      // What an interrupted one left and this one has no use for goes; what it needs is not read again.
      await this.#settle(row);
      await this.#go(row, signal);
    });
  }

  /** Goes on with what was interrupted by something else than the person. */
  async goOn(): Promise<void> {
    for (const { seminarId, wanted, stopped } of [...this.#rows.values()]) {
      if (wanted && !stopped) await this.take(seminarId);
    }
  }

  /** Interrupts; what is here stays, to go on later. */
  async stop(seminarId: string): Promise<void> {
    const row = this.#interrupt(seminarId);
    if (row?.wanted) await this.#settle({ ...row, stopped: true });
    this.#tell(seminarId, { progress: null });
  }

  /** Gives up what was interrupted: what was whole before stays. */
  async giveUp(seminarId: string): Promise<void> {
    const row = this.#interrupt(seminarId);
    if (row) await this.#settle({ ...row, wanted: null, stopped: false });
    this.#tell(seminarId, { progress: null, problem: null });
  }

  /** Nothing of a seminar stays on the device. */
  async remove(seminarId: string): Promise<void> {
    const row = this.#interrupt(seminarId);
    if (row) await this.#settle({ ...row, kept: null, wanted: null });
    this.#tell(seminarId, { progress: null, problem: null });
  }

  /** Removes those of these channels, or those that can't be read any more, as the server tells. */
  async forget(channelIds: readonly string[]): Promise<void> {
    for (const { seminarId, kept, wanted } of [...this.#rows.values()]) {
      const channelId = kept?.pack.channelId ?? wanted?.channelId ?? '';
      if (channelIds.includes(channelId)) await this.remove(seminarId);
    }
  }

  /** Asks the server whether each may still be read. A dead network says nothing. */
  async check(): Promise<void> {
    for (const seminarId of [...this.#rows.keys()]) {
      if (await this.#isClosed(seminarId)) await this.remove(seminarId);
    }
  }

  /** A document that went along, whole; null where it is not here. */
  async document(seminarId: string, documentId: string): Promise<Blob | null> {
    const documents = this.#rows.get(seminarId)?.kept?.pack.documents;
    const document = documents?.find(({ id }) => id === documentId);
    return document ? this.#options.store.read(seminarId, document) : null;
  }

  async #go(row: PackRow & { wanted: Pack }, signal: AbortSignal): Promise<void> {
    const { store, now } = this.#options;
    const { seminarId, wanted } = row;
    const total = bytesToTake(row);
    const progress = (done: number) => this.#tell(seminarId, { progress: { done, total } });
    await takePack({ store, ports: this.#options, row, signal, progress });
    signal.throwIfAborted();
    await this.#settle({ ...row, kept: { pack: wanted, at: now() }, wanted: null });
  }

  /** Ends what is under way, if anything is. Answers how the seminar stands. */
  #interrupt(seminarId: string): PackRow | undefined {
    this.#under.get(seminarId)?.abort();
    this.#under.delete(seminarId);
    return this.#rows.get(seminarId);
  }

  async #isClosed(seminarId: string): Promise<boolean> {
    return this.#options.ask(seminarId).then(() => false, isRefusal);
  }

  async #run(seminarId: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    this.#under.set(seminarId, controller);
    this.#tell(seminarId, { progress: { done: 0, total: 0 }, problem: null });
    const { signal } = controller;
    try {
      await this.#options.alone(seminarId, () => work(signal));
      if (!signal.aborted) this.#tell(seminarId, { progress: null });
    } catch (error) {
      if (!signal.aborted) await this.#failed(seminarId, error);
    } finally {
      if (this.#under.get(seminarId) === controller) this.#under.delete(seminarId);
    }
  }

  async #failed(seminarId: string, error: unknown): Promise<void> {
    // A part that went meanwhile is asked for no more the next time.
    if (isRefusal(error) && (await this.#isClosed(seminarId))) return this.remove(seminarId);
    const problem = isFull(error) ? 'full' : error instanceof UnreachableError ? 'network' : 'failed';
    const row = this.#rows.get(seminarId);
    // There is no place for it: what came of it leaves its own to others.
    if (problem === 'full' && row) await this.#settle({ ...row, wanted: null });
    this.#tell(seminarId, { progress: null, problem });
  }

  async #read(seminarId: string): Promise<void> {
    const row = await this.#options.store.row(seminarId);
    if (row) this.#rows.set(seminarId, row);
    else this.#rows.delete(seminarId);
  }

  /** Writes how a seminar stands now, with what its pages need: of what it no longer is, nothing stays. */
  async #settle({ seminarId, kept, wanted, stopped }: Omit<PackRow, 'answers'>): Promise<void> {
    const { store, answersOf } = this.#options;
    const before = this.#rows.get(seminarId) ?? emptyRow(seminarId);
    const packs = [kept?.pack, wanted].filter((pack) => pack != null);
    const row = { seminarId, kept, wanted, stopped, answers: [...new Set(packs.flatMap(answersOf))] };
    if (packs.length > 0) this.#rows.set(seminarId, row);
    else this.#rows.delete(seminarId);
    await store.settle(before, row);
  }

  #tell(seminarId: string, change: Partial<Pick<PackState, 'progress' | 'problem'>>): void {
    const { kept, wanted, stopped } = this.#rows.get(seminarId) ?? emptyRow(seminarId);
    const { progress, problem } = { ...this.of(seminarId), ...change };
    const states = new Map(this.#states);
    states.set(seminarId, { kept, wanted, stopped, progress, problem });
    this.#states = states;
    this.#listeners.notify();
  }
}

function emptyRow(seminarId: string): PackRow {
  return { seminarId, kept: null, wanted: null, stopped: false, answers: [] };
}

/** The seminar, or a part of it, is not theirs to read any more. */
function isRefusal(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'not_found' || error.code === 'forbidden');
}

/** Databases of browsers say it themselves, or through the transaction that it ended. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return false;
  const inner = 'inner' in error ? error.inner : error.cause;
  return error.name === 'QuotaExceededError' || (inner instanceof Error && isFull(inner));
}
