import { AppError, isRefusal } from '@sentiers/shared/errors.ts';
import { backOff } from '../../../lib/journal/environment.ts';
import { Observable, type Store } from '../../../lib/journal/observable.ts';
import { LatestKeeper } from './latest-keeper.ts';
import { hasAllBrought, joined, mergeContent } from './merge-content.ts';
import { type PartContent, type Stood, sameContent, sameExactly } from './part-content.ts';
import type { KeptPart, PartHost } from './part-host.ts';
import { freshState, type PartPhase, type PartState } from './part-state.ts';

/** Milliseconds without a key stroke after which it leaves, and after which it leaves anyway. */
const RESTS_MS = 1_200;
const AT_MOST_MS = 8_000;

/** Of what left and was not answered, so many are remembered. */
const MOST_SENT = 6;

/**
 * One part of an experience that someone writes: kept on the device first, then sent, one save at a time, over the
 * revision that was read. What someone else made of it meanwhile is merged, or shown beside it for the person to choose:
 * nothing that was written goes unless someone took it out.
 */
export class PartWriter {
  readonly #host: PartHost;
  readonly #state: Observable<PartState>;
  #base: PartContent;
  #revision: number;
  /** What left and was not answered, the last one last: any of it may have arrived. */
  #sent: readonly PartContent[] = [];
  #isSending = false;
  #failures = 0;
  #firstAt: number | null = null;
  #cancel: (() => void) | null = null;
  readonly #keeper: LatestKeeper<KeptPart | null>;
  #closed = false;
  /** What is in the field at this very moment, and what it was drawn from: an editor tells what is typed a little later. */
  field: (() => { now: PartContent; drawn: PartContent } | null) | null = null;

  constructor(stood: Stood, host: PartHost) {
    this.#host = host;
    this.#base = stood.content;
    this.#revision = stood.revision;
    this.#state = new Observable(freshState(stood.content));
    this.#keeper = new LatestKeeper(
      () => this.toKeep(),
      (kept) => host.keep(kept),
      (isLoose) => this.#set({ isLoose }),
    );
  }

  get shown(): Store<PartState> {
    return this.#state;
  }

  get state(): PartState {
    return this.#state.getSnapshot();
  }

  get isDirty(): boolean {
    return !sameContent(this.state.content, this.#base);
  }

  /** Whether the server has all of it. */
  get isSettled(): boolean {
    return !this.isDirty && !this.#isSending;
  }

  /** Goes on from what the device had kept; what it has beside comes together with it. */
  adopt(kept: KeptPart): void {
    if (this.isDirty) {
      this.#set({ content: joined(kept.base, kept.mine, this.state.content) });
    } else {
      const stood: Stood = { content: this.#base, revision: this.#revision, changed: null };
      this.#base = kept.base;
      this.#revision = kept.revision;
      this.#sent = kept.sent;
      this.#set({ content: kept.mine, wasAway: true });
      if (stood.revision > kept.revision) this.#absorb(stood);
    }
    this.#keeper.keep();
    if (this.isDirty && !this.state.conflict) this.#sendIn(0);
  }

  /**
   * What the person wrote.
   * @param over what they had before their eyes: what came meanwhile stays
   */
  write(written: PartContent, over: PartContent = this.state.content): void {
    const content = sameExactly(over, this.state.content)
      ? written
      : joined(over, written, this.state.content);
    if (this.#closed || sameExactly(content, this.state.content)) return;
    this.#set({ content, changedBy: null, error: null, isLoose: true, phase: this.#phaseWith(content) });
    this.#keeper.keep();
    this.#sendLater();
  }

  /** What stands on the server, as it was just read. */
  receive(stood: Stood): void {
    if (stood.revision <= this.#revision) return;
    this.#takeField();
    this.#absorb(stood);
    this.#keeper.keep();
    if (this.isDirty && !this.state.conflict) this.#sendIn(0);
  }

  /** Ends a conflict: what the person made of both versions. */
  resolve(content: PartContent): void {
    const theirs = this.state.conflict;
    if (!theirs) return;
    this.#stands(theirs);
    this.#sent = [];
    this.#set({ conflict: null });
    this.#set({ content, phase: this.#phaseWith(content), isLoose: true });
    this.#keeper.keep();
    this.#sendIn(0);
  }

  /** What was said of another's choices and words was seen. */
  acknowledge(): void {
    this.#set({ others: [], mergedWith: null, changedBy: null });
  }

  /** The network is there again, or the person asks: it leaves now. */
  hurry(): void {
    this.#failures = 0;
    this.#takeField();
    if (this.isDirty && !this.state.conflict) this.#sendIn(0);
  }

  /** Resolves once the device has what was written so far. */
  kept(): Promise<void> {
    return this.#keeper.done;
  }

  /** The page goes. Resolves once the device has all of it. */
  async close(): Promise<void> {
    this.#takeField();
    this.#closed = true;
    this.#cancel?.();
    await this.#keeper.done;
  }

  #phaseWith(content: PartContent): PartPhase {
    if (this.state.conflict) return 'conflict';
    if (this.#isSending) return 'sending';
    return sameContent(content, this.#base) ? 'saved' : 'written';
  }

  #takeField(): void {
    const field = this.field?.();
    if (field && !sameExactly(field.now, field.drawn)) this.write(field.now, field.drawn);
  }

  #absorb(theirs: Stood): void {
    if (theirs.revision <= this.#revision) return;
    const { content: mine } = this.state;
    if (this.isSettled) {
      const isNew = !sameContent(mine, theirs.content);
      this.#stands(theirs);
      this.#set({
        ...(isNew && { content: theirs.content, changedBy: theirs.changed }),
        ...{ conflict: null, phase: 'saved' },
      });
      return;
    }
    // What I sent and heard nothing of may be there: then it is what both of us began with.
    const base = this.#sent.findLast((sent) => hasAllBrought(theirs.content, this.#base, sent)) ?? this.#base;
    const merged = mergeContent(base, mine, theirs.content);
    if (merged.kind === 'conflict') {
      this.#set({ conflict: theirs, phase: 'conflict' });
      return;
    }
    const brought = !sameContent(theirs.content, base);
    this.#stands(theirs);
    this.#sent = [];
    this.#set({
      ...{ content: merged.content, conflict: null },
      phase: sameContent(merged.content, theirs.content) ? 'saved' : 'written',
      ...(brought && { mergedWith: theirs.changed }),
      others: [...this.state.others, ...merged.others],
    });
  }

  #stands({ content, revision }: Stood): void {
    this.#base = content;
    this.#revision = revision;
  }

  #sendLater(): void {
    const now = this.#host.clock.now();
    this.#firstAt ??= now;
    this.#sendIn(Math.max(0, Math.min(RESTS_MS, this.#firstAt + AT_MOST_MS - now)));
  }

  #sendIn(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#host.clock.after(milliseconds, () => void this.#send());
  }

  async #send(): Promise<void> {
    if (this.#closed || this.#isSending || this.state.conflict || !this.isDirty) return;
    const sent = this.state.content;
    this.#isSending = true;
    this.#firstAt = null;
    this.#sent = [...this.#sent.filter((one) => !sameContent(one, sent)), sent].slice(-MOST_SENT);
    this.#set({ phase: 'sending', error: null });
    this.#keeper.keep();
    try {
      await this.#keeper.done;
      if (this.#closed) return;
      const stood = await this.#host.save(sent, this.#revision);
      this.#isSending = false;
      this.#saved(sent, stood);
    } catch (error) {
      this.#isSending = false;
      this.#failed(error);
    }
  }

  #saved(sent: PartContent, stood: Stood): void {
    this.#failures = 0;
    this.#sent = [];
    const isWhole = sameContent(this.state.content, sent);
    if (stood.revision > this.#revision) {
      const asSent = sameContent(stood.content, sent);
      this.#stands(asSent ? { ...stood, content: sent } : stood);
      if (isWhole && !asSent) this.#set({ content: stood.content });
    }
    const { conflict } = this.state;
    const phase = conflict ? 'conflict' : this.isDirty ? 'written' : 'saved';
    const { wasAway } = this.state;
    this.#set({ phase, savedAt: this.#host.clock.now(), wasAway: false, sentLater: wasAway });
    if (conflict) this.#absorb(conflict);
    this.#keeper.keep();
    if (this.isDirty && !this.state.conflict) this.#sendLater();
  }

  #failed(error: unknown): void {
    if (this.#closed) return;
    if (!(error instanceof AppError) || !isRefusal(error)) {
      this.#retry();
      return;
    }
    if (error.code === 'revision_conflict') {
      const theirs = this.#host.standsIn(error);
      if (!theirs) {
        this.#retry();
        this.#host.readAgain();
        return;
      }
      this.#takeField();
      this.#absorb(theirs);
      this.#keeper.keep();
      if (this.isDirty && !this.state.conflict) this.#sendIn(0);
    } else if (error.code === 'unauthenticated' || error.code === 'actor_changed') {
      this.#set({ phase: 'signed-out', wasAway: true });
    } else {
      this.#set({ phase: 'refused', error });
      // It may have been taken out, or be mine no more: what stands says which.
      if (error.code === 'not_found') this.#host.readAgain();
    }
  }

  #retry(): void {
    // It was read meanwhile: it had arrived.
    if (!this.isDirty) {
      this.#set({ phase: 'saved', savedAt: this.#host.clock.now() });
      return;
    }
    this.#set({ phase: 'waiting', wasAway: true });
    this.#sendIn(backOff(this.#failures, this.#host.random, { most: 30_000 }));
    this.#failures += 1;
  }

  /** What the device is to have of it; null once the server has all. */
  toKeep(): KeptPart | null {
    if (!this.isDirty && this.#sent.length === 0) return null;
    return { base: this.#base, revision: this.#revision, mine: this.state.content, sent: this.#sent };
  }

  #set(changed: Partial<PartState>): void {
    this.#state.set({ ...this.state, ...changed });
  }
}
