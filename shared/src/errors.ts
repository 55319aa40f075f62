import { z } from 'zod';

/**
 * Every error a person or a program can get: code → HTTP status. The client translates
 * `errors:<code>`; the same shape travels in HTTP bodies and socket acknowledgements.
 */
export const errorStatus = {
  invalid_input: 400,
  unauthenticated: 401,
  wrong_credentials: 401,
  wrong_code: 401,
  forbidden: 403,
  foreign_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  client_id_conflict: 409,
  revision_conflict: 409,
  stale_draft: 409,
  actor_changed: 409,
  thread_closed: 409,
  already_done: 409,
  link_expired: 410,
  withdrawn: 410,
  payload_too_large: 413,
  unsupported_media: 415,
  rate_limited: 429,
  internal: 500,
  overloaded: 503,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

export const errorCodes = Object.keys(errorStatus) as ErrorCode[];

/** One field that was refused: where it is in the input, and the key of the reason. */
export const fieldIssueSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  reason: z.string(),
});

export const errorDetailsSchema = z.object({
  fields: z.array(fieldIssueSchema).optional(),
  /** Seconds to wait before trying again (also sent as `Retry-After`). */
  retryAfter: z.number().optional(),
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

/** The one error of the house, on both sides of the wire. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails | undefined;

  constructor(code: ErrorCode, details?: ErrorDetails, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}
