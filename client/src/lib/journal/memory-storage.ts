import type { LastWord } from './last-words.ts';
import { type JournalStorage, keyOf, type Rows, type Table, type TableName, type Tables } from './storage.ts';

type Content = { [Name in TableName]: Map<string, Rows[Name]> };

/**
 * A database in memory, for Node and for tests: shared by the tabs that connect to it, one transaction at a time, rows
 * copied on their way in and out. It outlives its tabs, as a browser's does: one that closes (or crashes) hears
 * nothing more, and what it had not committed is undone.
 */
export class MemoryDatabase {
  readonly #content: Content = {
    outbox: new Map(),
    lanes: new Map(),
    files: new Map(),
    contents: new Map(),
    drafts: new Map(),
    conversations: new Map(),
    values: new Map(),
    packs: new Map(),
    pieces: new Map(),
    writings: new Map(),
  };
  #last: Promise<void> = Promise.resolve();
  #lastWords: readonly LastWord[] = [];

  /** `pause` is waited for before and after each transaction of this tab: tests put delays and sleep there. */
  connect({ pause = () => Promise.resolve() }: { pause?: () => Promise<void> } = {}): JournalStorage {
    let closed = false;
    const isClosed = () => closed;
    return {
      transaction: async (names, work) => {
        await pause();
        const result = await this.#transaction(names, work, isClosed);
        await pause();
        return isClosed() ? never() : result;
      },
      lastWords: {
        read: () => structuredClone(this.#lastWords),
        write: (words) => {
          this.#lastWords = structuredClone(words);
        },
      },
      destroy: async () => {
        this.#lastWords = [];
        for (const rows of Object.values(this.#content)) rows.clear();
      },
      close: () => {
        closed = true;
      },
    };
  }

  #transaction<Result>(
    names: readonly TableName[],
    work: (tables: Tables) => Promise<Result>,
    isClosed: () => boolean,
  ): Promise<Result> {
    const run = this.#last.then(() => this.#run(names, work, isClosed));
    this.#last = run.then(ignore, ignore);
    return run;
  }

  async #run<Result>(
    names: readonly TableName[],
    work: (tables: Tables) => Promise<Result>,
    isClosed: () => boolean,
  ): Promise<Result> {
    if (isClosed()) throw new Error('this tab is closed');
    const undo: (() => void)[] = [];
    try {
      const result = await work(this.#tables(names, undo));
      if (isClosed()) throw new Error('this tab is closed');
      return result;
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  }

  #tables(names: readonly TableName[], undo: (() => void)[]): Tables {
    const table = <Name extends TableName>(name: Name) =>
      names.includes(name) ? tableOf(this.#content[name], keyOf[name], undo) : undefined;
    return {
      outbox: table('outbox'),
      lanes: table('lanes'),
      files: table('files'),
      contents: table('contents'),
      drafts: table('drafts'),
      conversations: table('conversations'),
      values: table('values'),
      packs: table('packs'),
      pieces: table('pieces'),
      writings: table('writings'),
    } as Tables;
  }
}

function tableOf<Row>(rows: Map<string, Row>, keyField: string, undo: (() => void)[]): Table<Row> {
  const remember = (key: string) => {
    const before = rows.get(key);
    undo.push(() => (before === undefined ? rows.delete(key) : rows.set(key, before)));
  };
  return {
    get: async (key) => structuredClone(rows.get(key)),
    all: async () => [...rows.values()].map((row) => structuredClone(row)),
    put: async (row) => {
      const key = (row as Record<string, string>)[keyField] as string;
      remember(key);
      rows.set(key, structuredClone(row));
    },
    delete: async (key) => {
      remember(key);
      rows.delete(key);
    },
  };
}

function never<Result>(): Promise<Result> {
  return new Promise(() => undefined);
}

function ignore(): void {}
