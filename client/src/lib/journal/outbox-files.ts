import { moveInside } from './draft-moves.ts';
import type { Clock } from './environment.ts';
import type { NewFile } from './file-record.ts';
import { forgetFile, giveUpFile, keepFile } from './file-writes.ts';
import { addEntry } from './outbox-writes.ts';
import type { JournalStorage, Tables } from './storage.ts';

interface OutboxFilesOptions {
  clock: Clock;
  storage: JournalStorage;
  /** Writes to the outbox, after what was asked before. */
  write: (work: (tables: Tables) => Promise<void>) => Promise<void>;
  writing: () => { id: string; writtenAt: string };
}

const keepsSentMs = 30 * 24 * 3_600_000;

/** The outbox's files: kept with their bytes until a message that shows them is known to be on the server. */
export class OutboxFiles {
  readonly #options: OutboxFilesOptions;

  constructor(options: OutboxFilesOptions) {
    this.#options = options;
  }

  /** Keeps files with the draft they are added to; they leave at once, beside the words. Rejects where none fits. */
  add(context: string, files: readonly NewFile[]): Promise<void> {
    const { clock, write, writing } = this.#options;
    return write(async (tables) => {
      for (const file of files) {
        await addEntry(tables, await keepFile(tables, file, context, clock.now()), writing());
      }
    });
  }

  /** Gives up a file, whether it was sent or not. */
  remove(id: string): Promise<void> {
    return this.#options.write((tables) => giveUpFile(tables, id));
  }

  /** Forgets here what is on the server, and named there. */
  release(ids: readonly string[]): Promise<void> {
    return this.#options.write(async (tables) => {
      for (const id of ids) await forgetFile(tables, id);
    });
  }

  /** What was begun in one place goes on in another, with the files added to it. */
  moveDraft(move: { from: string; to: string }): Promise<void> {
    const { clock, write } = this.#options;
    const at = new Date(clock.now()).toISOString();
    return write((tables) => moveInside(tables, { ...move, at }));
  }

  /** The bytes of a file that was added here; null once they are only on the server. */
  contentOf(fileId: string): Promise<Blob | null> {
    return this.#options.storage.transaction(['contents'], async ({ contents }) => {
      return (await contents.get(fileId))?.content ?? null;
    });
  }

  /** Forgets those that were sent and never shown: the server does too. */
  async forgetOld(): Promise<void> {
    const { clock, storage } = this.#options;
    await storage.transaction(['files', 'contents'], async (tables) => {
      const old = (await tables.files.all()).filter(
        ({ summary, addedAt }) => summary && addedAt < clock.now() - keepsSentMs,
      );
      for (const { id } of old) await forgetFile(tables, id);
    });
  }
}
