import type { FileRecord } from './file-record.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { JournalStorage } from './storage.ts';

/** What the storage held when it was read last: what waits, in the order in which it leaves, and its files. */
export class OutboxRows {
  entries: readonly OutboxEntry[] = [];
  files: readonly FileRecord[] = [];

  /** Reads it again; false where nothing is other than it was. */
  async read(storage: JournalStorage): Promise<boolean> {
    const [entries, files] = await storage.transaction(['outbox', 'files'], (tables) =>
      Promise.all([tables.outbox.all(), tables.files.all()]),
    );
    entries.sort((a, b) => a.order - b.order);
    files.sort((a, b) => a.addedAt - b.addedAt);
    if (JSON.stringify([entries, files]) === JSON.stringify([this.entries, this.files])) return false;
    this.entries = entries;
    this.files = files;
    return true;
  }

  /** Those in which something waits. */
  lanes(): Set<string> {
    return new Set(this.entries.filter(({ status }) => status === 'waiting').map(({ lane }) => lane));
  }
}
