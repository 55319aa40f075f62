import type { DraftContent } from '@sentiers/shared/drafts/schema.ts';

/** A draft as it is kept on the device. */
export interface DraftRecord {
  context: string;
  content: DraftContent;
  /** Raised by each local write: two tabs see that the other one wrote. */
  write: number;
  /** Number of the server's draft that ours follows; 0 for none. */
  number: number;
  /** Written here since the server took it. */
  dirty: boolean;
  /** Sent to the server as the next number, without an answer yet: met there, these words are ours. */
  sent: readonly DraftContent[];
  /** Thrown away or sent here; kept until the server knows. */
  discarded: boolean;
  /** Written elsewhere meanwhile (another device, another tab): both are kept until the person has chosen. */
  other: { content: DraftContent; number: number; updatedAt: string } | null;
  /** ISO instant of the last change. */
  updatedAt: string;
  /** Under which id these words were asked to be kept for later: they may be, its answer may have been lost. */
  scheduling?: { clientId: string; body: string };
}
