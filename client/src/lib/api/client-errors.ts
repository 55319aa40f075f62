import type { ErrorBody } from '@sentiers/shared/error-body.ts';
import { type ErrorCode, errorStatus } from '@sentiers/shared/error-codes.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { UnreachableError } from './unreachable-error.ts';

/** What came back as an error of the house; another answer than our server's is `UnreachableError`. */
export function errorFromBody(body: unknown): AppError | UnreachableError {
  if (!isErrorBody(body)) return new UnreachableError({ cause: body });
  return new AppError(body.code, body.details);
}

/** An error of the house stays; anything else means that nothing is known of the request. */
export function toClientError(error: unknown): Error {
  if (error instanceof AppError || error instanceof UnreachableError) return error;
  if (error instanceof Error && error.name === 'AbortError') return error;
  return new UnreachableError({ cause: error });
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'code' in body && isErrorCode(body.code);
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorStatus, code);
}
