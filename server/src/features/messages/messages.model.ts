import type { Message, MessageMark, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** Who hid a message and why; `by` is null where a report veiled it at once. */
export interface Hiding {
  at: Date;
  by: string | null;
  reason: string;
}

export interface Movement {
  threadId: string;
  at: Date;
  by: string;
}

export interface PastWords {
  revision: number;
  body: string;
  at: Date;
}

export interface MessageDoc {
  _id: string;
  conversationId: string;
  clientId: string;
  seq: number;
  /** Version of its last change in its conversation's journal. */
  version: number;
  revision: number;
  authorId: string;
  state: Message['state'];
  /** Markdown. Kept under a hiding, for moderation; emptied by a deletion. */
  body: string;
  /** Its author's files that it shows; absent where there are none, so that their index holds only these. */
  files?: string[];
  createdAt: Date;
  writtenAt: Date | null;
  editedAt: Date | null;
  reactions: Partial<Record<ReactionKey, string[]>>;
  /** Absent where nobody kept it for something. */
  mark?: MessageMark;
  hidden: Hiding | null;
  /** From which thread it came here last; null for what was written here. It was never unread here. */
  movedFrom: Movement | null;
  /**
   * What stood here and went elsewhere, where this is its tombstone; that message kept its id. `before`: from where it
   * had come here itself.
   */
  movedTo: { messageId: string; before?: Movement | null } | null;
  /** The words that edits replaced, the oldest first. */
  history: PastWords[];
}

const movement = {
  _id: false,
  threadId: { type: String, required: true },
  at: { type: Date, required: true },
  by: { type: String, required: true },
};

export const MessageModel = defineModel<MessageDoc>(
  'messages',
  {
    conversationId: { type: String, required: true },
    clientId: { type: String, required: true },
    seq: { type: Number, required: true },
    version: { type: Number, required: true },
    revision: { type: Number, required: true },
    authorId: { type: String, required: true },
    state: { type: String, required: true },
    body: { type: String, default: '' },
    files: { type: [String], default: undefined },
    createdAt: { type: Date, required: true },
    writtenAt: { type: Date, default: null },
    editedAt: { type: Date, default: null },
    reactions: { type: Object, default: {} },
    mark: { type: String, default: undefined },
    hidden: {
      type: {
        _id: false,
        at: { type: Date, required: true },
        by: { type: String, default: null },
        reason: { type: String, required: true },
      },
      default: null,
    },
    movedFrom: { type: movement, default: null },
    movedTo: {
      type: {
        _id: false,
        messageId: { type: String, required: true },
        before: { type: movement, default: null },
      },
      default: null,
    },
    history: {
      type: [
        {
          _id: false,
          revision: { type: Number, required: true },
          body: { type: String, required: true },
          at: { type: Date, required: true },
        },
      ],
      default: [],
    },
  },
  [
    { fields: { conversationId: 1, seq: 1 }, options: { unique: true } },
    { fields: { conversationId: 1, version: 1 } },
    { fields: { conversationId: 1, authorId: 1, seq: 1 } },
    { fields: { files: 1 }, options: { sparse: true } },
    {
      fields: { conversationId: 1, createdAt: -1, _id: -1 },
      options: { partialFilterExpression: { files: { $exists: true } } },
    },
    {
      fields: { conversationId: 1, 'movedFrom.threadId': 1 },
      options: { partialFilterExpression: { 'movedFrom.threadId': { $exists: true } } },
    },
    {
      fields: { conversationId: 1, 'movedTo.messageId': 1 },
      options: { partialFilterExpression: { 'movedTo.messageId': { $exists: true } } },
    },
  ],
);
