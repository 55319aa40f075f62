import type { Conversation } from './conversation.ts';
import type { KeptConversation } from './conversation-options.ts';
import type { Clock } from './environment.ts';
import { packedConversations } from './packed.ts';
import type { JournalStorage } from './storage.ts';

const MOST_KEPT = 40;
const SAVE_MS = 2_000;
const tables = ['conversations'] as const;

/**
 * The conversations looked at last, and those that went along with a seminar, kept on the device: their newest messages
 * can be read without a network.
 */
export class KeptConversations {
  readonly #storage: JournalStorage;
  readonly #clock: Clock;
  readonly #due = new Map<string, () => void>();
  /** Those that were saved before: one more is not among them. */
  readonly #saved = new Set<string>();

  constructor(storage: JournalStorage, clock: Clock) {
    this.#storage = storage;
    this.#clock = clock;
  }

  async read(id: string): Promise<KeptConversation | null> {
    return this.#storage.transaction(
      tables,
      async ({ conversations }) => (await conversations.get(id)) ?? null,
    );
  }

  /** Version of each that is kept. */
  async versions(): Promise<Map<string, number>> {
    const rows = await this.#storage.transaction(tables, ({ conversations }) => conversations.all());
    return new Map(rows.map(({ id, stamp }) => [id, stamp.version]));
  }

  /** Saves a conversation a moment after it changed. */
  changed(conversation: Conversation): void {
    if (this.#due.has(conversation.id)) return;
    const cancel = this.#clock.after(SAVE_MS, () => {
      this.#due.delete(conversation.id);
      void this.#save(conversation).catch(() => null);
    });
    this.#due.set(conversation.id, cancel);
  }

  /** Forgets what can't be read any more: conversations, or all those of a channel. */
  async forget(ids: readonly string[]): Promise<void> {
    await this.#storage.transaction(tables, async ({ conversations }) => {
      for (const { id, thread } of await conversations.all()) {
        if (!ids.includes(id) && !(thread && ids.includes(thread.channelId))) continue;
        await conversations.delete(id);
        this.#saved.delete(id);
      }
    });
  }

  stop(): void {
    for (const cancel of this.#due.values()) cancel();
    this.#due.clear();
  }

  async #save(conversation: Conversation): Promise<void> {
    const kept = conversation.kept();
    if (!kept) return;
    const row = { ...kept, id: conversation.id, visitedAt: this.#clock.now() };
    await this.#storage.transaction([...tables, 'packs'], async ({ conversations, packs }) => {
      await conversations.put(row);
      // A lively conversation is saved again and again: the others are read where it is one more only.
      if (this.#saved.has(row.id)) return;
      const taken = packedConversations(await packs.all());
      const rows = (await conversations.all()).filter(({ id }) => !taken.has(id));
      const oldest = rows.sort((a, b) => b.visitedAt - a.visitedAt).slice(MOST_KEPT);
      for (const { id } of oldest) {
        await conversations.delete(id);
        this.#saved.delete(id);
      }
    });
    this.#saved.add(row.id);
  }
}
