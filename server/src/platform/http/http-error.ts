import { AppError } from '@sentiers/shared/errors.ts';
import type { ErrorRequestHandler, Response } from 'express';
import { errorBody, toAppError } from './api-error.ts';

/** Answers with the house's error, `Retry-After` included. */
export function sendError(response: Response, error: AppError): void {
  if (error.details?.retryAfter !== undefined) response.set('Retry-After', String(error.details.retryAfter));
  response.status(error.status).json(errorBody(error));
}

/** What the body reader refuses, by the `type` it gives its errors. */
const bodyErrors: Readonly<Record<string, AppError['code']>> = {
  'entity.too.large': 'payload_too_large',
  'encoding.unsupported': 'unsupported_media',
  'request.size.invalid': 'invalid_input',
  'request.aborted': 'invalid_input',
};

/** Last of all: every error of a middleware becomes the table's answer, or is logged. */
export const answerErrors: ErrorRequestHandler = (error, request, response, _next) => {
  const fromBody = typeof error?.type === 'string' ? bodyErrors[error.type] : undefined;
  const fromUrl = error instanceof URIError ? 'invalid_input' : undefined;
  const code = fromBody ?? fromUrl;
  const known = code ? new AppError(code) : toAppError(error, { requestId: String(request.id) });
  if (response.headersSent) {
    // What was begun can't be answered otherwise any more; what has been said in full is left to arrive.
    if (!response.writableEnded) response.destroy();
    return;
  }
  sendError(response, known);
};
