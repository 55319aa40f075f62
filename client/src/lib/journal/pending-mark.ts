import { compareReadMarks, type ReadMark } from '@sentiers/shared/journal/schema.ts';

/** A read mark set on this device that the server is not known to have. */
export interface PendingMark {
  read: ReadMark;
  /** What is unread after it, as counted here: what badges show until the server counts. */
  unread: number;
  /** How often it was sent, or nearly. */
  attempts: number;
}

/** What one asks for, over where the device knows the mark to stand. */
export interface AskedMark {
  /** `unread`: « non lu à partir d’ici », which goes back. */
  kind: 'read' | 'unread';
  seq: number;
  unread: number;
  known: ReadMark;
}

/** The one mark to send for a conversation: reading moves it on, going back raises its epoch by one. */
export function asked(pending: PendingMark | null, { kind, seq, unread, known }: AskedMark): PendingMark {
  // Stryker disable next-line EqualityOperator: where they are the same, either stands.
  const stands = pending && compareReadMarks(pending.read, known) > 0 ? pending.read : known;
  const read = { seq, epoch: stands.epoch + (kind === 'unread' ? 1 : 0) };
  if (pending && compareReadMarks(read, stands) <= 0) return pending;
  return { read, unread, attempts: 0 };
}

/**
 * What is left to send once the server answered with what it stores; null where nothing is. A mark whose epoch it
 * could not follow (earlier ones of ours never arrived) is sent again, one epoch above what is stored.
 */
export function afterAnswer(pending: PendingMark, sent: ReadMark, stored: ReadMark): PendingMark | null {
  const { seq, epoch } = pending.read;
  if (epoch > stored.epoch + 1) return { ...pending, read: { seq, epoch: stored.epoch + 1 } };
  const isSent = compareReadMarks(pending.read, sent) === 0;
  return !isSent && compareReadMarks(pending.read, stored) > 0 ? pending : null;
}
