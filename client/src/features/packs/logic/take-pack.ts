import type { Pack, PackedDocument } from '@sentiers/shared/packs/schema.ts';
import { PIECE_BYTES, pieceKeys } from '../../../lib/journal/packed.ts';
import type { KeptRow, PackRow } from '../../../lib/journal/storage.ts';
import { partsToTake } from './pack-changes.ts';
import type { PackStore } from './pack-store.ts';

/** How a pack is read from the server. Rejections are `AppError`, `UnreachableError`, or the signal's. */
export interface PackPorts {
  /** What it would be made of now. */
  ask(seminarId: string): Promise<Pack>;
  /** Hashes of the answers that its pages are drawn from. */
  answersOf(pack: Pack): string[];
  /** Reads again what the pages of these parts are drawn from, and keeps it on the device. */
  takeAnswers(pack: Pack, parts: { agenda: boolean; roster: boolean; threadIds: string[] }): Promise<void>;
  /** The newest messages of a thread, and what it carries beside them, as they are kept. */
  readConversation(threadId: string): Promise<KeptRow>;
  /** Bytes `from` to `to` of a document, the last one excluded. */
  readPiece(
    address: { seminarId: string; document: PackedDocument },
    span: { from: number; to: number },
    signal: AbortSignal,
  ): Promise<Blob>;
}

interface Taking {
  store: PackStore;
  ports: PackPorts;
  row: PackRow & { wanted: Pack };
  signal: AbortSignal;
  /** Bytes that are here by now, of those that are to be read. */
  progress(done: number): void;
}

/** Bytes that are read to have what a row wants. */
export function bytesToTake({ kept, wanted }: PackRow): number {
  if (!wanted) return 0;
  const { agenda, roster, documents, threads } = partsToTake(kept?.pack ?? null, wanted);
  const parts = [
    ...documents,
    ...threads,
    ...(agenda ? [wanted.agenda] : []),
    ...(roster ? [wanted.roster] : []),
  ];
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Reads what a row wants and doesn't have, the lightest first, each thing kept as soon as it is here: pages, threads, then
 * documents, from where an interruption left them.
 */
export async function takePack({ store, ports, row, signal, progress }: Taking): Promise<void> {
  const { seminarId, wanted, kept } = row;
  const { agenda, roster, documents, threads } = partsToTake(kept?.pack ?? null, wanted);
  let done = 0;
  const add = (bytes: number) => {
    signal.throwIfAborted();
    done += bytes;
    progress(done);
  };
  await ports.takeAnswers(wanted, { agenda, roster, threadIds: threads.map(({ threadId }) => threadId) });
  add((agenda ? wanted.agenda.bytes : 0) + (roster ? wanted.roster.bytes : 0));
  for (const { threadId, bytes } of threads) {
    await store.putConversation(await ports.readConversation(threadId));
    add(bytes);
  }
  for (const document of documents) {
    const keys = pieceKeys(seminarId, document);
    const spanOf = (index: number) => ({
      from: index * PIECE_BYTES,
      to: Math.min(document.bytes, (index + 1) * PIECE_BYTES),
    });
    const first = await store.pieces(seminarId, document);
    add(first === 0 ? 0 : spanOf(first - 1).to);
    for (const [index, key] of keys.entries()) {
      if (index < first) continue;
      const span = spanOf(index);
      await store.putPiece(key, await ports.readPiece({ seminarId, document }, span, signal));
      add(span.to - span.from);
    }
  }
}
