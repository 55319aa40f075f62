import type { ChannelLevel, ThreadLevel } from '@sentiers/shared/following/schema.ts';

/** What may be chosen, and what is: of a thread, or of a channel. */
export type FollowingChoices =
  | {
      of: 'thread';
      level: ThreadLevel | null;
      /** What its channel says, where nothing is chosen for the thread. */
      channel: ChannelLevel;
      mutedUntil: string | null;
      onChoose: (choice: { level?: ThreadLevel | null; mutedUntil?: string | null }) => void;
    }
  | {
      of: 'channel';
      level: ChannelLevel;
      mutedUntil: string | null;
      onChoose: (choice: { level?: ChannelLevel; mutedUntil?: string | null }) => void;
    };
