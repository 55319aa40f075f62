import type { PassageKind, PassageState, RecapDocument } from '@sentiers/shared/recaps/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

/** What was published, and where: what leaves it is taken out of the document too. */
export interface PublicationDoc {
  threadId: string;
  messageId: string;
  channelId: string;
  by: string;
  at: Date;
  changedAt: Date | null;
  /** Words were withdrawn since it was published last: the post says so. */
  withdrawn: boolean;
  language: Locale;
  document: RecapDocument;
}

/** What a closed room leaves; its id is the room's. It stands in the journal of its seminar's channel. */
export interface RecapDoc {
  _id: string;
  channelId: string;
  seminarId: string;
  /** Empty: the room's. */
  title: string;
  intro: string;
  order: string[];
  dropped: string[];
  /** Raised by each change of the recap, which is guarded by it. */
  revision: number;
  /** How many passages of guests are left out, for a guest can't be asked. */
  guests: number;
  gatheredAt: Date;
  publication: PublicationDoc | null;
  /** Version of its last change in its channel's journal. */
  version: number;
}

/**
 * What one person is asked about one of their words in a room. The words as they were said are read from where they
 * stand, each time: what was taken back or hidden is kept nowhere else.
 */
export interface PassageDoc {
  _id: string;
  roomId: string;
  channelId: string;
  kind: PassageKind;
  sourceId: string;
  authorId: string;
  state: PassageState;
  /** As they let it go; empty where they don't. */
  words: string;
  askedAt: Date;
  answeredAt: Date | null;
  /** The thread that an open question became. */
  threadId: string | null;
  /** Version of its last change in its channel's journal. */
  version: number;
}

export const RecapModel = defineModel<RecapDoc>(
  'recaps',
  {
    channelId: { type: String, required: true },
    seminarId: { type: String, required: true },
    title: { type: String, default: '' },
    intro: { type: String, default: '' },
    order: { type: [String], default: [] },
    dropped: { type: [String], default: [] },
    revision: { type: Number, required: true },
    guests: { type: Number, required: true },
    gatheredAt: { type: Date, required: true },
    publication: { type: Object, default: null },
    version: { type: Number, required: true },
  },
  [{ fields: { channelId: 1, version: 1 } }],
);

export const PassageModel = defineModel<PassageDoc>(
  'recap-passages',
  {
    roomId: { type: String, required: true },
    channelId: { type: String, required: true },
    kind: { type: String, required: true },
    sourceId: { type: String, required: true },
    authorId: { type: String, required: true },
    state: { type: String, required: true },
    words: { type: String, default: '' },
    askedAt: { type: Date, required: true },
    answeredAt: { type: Date, default: null },
    threadId: { type: String, default: null },
    version: { type: Number, required: true },
  },
  [
    { fields: { channelId: 1, version: 1 } },
    { fields: { roomId: 1, authorId: 1 } },
    { fields: { sourceId: 1 } },
  ],
);

const PASSAGES = '0e6b9d52-8f0a-4a4e-9c8e-3f1f6b1d7a24';

/** One for each thing said in a room, whoever gathers it and how often. */
export function passageId(roomId: string, { kind, key }: { kind: PassageKind; key: string }): string {
  return derivedId(`${roomId}/${kind}/${key}`, PASSAGES);
}
