import { piecesOf } from './packed.ts';
import type { JournalStorage } from './storage.ts';

/** Named values that belong to what was written; all others are copies of what was read. */
const ofTheOutbox = 'outbox.';

/** Erases from the device what was read; what was written and not sent stays, for the same person's return. */
export async function eraseReading(storage: JournalStorage): Promise<void> {
  await storage.transaction(
    ['conversations', 'values', 'drafts', 'packs', 'pieces'],
    async ({ conversations, values, drafts, packs, pieces }) => {
      for (const row of await packs.all()) {
        for (const key of piecesOf(row)) await pieces.delete(key);
        await packs.delete(row.seminarId);
      }
      for (const { id } of await conversations.all()) await conversations.delete(id);
      for (const { name } of await values.all()) if (!name.startsWith(ofTheOutbox)) await values.delete(name);
      for (const { context, dirty } of await drafts.all()) if (!dirty) await drafts.delete(context);
    },
  );
}
