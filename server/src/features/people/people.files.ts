import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { type RequestHandler, Router } from 'express';
import { openFile } from '../../platform/files/files.ts';
import { sendFile } from '../../platform/http/send-file.ts';
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
  await sendFile(request, response, file, {
    name: 'photo.webp',
    disposition: 'inline',
    // Another picture has another `v`; without it the browser asks again.
    cacheControl:
      request.query.v === photo ? `private, max-age=${YEAR_SECONDS}, immutable` : 'private, no-cache',
  });
};

export const peopleFiles = Router().get('/people/:personId/photo', servePhoto);
