import type { ErrorDetails } from './error-body.ts';
import { type ErrorCode, errorStatus, passingCodes } from './error-codes.ts';

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

/** A refusal that asking again does not mend; what may pass by itself, and the unknown, is none. */
export function isRefusal(error: unknown): error is AppError {
  return error instanceof AppError && !passingCodes.has(error.code);
}
