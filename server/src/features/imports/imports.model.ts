import type { FileKind } from '@sentiers/shared/files/schema.ts';
import type {
  AuthorChoice,
  ConsentAnswer,
  MediumKind,
  MediumRefusal,
} from '@sentiers/shared/imports/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** What nobody publishes is given up after this, by a job: those who were asked are to hear of it. */
export const KEPT_SECONDS = 30 * 24 * 3600;
/** Where no job came, the database deletes by itself what is this old. */
const FORGOTTEN_SECONDS = KEPT_SECONDS + 5 * 24 * 3600;

export interface StoredAuthor {
  /** As the export calls them. */
  name: string;
  messages: number;
  firstAt: Date;
  lastAt: Date;
  choice: AuthorChoice;
  personId: string | null;
  answer: ConsentAnswer | null;
}

/** An export of a group that is being prepared. Once it is published, or given up, no name stays in it. */
export interface ImportDoc {
  _id: string;
  channelId: string;
  by: string;
  state: 'draft' | 'published' | 'discarded';
  authors: StoredAuthor[];
  createdAt: Date;
  /** The file that it was read from; removed once all that is brought of it was read. */
  source: string;
  /** Its photos and other files are being read out of its archive. */
  reading: boolean;
  threadId: string | null;
  /** Raised by each choice and each answer. */
  revision: number;
  /** Version of its last change in its channel's journal. */
  version: number;
}

export const ImportModel = defineModel<ImportDoc>(
  'imports',
  {
    channelId: { type: String, required: true },
    by: { type: String, required: true },
    state: { type: String, required: true },
    authors: {
      type: [
        {
          _id: false,
          name: { type: String, required: true },
          messages: { type: Number, required: true },
          firstAt: { type: Date, required: true },
          lastAt: { type: Date, required: true },
          choice: { type: String, required: true },
          personId: { type: String, default: null },
          answer: { type: String, default: null },
        },
      ],
      default: [],
    },
    createdAt: { type: Date, required: true },
    source: { type: String, required: true },
    reading: { type: Boolean, required: true },
    threadId: { type: String, default: null },
    revision: { type: Number, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { channelId: 1, state: 1, createdAt: -1 } },
    { fields: { channelId: 1, version: 1 } },
    { fields: { createdAt: 1 }, options: { expireAfterSeconds: FORGOTTEN_SECONDS } },
  ],
);

/** What a message showed. Both `refused` and `file` are null while it waits to be read. */
export interface StoredMedium {
  /** That of the file that is made of it. */
  id: string;
  /** A place in the import's list of authors. */
  author: number;
  kind: MediumKind;
  /** As the archive calls it; null where it was made without it. */
  name: string | null;
  at: Date;
  refused: MediumRefusal | null;
  file: { kind: FileKind; bytes: number } | null;
}

/** What was said and shown, apart: it goes as soon as the import is over. `_id` is the import's. */
export interface ImportTextDoc {
  _id: string;
  /** `author` is a place in the import's list, `media` are places in the list of what was shown. */
  messages: { author: number; at: Date; text: string; media: number[] }[];
  media: StoredMedium[];
  createdAt: Date;
}

export const ImportTextModel = defineModel<ImportTextDoc>(
  'importTexts',
  {
    messages: {
      type: [
        {
          _id: false,
          author: { type: Number, required: true },
          at: { type: Date, required: true },
          text: { type: String, default: '' },
          media: { type: [Number], default: [] },
        },
      ],
      default: [],
    },
    media: {
      type: [
        {
          _id: false,
          id: { type: String, required: true },
          author: { type: Number, required: true },
          kind: { type: String, required: true },
          name: { type: String, default: null },
          at: { type: Date, required: true },
          refused: { type: String, default: null },
          file: { type: Object, default: null },
        },
      ],
      default: [],
    },
    createdAt: { type: Date, required: true },
  },
  [{ fields: { createdAt: 1 }, options: { expireAfterSeconds: FORGOTTEN_SECONDS } }],
);
