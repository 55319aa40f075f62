import { pipeline } from 'node:stream/promises';
import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { type RequestHandler, Router } from 'express';
import { openFile } from '../../platform/files/files.ts';
import { readPerson } from './people.access.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

/** `GET /people/{id}/photo?v=`: for whom may open the person's page. */
const servePhoto: RequestHandler = async (request, response) => {
  const actor = request.user;
  if (!actor) throw new AppError('unauthenticated');
  const personId = idSchema.safeParse(request.params.personId);
  if (!personId.success) throw new AppError('not_found');
  const { photo } = (await readPerson(actor, personId.data)).person;
  const file = photo === null ? null : await openFile(photo);
  if (!file) throw new AppError('not_found');
  response.set({
    'Content-Type': file.contentType,
    'Content-Length': String(file.length),
    'Content-Disposition': 'inline; filename="photo.webp"',
    // Opened by itself it can do nothing at all.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    // Another picture has another `v`; without it the browser asks again. Never in a cache that others share.
    'Cache-Control':
      request.query.v === photo ? `private, max-age=${YEAR_SECONDS}, immutable` : 'private, no-cache',
  });
  await pipeline(file.content, response).catch((error: NodeJS.ErrnoException) => {
    // The reader left before the end.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
};

export const peopleFiles = Router().get('/people/:personId/photo', servePhoto);
