import type { Pack } from '@sentiers/shared/packs/schema.ts';
import type { PackRow } from './storage.ts';

/** Bytes of a document that are asked for, and kept, at once: what an interruption costs at most. */
export const PIECE_BYTES = 512 * 1024;

type Document = Pick<Pack['documents'][number], 'id' | 'bytes'>;

/** Where each piece of a document of a seminar is kept, in order. */
export function pieceKeys(seminarId: string, { id, bytes }: Document): string[] {
  const count = Math.max(1, Math.ceil(bytes / PIECE_BYTES));
  return Array.from({ length: count }, (_, index) => `${seminarId}/${id}/${index}`);
}

/** Where all that may be kept of a seminar's documents is, whole or not. */
export function piecesOf({ seminarId, kept, wanted }: PackRow): Set<string> {
  const documents = [...(kept?.pack.documents ?? []), ...(wanted?.documents ?? [])];
  return new Set(documents.flatMap((document) => pieceKeys(seminarId, document)));
}

/** The conversations that went along with seminars: they stay, whatever else is read. */
export function packedConversations(rows: readonly PackRow[]): Set<string> {
  const packs = rows.flatMap(({ kept, wanted }) => [kept?.pack, wanted]);
  return new Set(packs.flatMap((pack) => pack?.threads.map(({ threadId }) => threadId) ?? []));
}
