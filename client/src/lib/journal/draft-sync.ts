import type { Draft } from '@sentiers/shared/drafts/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Call } from '../api/operations.ts';
import type { DraftRecord } from './draft-record.ts';
import { confronted, contentOf, leaving, type ServerDraft, taken } from './draft-rows.ts';
import type { Drafts } from './drafts.ts';
import { backOff, type Clock, type Random } from './environment.ts';

interface DraftSyncOptions {
  drafts: Drafts;
  call: Call;
  clock: Clock;
  random: Random;
  canAsk: () => boolean;
}

const QUIET_MS = 1_500;
/** Someone who types without a pause is still saved this often. */
const AT_MOST_MS = 10_000;
/** As many as the server lists: beyond, one that isn't listed may still be there. */
const LISTED = 200;

/**
 * Keeps drafts on the server too, a moment after each change, so that they are there on another device. Each write
 * says which one it follows: one that comes too late is not taken, and both versions are shown.
 */
export class DraftSync {
  readonly #options: DraftSyncOptions;
  readonly #due = new Map<string, { cancel: () => void; latest: number }>();
  readonly #sending = new Set<string>();
  readonly #stopListening: () => void;
  #failures = 0;
  #stopped = false;

  constructor(options: DraftSyncOptions) {
    this.#options = options;
    this.#stopListening = options.drafts.onWritten((context) => this.#schedule(context));
  }

  /** Compares with the server's drafts, then sends what it doesn't have. Call it whenever the connection is back. */
  async reconcile(): Promise<void> {
    const { drafts, call } = this.#options;
    const { items } = await call('drafts.list', {});
    const listed = new Map(items.map((draft) => [draft.context, draft]));
    for (const draft of items) {
      await drafts.update(draft.context, (stored) => confronted(stored, onServer(draft)), { create: true });
    }
    for (const record of drafts.records()) {
      const isGone = items.length < LISTED && record.number > 0 && !record.dirty && !record.discarded;
      if (!listed.has(record.context) && isGone) {
        await drafts.update(record.context, (stored) =>
          // Stryker disable next-line BooleanLiteral: that the field is there tells it.
          confronted(stored, { number: stored.number, gone: true }),
        );
      }
      await this.#push(record.context);
    }
  }

  stop(): void {
    this.#stopped = true;
    // Stryker disable next-line CallExpression: nothing is done any more for what it would hear.
    this.#stopListening();
    for (const { cancel } of this.#due.values()) cancel();
  }

  #schedule(context: string, wait = QUIET_MS): void {
    if (this.#stopped) return;
    const { clock } = this.#options;
    const due = this.#due.get(context);
    due?.cancel();
    const latest = due?.latest ?? clock.now() + Math.max(wait, AT_MOST_MS);
    const cancel = clock.after(Math.max(0, Math.min(wait, latest - clock.now())), () => {
      this.#due.delete(context);
      void this.#push(context);
    });
    this.#due.set(context, { cancel, latest });
  }

  async #push(context: string): Promise<void> {
    const { drafts, canAsk } = this.#options;
    const known = drafts.record(context);
    // Stryker disable next-line OptionalChaining: nobody waits for it, so that its failure ends the run of all tests.
    if (!known?.dirty || known.other || this.#stopped || !canAsk()) return;
    if (this.#sending.has(context)) return this.#schedule(context);
    this.#sending.add(context);
    try {
      const record = await drafts.update(context, leaving);
      if (!record) return;
      const number = await this.#send(record);
      this.#failures = 0;
      const { write } = record;
      const after = await drafts.update(context, (stored) => taken(stored, { number, write }));
      if (after?.dirty) this.#schedule(context);
    } catch (error) {
      await this.#failed(context, error);
    } finally {
      this.#sending.delete(context);
    }
  }

  async #send({ context, number, discarded, content }: DraftRecord): Promise<number> {
    const { call } = this.#options;
    if (discarded) return (await call('drafts.discard', { context, number: number + 1 })).number;
    return (await call('drafts.put', { context, number: number + 1, ...content })).number;
  }

  async #failed(context: string, error: unknown): Promise<void> {
    if (error instanceof AppError && error.code === 'stale_draft') {
      const theirs = readCurrent(error.details?.current);
      const after = await this.#options.drafts.update(context, (stored) =>
        confronted(stored, theirs(stored)),
      );
      if (after?.dirty && !after.other) this.#schedule(context, 0);
      return;
    }
    if (error instanceof AppError && error.status < 500 && error.code !== 'rate_limited') return;
    const asked = error instanceof AppError ? (error.details?.retryAfter ?? 0) * 1_000 : 0;
    this.#schedule(context, Math.max(asked, backOff(this.#failures, this.#options.random)));
    this.#failures += 1;
  }
}

function onServer(draft: Draft): ServerDraft {
  return { number: draft.number, content: contentOf(draft), updatedAt: draft.updatedAt };
}

/** What the server keeps instead. A draft that was thrown away elsewhere only tells its number, or nothing at all. */
function readCurrent(current: unknown): (stored: DraftRecord) => ServerDraft {
  if (isDraft(current)) return () => onServer(current);
  const number = isNumbered(current) ? current.number : null;
  // Stryker disable next-line BooleanLiteral: that the field is there tells it.
  return (stored) => ({ gone: true, number: number ?? Math.max(2, stored.number * 2) });
}

function isDraft(value: unknown): value is Draft {
  return isNumbered(value) && 'body' in value && typeof value.body === 'string';
}

function isNumbered(value: unknown): value is { number: number } {
  return typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'number';
}
