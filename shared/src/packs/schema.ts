import { z } from 'zod';
import { counterSchema, idSchema } from '../ids.ts';
import { threadKindSchema } from '../threads/schema.ts';

/** The newest messages of each thread that go with a seminar: what a device keeps of a conversation. */
export const MOST_PACKED_MESSAGES = 150;

/** Threads that a seminar's words name beyond this number are left out, the last named first. */
export const MOST_LINKED_THREADS = 20;

/** Of what is read from here, uncompressed. */
const bytes = counterSchema.meta({
  description: 'Exact size, in bytes, of what is read when it is taken along',
});

const packedThreadSchema = z.object({
  threadId: idSchema,
  channelId: idSchema,
  title: z.string(),
  kind: threadKindSchema,
  version: counterSchema,
  lastSeq: counterSchema,
  bytes,
});
export type PackedThread = z.infer<typeof packedThreadSchema>;

const packedDocumentSchema = z.object({
  id: idSchema,
  name: z.string(),
  bytes,
  threadId: idSchema.nullable().meta({
    description:
      'The thread whose messages show it: at /api/files/{id}. Null: of the agenda, at /api/seminars/{seminarId}/documents/{id}',
  }),
});
export type PackedDocument = z.infer<typeof packedDocumentSchema>;

/**
 * What a seminar is made of for someone who takes it along: its agenda, who comes, its documents, its rooms and the threads
 * that its words name, with the documents that their messages show. Two of them tell what changed between.
 */
export const packSchema = z.object({
  seminarId: idSchema,
  channelId: idSchema,
  title: z.string(),
  agenda: z.object({ revision: counterSchema, bytes }),
  roster: z.object({
    mark: z.string().meta({ description: 'The same as long as the list is the same' }),
    bytes,
  }),
  /** What is under an id never changes. */
  documents: z.array(packedDocumentSchema),
  threads: z.array(packedThreadSchema),
  bytes,
});
export type Pack = z.infer<typeof packSchema>;
