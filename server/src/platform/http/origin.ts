import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '@sentiers/shared/errors.ts';
import type { RequestHandler } from 'express';
import { config } from '../../config.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True where a page of another site asks. Programs send neither header, and carry no one's cookies by accident.
 *
 * With PUBLIC_URL given, its origin alone is ours; without, the address that was asked for.
 */
export function isForeign(headers: IncomingHttpHeaders): boolean {
  const { origin } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  if (config().publicUrlGiven) return origin !== new URL(config().publicUrl).origin;
  return origin !== `http://${headers.host}` && origin !== `https://${headers.host}`;
}

/** Refuses unsafe requests that another site's page makes with the cookies of ours. */
export const refuseForeignOrigin: RequestHandler = (request, _response, next) => {
  if (!safeMethods.has(request.method) && isForeign(request.headers)) {
    return next(new AppError('foreign_origin'));
  }
  next();
};
