import { ORPCError } from '@orpc/client';
import type { AnyContractRouter } from '@orpc/contract';
import { OpenAPIHandler } from '@orpc/openapi/node';
import type { Router } from '@orpc/server';
import { BodyLimitPlugin } from '@orpc/server/node';
import { errorBodySchema } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Request, RequestHandler, Response } from 'express';
import { errorBody, toAppError } from './api-error.ts';
import type { RequestContext } from './request-context.ts';

/** A photo (5 MB) and the multipart around it; JSON bodies have their own, smaller limit. */
const MAX_UPLOAD_BYTES = 6 * 1024 * 1024;

/** A router whose procedures take our context. */
export type ApiRouter = Router<AnyContractRouter, RequestContext>;

/** Serves every operation of the router under `/api`; what matches none is left to the next middleware. */
export function createApiHandler(
  router: ApiRouter,
  contextOf: (request: Request, response: Response) => RequestContext,
): RequestHandler {
  const handler = new OpenAPIHandler<RequestContext>(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: MAX_UPLOAD_BYTES })],
    // What a procedure throws: known errors go through, the unknown is logged.
    clientInterceptors: [
      async ({ next, context }) => {
        try {
          return await next();
        } catch (error) {
          throw asOrpcError(toAppError(error, context));
        }
      },
    ],
    // What is thrown before one is reached can only be the request's own fault.
    interceptors: [
      async ({ next, context }) => {
        try {
          return await next();
        } catch (error) {
          if (error instanceof ORPCError) throw asOrpcError(toAppError(error, context));
          throw asOrpcError(new AppError('invalid_input', undefined, { cause: error }));
        }
      },
    ],
    rootInterceptors: [
      async ({ next }) => {
        const result = await next();
        const wait = result.matched ? retryAfter(result.response) : undefined;
        if (result.matched && wait !== undefined) result.response.headers['retry-after'] = String(wait);
        return result;
      },
    ],
    customErrorResponseBodyEncoder: (error) =>
      error.data instanceof AppError ? errorBody(error.data) : null,
  });
  return (request, response, next) => {
    if (isUnexpectedUpload(request)) return next(new AppError('unsupported_media'));
    handler
      .handle(request, response, { prefix: '/api', context: contextOf(request, response) })
      .then(({ matched }) => (matched ? undefined : next()), next);
  };
}

function asOrpcError(error: AppError): ORPCError<string, AppError> {
  return new ORPCError(error.code, { status: error.status, data: error });
}

function retryAfter(response: { status: number; body: unknown }): number | undefined {
  if (response.status !== 429 && response.status !== 503) return undefined;
  return errorBodySchema.safeParse(response.body).data?.details?.retryAfter;
}

/** Only the photo's route takes a form. */
function isUnexpectedUpload(request: Request): boolean {
  const isForm = request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  return isForm && request.path !== '/me/photo' && request.originalUrl.split('?')[0] !== '/api/me/photo';
}
