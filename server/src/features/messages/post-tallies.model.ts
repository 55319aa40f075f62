import { defineModel } from '../../platform/database/define-model.ts';

/** How many posts of one person a conversation holds up to a rank: derived, and true for ever. */
export interface PostTallyDoc {
  /** `conversationId/authorId/seq`. */
  _id: string;
  conversationId: string;
  authorId: string;
  seq: number;
  posts: number;
}

export const PostTallyModel = defineModel<PostTallyDoc>(
  'postTallies',
  {
    conversationId: { type: String, required: true },
    authorId: { type: String, required: true },
    seq: { type: Number, required: true },
    posts: { type: Number, required: true },
  },
  [{ fields: { conversationId: 1, authorId: 1, seq: -1 } }],
);
