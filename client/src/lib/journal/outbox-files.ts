import { namedFiles } from '@sentiers/shared/messages/body.ts';
import { moveInside } from './draft-moves.ts';
import type { Clock } from './environment.ts';
import type { FileRecord, NewFile } from './file-record.ts';
import { addedFile, forgetFile, giveUpFile, keepFile } from './file-writes.ts';
import { addEntry } from './outbox-writes.ts';
import type { JournalStorage, Tables } from './storage.ts';

interface OutboxFilesOptions {
  clock: Clock;
  storage: JournalStorage;
  /** Writes to the outbox, after what was asked before. */
  write: (work: (tables: Tables) => Promise<void>) => Promise<void>;
  writing: () => { id: string; writtenAt: string };
  /** What is being taken is other than it was. */
  onChanged: () => void;
}

/** These words show a file that could not be kept here. */
export class FileNotKept extends Error {}

const keepsSentMs = 30 * 24 * 3_600_000;

/** The outbox's files: kept with their bytes until a message that shows them is known to be on the server. */
export class OutboxFiles {
  readonly #options: OutboxFilesOptions;
  /** Added, and not stored yet: a heavy one takes its time. */
  readonly #taking = new Map<string, { record: FileRecord; content: Blob }>();
  readonly #lost = new Set<string>();
  /** Given up, and still stored: no words take them along. */
  readonly #leaving = new Set<string>();

  constructor(options: OutboxFilesOptions) {
    this.#options = options;
  }

  /** Those that are being stored: shown as the others are, from the moment in which they were added. */
  taking(): FileRecord[] {
    return [...this.#taking.values()].map(({ record }) => record);
  }

  /** Ids of those that could not be stored. */
  lost(): Iterable<string> {
    return this.#lost;
  }

  /** Whether it was given up, though it is still stored: it is shown no more. */
  isLeaving(id: string): boolean {
    return this.#leaving.has(id);
  }

  /**
   * Keeps files with the draft they are added to; they leave at once, beside the words. Words may show them at once:
   * whatever is written to the outbox is written after them. Rejects where they don't fit on the device.
   */
  async add(context: string, files: readonly NewFile[]): Promise<void> {
    const { clock, write, writing, onChanged } = this.#options;
    const added = files.map((file) => ({
      record: addedFile(file, context, clock.now()),
      content: file.content,
    }));
    for (const one of added) this.#taking.set(one.record.id, one);
    onChanged();
    try {
      await write(async (tables) => {
        for (const { record, content } of added) {
          await addEntry(tables, await keepFile(tables, record, content), writing());
        }
      });
    } catch (error) {
      for (const { record } of added) this.#lost.add(record.id);
      throw error;
    } finally {
      for (const { record } of added) this.#taking.delete(record.id);
      onChanged();
    }
  }

  /**
   * To ask as words are written to the outbox: what they show was stored before them, or never will be.
   * @throws {FileNotKept} they show what nobody would ever see
   */
  assertKept(body: string): void {
    if (namedFiles(body).some((id) => this.#lost.has(id))) throw new FileNotKept();
  }

  /** Gives up a file, whether it was sent or not: it is out of sight at once. */
  async remove(id: string): Promise<void> {
    const { write, onChanged } = this.#options;
    this.#leaving.add(id);
    onChanged();
    try {
      await write((tables) => giveUpFile(tables, id));
    } finally {
      this.#leaving.delete(id);
      onChanged();
    }
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
  async contentOf(fileId: string): Promise<Blob | null> {
    const taking = this.#taking.get(fileId);
    if (taking) return taking.content;
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
