import { z } from 'zod';

/** What is asked of `GET /api/threads/{id}/export`. */
export const exportQuerySchema = z.object({
  format: z.enum(['markdown', 'pdf']),
  /** Everyone's words, for who moderates the thread, or one's own. */
  words: z.enum(['all', 'mine']).default('mine'),
  language: z.enum(['fr', 'en']).default('fr'),
  /** In which days and hours are told. */
  timeZone: z
    .string()
    .max(60)
    .refine((name) => isTimeZone(name), { error: 'unknown' })
    .default('Europe/Paris'),
});
export type ExportQuery = z.infer<typeof exportQuerySchema>;

/** More messages than this are not exported: the document says so. */
export const MOST_EXPORTED = 10_000;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
