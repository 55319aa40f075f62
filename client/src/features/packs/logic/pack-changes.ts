import type { Pack } from '@sentiers/shared/packs/schema.ts';

/** What is otherwise in a seminar than in what was taken along of it. */
export interface PackChanges {
  /** Its words, its hours, its place, its agenda. */
  agenda: boolean;
  /** Who comes. */
  roster: boolean;
  /** Names of documents. */
  added: string[];
  removed: string[];
  /** Messages published since, in `threads` threads and rooms; other changes there count as none. */
  messages: number;
  threads: number;
  /** Of what is read to have it all, as the server tells it. */
  bytes: number;
}

/** The parts of a pack that the one before doesn't hold as they are. */
export function partsToTake(before: Pack | null, now: Pack) {
  const versions = new Map(before?.threads.map(({ threadId, version }) => [threadId, version]));
  const documents = new Set(before?.documents.map(({ id }) => id));
  return {
    agenda: before?.agenda.revision !== now.agenda.revision,
    roster: before?.roster.mark !== now.roster.mark,
    documents: now.documents.filter(({ id }) => !documents.has(id)),
    threads: now.threads.filter(({ threadId, version }) => versions.get(threadId) !== version),
  };
}

/** What changed between two packs of a seminar; null where nothing did. */
export function changesBetween(before: Pack, now: Pack): PackChanges | null {
  const { agenda, roster, documents, threads } = partsToTake(before, now);
  const left = new Set(now.documents.map(({ id }) => id));
  const removed = before.documents.filter(({ id }) => !left.has(id)).map(({ name }) => name);
  if (!agenda && !roster && documents.length + threads.length + removed.length === 0) return null;
  const seqs = new Map(before.threads.map(({ threadId, lastSeq }) => [threadId, lastSeq]));
  const parts = [...documents, ...threads, ...(agenda ? [now.agenda] : []), ...(roster ? [now.roster] : [])];
  return {
    ...{ agenda, roster, removed },
    added: documents.map(({ name }) => name),
    messages: threads.reduce((sum, { threadId, lastSeq }) => sum + lastSeq - (seqs.get(threadId) ?? 0), 0),
    threads: threads.length,
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
