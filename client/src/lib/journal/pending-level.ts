import type { ChannelChoice, ThreadChoice } from '@sentiers/shared/following/schema.ts';

/** What one wants of a thread or of a channel: what isn't named stays. */
export type AskedThreadLevel = Partial<Pick<ThreadChoice, 'level' | 'mutedUntil'>>;
export type AskedChannelLevel = Partial<ChannelChoice>;

/** Of what a choice is made. */
export type LevelPlace =
  | { of: 'thread'; choice: AskedThreadLevel }
  | { of: 'channel'; choice: AskedChannelLevel };

/** A choice made on this device that the server is not known to have. */
export type PendingLevel = LevelPlace & {
  id: string;
  /** Raised by each choice: an answer is about the one that was sent. */
  number: number;
  attempts: number;
};

/** Under which key a choice waits. */
export function levelKey(of: LevelPlace['of'], id: string): string {
  return `${of} ${id}`;
}
