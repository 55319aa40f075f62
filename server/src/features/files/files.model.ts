import type { FileKind, Voice } from '@sentiers/shared/files/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

export interface FileDoc {
  _id: string;
  ownerId: string;
  /** As its sender named it; once looked at, with the ending of what it really is. */
  name: string;
  /** What its sender announced. */
  announced: { bytes: number; sha256: string | null; voice: Voice | null; video?: true };
  /** Bytes that are here, in so many parts. */
  received: number;
  parts: string[];
  /** Null as long as it is being sent. */
  stored: StoredContent | null;
  createdAt: Date;
  /** When a message that names it was last about to be posted. */
  namedAt: Date | null;
  /** When a message last stopped showing it: it was deleted, or corrected. */
  unshownAt: Date | null;
}

/** What was made of the content once it had all arrived. Never changes. */
export interface StoredContent {
  kind: FileKind;
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  voice: Voice | null;
  /** Ids in the store of bytes. */
  content: string;
  thumbnail: string | null;
}

export const FileModel = defineModel<FileDoc>(
  'sentfiles',
  {
    ownerId: { type: String, required: true },
    name: { type: String, required: true },
    announced: { type: Object, required: true },
    received: { type: Number, required: true },
    parts: { type: [String], default: [] },
    stored: { type: Object, default: null },
    createdAt: { type: Date, required: true },
    namedAt: { type: Date, default: null },
    unshownAt: { type: Date, default: null },
  },
  [{ fields: { createdAt: 1 } }],
);

/** That a file was there and is no more: a message that waited and shows it is not to be posted without it. */
export interface GoneFileDoc {
  _id: string;
  ownerId: string;
  at: Date;
}

/** A message that waits on a device longer than this is read again by its author. */
const GONE_SECONDS = 365 * 24 * 3600;

export const GoneFileModel = defineModel<GoneFileDoc>(
  'gonefiles',
  { ownerId: { type: String, required: true }, at: { type: Date, required: true } },
  [{ fields: { at: 1 }, options: { expireAfterSeconds: GONE_SECONDS } }],
);

/** A piece of a file that is still being sent. */
export interface FilePartDoc {
  _id: string;
  fileId: string;
  content: Buffer;
}

export const FilePartModel = defineModel<FilePartDoc>(
  'fileparts',
  { fileId: { type: String, required: true }, content: { type: Buffer, required: true } },
  [{ fields: { fileId: 1 } }],
);

/** What one person announced in a day (`{personId}:{day}`); of videos, apart (`{personId}:{day}:video`). */
export interface FileTallyDoc {
  _id: string;
  bytes: number;
  expiresAt: Date;
}

export const FileTallyModel = defineModel<FileTallyDoc>(
  'filetallies',
  { bytes: { type: Number, required: true }, expiresAt: { type: Date, required: true } },
  [{ fields: { expiresAt: 1 }, options: { expireAfterSeconds: 0 } }],
);
