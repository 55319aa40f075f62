import type { Drafts } from './drafts.ts';
import type { Clock, Random } from './environment.ts';
import { outboxTables, type Writing } from './outbox-writes.ts';
import type { Peers } from './peers.ts';
import type { ServerTime } from './server-time.ts';
import type { JournalStorage, Tables } from './storage.ts';

interface OutboxWriterOptions {
  clock: Clock;
  random: Random;
  storage: JournalStorage;
  peers: Peers;
  drafts: Drafts;
  time: ServerTime;
  /** Something was written: looks at the storage again. */
  onWritten: () => Promise<void>;
}

/** What a write does to drafts beside the outbox. */
interface OfDrafts<Result> {
  /** Contexts of those that it writes in; what is being typed there is stored first. */
  writes?: readonly string[];
  /** Context of the one whose words it takes: it is gone once they are kept, where the result says that they are. */
  takes?: string | undefined;
  tookThem?: (result: Result) => boolean;
}

const writeTables = [...outboxTables, 'drafts'] as const;

/** Writes to the outbox and to drafts in one transaction, one after the other, in the order in which it was asked. */
export class OutboxWriter {
  readonly #options: OutboxWriterOptions;
  #writes: Promise<void> = Promise.resolve();

  constructor(options: OutboxWriterOptions) {
    this.#options = options;
  }

  write<Result>(
    work: (tables: Tables) => Promise<Result>,
    { writes = [], takes, tookThem = () => true }: OfDrafts<Result> = {},
  ): Promise<Result> {
    const { storage, drafts } = this.#options;
    const taking = takes === undefined ? [] : [takes];
    const written = this.#writes.then(async () => {
      for (const context of writes) await drafts.saved(context);
      // Stored after the words have left, what was typed last would come back as the next ones.
      for (const context of taking) await drafts.saved(context).catch(ignore);
      return storage.transaction(writeTables, async (tables) => {
        const result = await work(tables);
        const taken = tookThem(result) ? taking : [];
        for (const context of taken) await drafts.discardInside(tables, context);
        return { result, changed: [...writes, ...taken] };
      });
    });
    this.#writes = written.then(ignore, ignore);
    return this.#show(written);
  }

  /** How something that is written now is named and dated. */
  readonly writing = (): Writing => {
    const { random, time } = this.#options;
    return { id: random.uuid(), writtenAt: new Date(time.now()).toISOString() };
  };

  /** ISO instant by which drafts are dated. */
  now(): string {
    return new Date(this.#options.clock.now()).toISOString();
  }

  async #show<Result>(written: Promise<{ result: Result; changed: readonly string[] }>): Promise<Result> {
    const { peers, drafts, onWritten } = this.#options;
    const { result, changed } = await written;
    if (changed.length > 0) await drafts.writtenInside(changed);
    await onWritten();
    peers.tell({ kind: 'changed', table: 'outbox' });
    return result;
  }
}

/** Its caller is told. */
function ignore(): void {}
