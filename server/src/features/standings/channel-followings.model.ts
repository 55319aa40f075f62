import type { ChannelLevel } from '@sentiers/shared/following/schema.ts';
import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

/** What one person chose for the threads of one channel. */
export interface ChannelFollowingDoc {
  _id: string;
  personId: string;
  channelId: string;
  /** Null: nothing was chosen. */
  level: ChannelLevel | null;
  /** Silence until then; see `notMuted`. */
  mutedUntil: Date;
  /** Version of its last change in its person's journal. */
  version: number;
}

export const ChannelFollowingModel = defineModel<ChannelFollowingDoc>(
  'channelFollowings',
  {
    personId: { type: String, required: true },
    channelId: { type: String, required: true },
    level: { type: String, default: null },
    mutedUntil: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { personId: 1, version: 1 } }, { fields: { channelId: 1, level: 1 } }],
);

const CHANNEL_FOLLOWINGS = 'a6d0b8c2-4b1f-4c57-9c6f-0d7a6a6d2f35';

/** Of one person's choice for one channel there is one document: its id is made of theirs. */
export function channelFollowingId(personId: string, channelId: string): string {
  return derivedId(`${personId}/${channelId}`, CHANNEL_FOLLOWINGS);
}
