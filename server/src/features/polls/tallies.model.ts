import { defineModel } from '../../platform/database/define-model.ts';
import type { Count } from './counting.ts';

/** What was voted in one round of a poll, as it was counted last. */
export interface TallyDoc extends Count {
  _id: string;
  conversationId: string;
  pollId: string;
  round: number;
  /** As the poll says it: both change in one commit. */
  shown: boolean;
  /** Words and texts that moderation hid, folded: whoever writes them again. */
  hidden: string[];
  /** Up to which of the poll's `votes` it counts: an older count never replaces a newer one. */
  counted: number;
  countedAt: Date;
  /** Version of its last change in its conversation's journal. */
  version: number;
}

export const TallyModel = defineModel<TallyDoc>(
  'poll-tallies',
  {
    conversationId: { type: String, required: true },
    pollId: { type: String, required: true },
    round: { type: Number, required: true },
    shown: { type: Boolean, required: true },
    hidden: [String],
    counted: { type: Number, required: true },
    countedAt: { type: Date, required: true },
    voters: { type: Object, required: true },
    results: { type: Object, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { pollId: 1, round: 1 }, options: { unique: true } },
    { fields: { conversationId: 1, version: 1 } },
  ],
);
