import { z } from 'zod';
import { exportQuerySchema } from '../threads/export.ts';

/** What is asked of `GET /api/rooms/{id}/recap/export`. */
export const recapExportQuerySchema = exportQuerySchema
  .pick({ language: true, timeZone: true })
  .extend({ format: z.enum(['markdown', 'pdf', 'polls', 'questions']) });
export type RecapExportQuery = z.infer<typeof recapExportQuerySchema>;
