import { isEmpty } from '@sentiers/shared/drafts/content.ts';
import type { DraftContent } from '@sentiers/shared/drafts/schema.ts';
import type { DraftRecord } from './draft-record.ts';
import {
  chosen,
  newDraft,
  scheduled,
  type Typing,
  thrownAway,
  typed,
  withLastWord,
  without,
} from './draft-rows.ts';
import { type DraftState, stateOf } from './draft-state.ts';
import type { Clock } from './environment.ts';
import { type LastWord, withWords } from './last-words.ts';
import { Emitter, Listeners } from './observable.ts';
import type { Peers } from './peers.ts';
import type { JournalStorage, Tables } from './storage.ts';

type Unsaved = Omit<Typing, 'at'>;
type Change = (stored: DraftRecord) => DraftRecord;

const draftTables = ['drafts'] as const;
/** One that was sent or thrown away keeps its number this long: the next one in its place follows it. */
const FORGOTTEN_MS = 30 * 24 * 3_600_000;

/**
 * What the person is writing, safe on this device at each change: a reload, a crash or an expired sign-in lose
 * nothing. The server gets it a little later (`DraftSync`).
 */
export class Drafts {
  readonly #options: { storage: JournalStorage; clock: Clock; peers: Peers };
  readonly #records = new Map<string, DraftRecord>();
  /** Typed here and not stored yet. */
  readonly #unsaved = new Map<string, Unsaved>();
  readonly #saving = new Map<string, Promise<void>>();
  readonly #states = new Map<string, DraftState>();
  readonly #listeners = new Listeners();
  readonly #written = new Emitter<string>();
  #list: readonly DraftRecord[] | null = null;

  constructor(options: { storage: JournalStorage; clock: Clock; peers: Peers }) {
    this.#options = options;
  }

  readonly subscribe = this.#listeners.subscribe;

  /** Tells the context of each draft that was written or thrown away here. */
  readonly onWritten = this.#written.listen;

  /** Reads what is kept on the device, and the words with which a page was left. */
  async load(): Promise<void> {
    const words = this.#options.storage.lastWords.read();
    const forgotten = new Date(this.#options.clock.now() - FORGOTTEN_MS).toISOString();
    const rows = await this.#options.storage.transaction(draftTables, async ({ drafts }) => {
      for (const word of words) {
        const stored = (await drafts.get(word.context)) ?? newDraft(word.context, word.at);
        await drafts.put(withLastWord(stored, word));
      }
      const all = await drafts.all();
      const isOver = (row: DraftRecord) => row.discarded && !row.dirty && row.updatedAt < forgotten;
      for (const { context } of all.filter(isOver)) await drafts.delete(context);
      return all.filter((row) => !isOver(row));
    });
    this.#placed(({ context, at }) => words.some((word) => word.context === context && word.at === at));
    for (const row of rows) this.#records.set(row.context, row);
    this.#changed(rows.map(({ context }) => context));
  }

  /** The draft of one context, for `useSyncExternalStore`: the same reference as long as nothing changed. */
  get(context: string): DraftState {
    const known = this.#states.get(context);
    if (known) return known;
    const state = stateOf(this.#records.get(context), this.#unsaved.get(context));
    this.#states.set(context, state);
    return state;
  }

  /** All drafts with words, the latest first. */
  readonly list = (): readonly DraftRecord[] => {
    this.#list ??= [...this.#records.values()]
      .filter(({ discarded, content, other }) => !discarded && (!isEmpty(content) || other !== null))
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
    return this.#list;
  };

  /** Keeps what is typed: shown at once, resolves when it is safe on the device. */
  write(context: string, content: DraftContent): Promise<void> {
    const { write: seenWrite = 0, content: seen } = this.#records.get(context) ?? {};
    this.#unsaved.set(context, { content, seenWrite, ...(seen && { seen }) });
    this.#changed([context]);
    return this.#save(context);
  }

  /** The page may be gone in a moment: what isn't stored yet is put where that takes no time. */
  leaving(): void {
    const { lastWords } = this.#options.storage;
    const at = this.#now();
    const words = [...this.#unsaved].map(([context, { content }]) => ({ context, content, at }));
    if (words.length > 0) lastWords.write(withWords(lastWords.read(), words));
  }

  async discard(context: string): Promise<void> {
    await this.saved(context);
    await this.#options.storage.transaction(draftTables, (tables) => this.discardInside(tables, context));
    await this.writtenInside([context]);
  }

  /** After drafts were written inside another write, once that is done: every tab shows it, the server in a moment. */
  async writtenInside(contexts: readonly string[]): Promise<void> {
    await this.refresh();
    this.#changed(contexts);
    this.#tellPeers();
    for (const context of contexts) this.#written.emit(context);
  }

  /** The same as part of another write: a message is in the outbox and its draft is gone, or neither. */
  async discardInside(tables: Tables, context: string): Promise<void> {
    this.#unsaved.delete(context);
    this.#stored(context);
    const stored = await tables.drafts.get(context);
    if (stored) await tables.drafts.put(thrownAway(stored, this.#now()));
  }

  /** Ends a conflict: with one's own words (as typed by now), or the others'. */
  async choose(context: string, which: 'mine' | 'other'): Promise<void> {
    await this.saved(context);
    await this.update(context, (stored) => chosen(stored, which, this.#now()));
    this.#written.emit(context);
  }

  /** These words are kept for later: they leave, unless others stand in their place by now. */
  async scheduled(context: string, body: string): Promise<void> {
    await this.saved(context);
    await this.update(context, (stored) => scheduled(stored, body, this.#now()));
    this.#written.emit(context);
  }

  /** Resolves once what is being typed there is stored. */
  async saved(context: string): Promise<void> {
    await this.#saving.get(context);
  }

  /** Changes the stored row, if there is one (or where `create` says so), and shows the result in every tab. */
  update(context: string, change: Change, options: { create: true }): Promise<DraftRecord>;
  update(context: string, change: Change): Promise<DraftRecord | null>;
  async update(context: string, change: Change, { create = false } = {}): Promise<DraftRecord | null> {
    let changed = false;
    const row = await this.#options.storage.transaction(draftTables, async ({ drafts }) => {
      const stored = (await drafts.get(context)) ?? (create ? newDraft(context, this.#now()) : null);
      if (!stored) return null;
      const next = change(stored);
      changed = next !== stored;
      if (changed) await drafts.put(next);
      return next;
    });
    if (row) this.#show(row);
    if (changed) this.#tellPeers();
    return row;
  }

  /** Another tab wrote: looks again. What is being typed here stays. */
  async refresh(): Promise<void> {
    const rows = await this.#options.storage.transaction(draftTables, ({ drafts }) => drafts.all());
    for (const row of rows) this.#show(row);
  }

  record(context: string): DraftRecord | null {
    return this.#records.get(context) ?? null;
  }

  records(): DraftRecord[] {
    return [...this.#records.values()];
  }

  #save(context: string): Promise<void> {
    const running = this.#saving.get(context);
    if (running) return running;
    const saving = this.#saveAll(context).finally(() => this.#saving.delete(context));
    this.#saving.set(context, saving);
    return saving;
  }

  async #saveAll(context: string): Promise<void> {
    for (let next = this.#unsaved.get(context); next; next = this.#unsaved.get(context)) {
      const at = this.#now();
      const row = await this.update(context, (stored) => typed(stored, { ...next, at }), { create: true });
      if (this.#unsaved.get(context) === next) this.#unsaved.delete(context);
      else this.#follow(next, row);
      this.#changed([context]);
    }
    this.#stored(context);
    this.#written.emit(context);
  }

  #tellPeers(): void {
    this.#options.peers.tell({ kind: 'changed', table: 'drafts' });
  }

  /** Words with which a page was left have their place by now, or none; those that were left meanwhile wait. */
  #placed(isPlaced: (word: LastWord) => boolean): void {
    const { lastWords } = this.#options.storage;
    const words = lastWords.read();
    const waiting = words.filter((word) => !isPlaced(word));
    if (waiting.length < words.length) lastWords.write(waiting);
  }

  /** The page that seemed to be left goes on. */
  #stored(context: string): void {
    this.#placed((word) => word.context === context);
  }

  /** What was typed during a save follows that save, not what stood before it; words that are gone stay so. */
  #follow(saved: Unsaved, row: DraftRecord): void {
    const waiting = this.#unsaved.get(row.context);
    if (!waiting) return;
    const isCut = row.content !== saved.content;
    const content = isCut && saved.seen ? without(waiting.content, saved.seen) : waiting.content;
    this.#unsaved.set(row.context, { content, seen: row.content, seenWrite: row.write });
  }

  #show(row: DraftRecord): void {
    this.#records.set(row.context, row);
    this.#changed([row.context]);
  }

  #changed(contexts: readonly string[]): void {
    for (const context of contexts) this.#states.delete(context);
    this.#list = null;
    this.#listeners.notify();
  }

  #now(): string {
    return new Date(this.#options.clock.now()).toISOString();
  }
}
