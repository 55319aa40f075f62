import type { Pack } from '@sentiers/shared/packs/schema.ts';
import { pieceKeys, piecesOf } from '../../../lib/journal/packed.ts';
import type { JournalStorage, KeptRow, PackRow } from '../../../lib/journal/storage.ts';

type Document = Pack['documents'][number];

/** What this device keeps of seminars that are taken along, in the account's own database. */
export class PackStore {
  readonly #storage: JournalStorage;
  readonly #mayKeep: () => boolean;

  /** @param mayKeep asked at each writing: false once the person left this browser */
  constructor(storage: JournalStorage, mayKeep: () => boolean) {
    this.#storage = storage;
    this.#mayKeep = mayKeep;
  }

  rows(): Promise<PackRow[]> {
    return this.#storage.transaction(['packs'], ({ packs }) => packs.all());
  }

  row(seminarId: string): Promise<PackRow | undefined> {
    return this.#storage.transaction(['packs'], ({ packs }) => packs.get(seminarId));
  }

  /** How many of a document's pieces are here: they come in order. */
  async pieces(seminarId: string, document: Document): Promise<number> {
    const keys = pieceKeys(seminarId, document);
    return this.#storage.transaction(['pieces'], async ({ pieces }) => {
      for (const [index, key] of keys.entries()) if (!(await pieces.get(key))) return index;
      return keys.length;
    });
  }

  async putPiece(id: string, content: Blob): Promise<void> {
    this.#mustBeHere();
    return this.#storage.transaction(['pieces'], ({ pieces }) => pieces.put({ id, content }));
  }

  /** A document that is here whole; null where it is not. Its type is told to nobody: it is only ever saved. */
  async read(seminarId: string, document: Document): Promise<Blob | null> {
    const rows = await this.#storage.transaction(['pieces'], async ({ pieces }) => {
      const found = [];
      for (const key of pieceKeys(seminarId, document)) found.push(await pieces.get(key));
      return found;
    });
    const contents = rows.flatMap((row) => row?.content ?? []);
    const whole = new Blob(contents, { type: 'application/octet-stream' });
    return whole.size === document.bytes ? whole : null;
  }

  async putConversation(row: KeptRow): Promise<void> {
    this.#mustBeHere();
    return this.#storage.transaction(['conversations'], ({ conversations }) => conversations.put(row));
  }

  /** Puts what is kept in the place of what was: pieces that belong to it no more go with the same write. */
  async settle(before: PackRow, after: PackRow): Promise<void> {
    this.#mustBeHere();
    const stay = piecesOf(after);
    return this.#storage.transaction(['packs', 'pieces'], async ({ packs, pieces }) => {
      for (const key of piecesOf(before)) if (!stay.has(key)) await pieces.delete(key);
      if (after.kept || after.wanted) await packs.put(after);
      else await packs.delete(after.seminarId);
    });
  }

  #mustBeHere(): void {
    if (!this.#mayKeep()) throw new Error('this account has left');
  }
}
