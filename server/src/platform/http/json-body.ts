import { isUtf8 } from 'node:buffer';
import { AppError } from '@sentiers/shared/errors.ts';
import express, { type RequestHandler } from 'express';

/** The longest message, escaped as JSON may be, and the longest list of heads, fit well within. */
export const MAX_JSON_BYTES = 512 * 1024;

const readBytes = express.raw({ type: () => true, limit: MAX_JSON_BYTES, inflate: false });

/**
 * Reads a JSON body into `request.body`, strictly: nothing beyond the limit is kept, broken UTF-8 and broken
 * JSON are refused, and so is any other type of body. Multipart bodies are left to their own route.
 */
export const readJsonBody: RequestHandler = (request, response, next) => {
  const type = request.headers['content-type'];
  if (type?.startsWith('multipart/form-data')) return next();
  readBytes(request, response, (error?: unknown) => {
    if (error) return next(error);
    const bytes: unknown = request.body;
    request.body = undefined;
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) return next();
    if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type)) {
      return next(new AppError('unsupported_media'));
    }
    try {
      request.body = parseStrictly(bytes);
    } catch (cause) {
      return next(cause);
    }
    next();
  });
};

function parseStrictly(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw malformed('broken_text');
  const value = parse(bytes.toString('utf8'));
  // Every input is an object: anything else would be dropped without a word where no field of the body is required.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed('object');
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('json');
  }
}

function malformed(reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: [], reason }] });
}
