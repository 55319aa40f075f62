import { z } from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';

/** What is kept of who did what, where one person acts on the words of others. */
export const auditActionSchema = z.enum([
  'thread.moved',
  'messages.moved',
  'thread.exported',
  'thread.imported',
  'recap.exported',
  'message.hidden',
  'message.restored',
  'report.closed',
  'room.muted',
  'room.unmuted',
  'room.guests-let-in',
  'room.guests-kept-out',
  'replay.declared-absent',
  'library.exported',
  'library.imported',
  'public-words.changed',
  'contacts.read',
  'contact.erased',
  'contact.erased-as-asked',
  'contact.expired',
]);
export type AuditAction = z.infer<typeof auditActionSchema>;

/** A place as it is called now; null where it is no more. */
const placeSchema = z.object({ id: idSchema, name: z.string() }).nullable();

/** One line: nobody's words are in it. */
export const auditEntrySchema = z.object({
  id: idSchema,
  at: instantSchema,
  by: personSummarySchema,
  action: auditActionSchema,
  thread: placeSchema,
  channel: placeSchema,
  /** Where something went, when it was moved. */
  toThread: placeSchema,
  toChannel: placeSchema,
  /** How many messages it is about. */
  messages: z.int().nullable(),
  /** Of an export. */
  format: z.enum(['markdown', 'pdf', 'polls', 'questions']).nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
