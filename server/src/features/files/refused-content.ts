import type { ErrorCode } from '@sentiers/shared/error-codes.ts';
import { AppError } from '@sentiers/shared/errors.ts';

/** What is said of a content that is not taken: why, as a reason that the client has words for. */
export function refusedContent(code: ErrorCode, reason: string, cause?: unknown): AppError {
  return new AppError(code, { fields: [{ path: ['file'], reason }] }, { cause });
}
