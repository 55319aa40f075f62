import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/**
 * A thread as its authors and moderators made it. What moves with each post (last rank, activity, who wrote,
 * whether a question waits for an answer) is kept by the journal of its conversation, which has the same id.
 */
export interface ThreadDoc {
  _id: string;
  channelId: string;
  /** Empty for a direct conversation that nobody named. */
  title: string;
  kind: ThreadKind;
  authorId: string;
  createdAt: Date;
  closed: { at: Date; by: string; reason: string } | null;
  /** Version of its last change in its conversation's journal. */
  version: number;
  /** Version of its last change in its channel's journal. */
  channelVersion: number;
}

export const ThreadModel = defineModel<ThreadDoc>(
  'threads',
  {
    channelId: { type: String, required: true },
    title: { type: String, default: '' },
    kind: { type: String, required: true },
    authorId: { type: String, required: true },
    createdAt: { type: Date, required: true },
    closed: {
      type: {
        _id: false,
        at: { type: Date, required: true },
        by: { type: String, required: true },
        reason: { type: String, default: '' },
      },
      default: null,
    },
    version: { type: Number, required: true },
    channelVersion: { type: Number, required: true },
  },
  [{ fields: { channelId: 1, channelVersion: 1 } }],
);
