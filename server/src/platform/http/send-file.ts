import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { ByteRange, StoredFile } from '../files/files.ts';

interface FileHeaders {
  name: string;
  /** `inline` only for what we made ourselves: a browser opens nothing else within our pages. */
  disposition: 'inline' | 'attachment';
  /** Never for a cache that others share. By default the browser asks again each time, so that access is checked. */
  cacheControl?: string;
}

/** Sends a stored file, or the part of it that is asked for. Its content never changes: its id is its tag. */
export async function sendFile(
  request: Request,
  response: Response,
  file: StoredFile,
  { name, disposition, cacheControl = 'private, no-cache, no-transform' }: FileHeaders,
): Promise<void> {
  response.set({
    'Content-Type': file.contentType,
    'Content-Disposition': contentDisposition(disposition, name),
    // Opened by itself it can do nothing at all.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': cacheControl,
    'Accept-Ranges': 'bytes',
    ETag: `"${file.id}"`,
  });
  if (request.fresh) {
    response.removeHeader('Content-Type');
    response.status(304).end();
    return;
  }
  const range = askedRange(request, file);
  if (range === 'unsatisfiable') {
    response.status(416).set('Content-Range', `bytes */${file.length}`).end();
    return;
  }
  await sendContent(request, response, file, range);
}

async function sendContent(
  request: Request,
  response: Response,
  file: StoredFile,
  range: ByteRange | undefined,
): Promise<void> {
  const { start, end } = range ?? { start: 0, end: file.length - 1 };
  if (range) response.status(206).set('Content-Range', `bytes ${start}-${end}/${file.length}`);
  response.set('Content-Length', String(end - start + 1));
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(file.read(range), response).catch((error: NodeJS.ErrnoException) => {
    // The reader left before the end.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/**
 * The one range that is asked for; undefined for the whole, which is also the answer to what we don't understand,
 * to several ranges at once, and to the rest of a file that is no longer this one (`If-Range`).
 */
function askedRange(request: Request, file: StoredFile): ByteRange | 'unsatisfiable' | undefined {
  const condition = request.get('if-range');
  if (condition !== undefined && condition !== `"${file.id}"`) return undefined;
  const ranges = request.range(file.length, { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  if (!Array.isArray(ranges) || ranges.type !== 'bytes' || ranges.length !== 1) return undefined;
  return ranges[0];
}

/** The name twice: in plain letters for old readers, and whole. No quote or line break can end it. */
function contentDisposition(disposition: string, name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, escapeCharacter);
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
