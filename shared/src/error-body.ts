import { z } from 'zod';
import { type ErrorCode, errorCodes } from './error-codes.ts';

/** One field that was refused: where it is in the input, and the key of the reason. */
export const fieldIssueSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  reason: z.string(),
});

export const errorDetailsSchema = z.object({
  fields: z.array(fieldIssueSchema).optional(),
  /** Seconds to wait before trying again (also sent as `Retry-After`). */
  retryAfter: z.number().optional(),
  /** Bytes at most, where a file was too large. */
  limit: z.number().optional(),
  /** How many are missing, where something waits for people's consent. */
  missing: z.number().optional(),
  requestId: z.string().optional(),
  /** What stands now, when a write was refused because it came too late. */
  current: z.unknown().optional(),
});

export const errorBodySchema = z.object({
  code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]),
  /** Plain words in the programme's source language, for programs' logs; people read the translation. */
  message: z.string(),
  details: errorDetailsSchema.optional(),
});

export type ErrorDetails = z.infer<typeof errorDetailsSchema>;
export type ErrorBody = z.infer<typeof errorBodySchema>;
export type FieldIssue = z.infer<typeof fieldIssueSchema>;
