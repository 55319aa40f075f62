import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText } from '../text.ts';

/**
 * `image`: re-encoded by us, shown in the page. `audio`: a voice message. `document`: only ever downloaded. `video`: sent
 * to be watched, and read where it is shown.
 */
export const fileKindSchema = z.enum(['image', 'audio', 'document', 'video']);
export type FileKind = z.infer<typeof fileKindSchema>;

/** A voice message lasts five minutes at most; the recorder's last second may run over. */
export const MAX_VOICE_SECONDS = 300;
const MAX_VOICE_MS = (MAX_VOICE_SECONDS + 2) * 1_000;

/** So many bars draw a waveform at most, however long it is. */
export const WAVEFORM_BARS = 48;

/** Heights of a waveform's bars, from 0 to 100. */
const waveformSchema = z.array(z.int().min(0).max(100)).min(1).max(WAVEFORM_BARS);

/** What a recorder says of a voice message. */
export const voiceSchema = z.object({
  /** Milliseconds. */
  duration: z.int().min(1).max(MAX_VOICE_MS),
  waveform: waveformSchema,
});
export type Voice = z.infer<typeof voiceSchema>;

/** Bytes sent at once, at most; and at least, save for the last of a file. */
export const MAX_CHUNK_BYTES = 1024 * 1024;
export const MIN_CHUNK_BYTES = 16 * 1024;

const fileNameSchema = lineOfText({ min: 1, max: 150 });

export const newFileSchema = z.object({
  name: fileNameSchema,
  bytes: counterSchema.min(1),
  /** Of the whole content, in hexadecimal: checked once it has arrived. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Makes it a voice message. */
  voice: voiceSchema.optional(),
  video: z.literal(true).optional().meta({
    description: 'To be watched: an MP4 or a WebM, that only those who run the programme send',
  }),
});

export const fileSummarySchema = z.object({
  id: idSchema,
  /** With the ending of what it really is. Address: /api/files/{id}, an image's thumbnail /api/files/{id}/thumbnail */
  name: z.string(),
  kind: fileKindSchema,
  mediaType: z.string(),
  bytes: counterSchema,
  /** Pixels, of an image. */
  width: counterSchema.nullable(),
  height: counterSchema.nullable(),
  /** Of a voice message. */
  voice: voiceSchema.nullable(),
});
export type FileSummary = z.infer<typeof fileSummarySchema>;

/** How an upload stands: so many bytes are here, or all of them and looked at (`file`). */
export const uploadSchema = z.object({
  id: idSchema,
  received: counterSchema,
  file: fileSummarySchema.nullable(),
});
export type Upload = z.infer<typeof uploadSchema>;

/** A file, and the message that shows it. */
export const shownFileSchema = z.object({
  file: fileSummarySchema,
  threadId: idSchema,
  threadTitle: z.string(),
  messageId: idSchema,
  /** The message's rank in its thread. */
  seq: counterSchema,
  author: personSummarySchema,
  at: instantSchema,
});
export type ShownFile = z.infer<typeof shownFileSchema>;
