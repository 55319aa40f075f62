import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { type Request, type RequestHandler, Router } from 'express';
import { writeCalendar } from '../../platform/calendar/calendar-writer.ts';
import { limits } from '../../platform/http/limits.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { openClaimed } from '../files/claimed-files.access.ts';
import { readSeminar } from './seminars.access.ts';
import { entryOf } from './seminars.calendar.ts';
import type { SeminarDoc } from './seminars.model.ts';

/** `GET /seminars/{id}/calendar.ics`: one seminar, for a calendar program. */
const serveCalendar: RequestHandler<{ seminarId: string }> = async (request, response) => {
  const seminar = await askedSeminar(request);
  response
    .attachment('seminaire.ics')
    .set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store' })
    .send(writeCalendar([entryOf(seminar)]));
};

/** `GET /seminars/{id}/documents/{fileId}`: what its agenda shows, for who reads it. */
const serveDocument: RequestHandler<{ seminarId: string; fileId: string }> = async (request, response) => {
  const seminar = await askedSeminar(request);
  const fileId = request.params.fileId.toLowerCase();
  if (!seminar.items.some(({ documentIds }) => documentIds.includes(fileId))) throw new AppError('not_found');
  const { name, inline, file } = await openClaimed(fileId);
  const wantsDownload = request.query.download !== undefined;
  const disposition = inline && !wantsDownload ? 'inline' : 'attachment';
  await sendFile(request, response, file, { name, disposition });
};

/** The seminar, for who reads it. Throws `unauthenticated`, or `not_found`. */
async function askedSeminar({
  user,
  params,
}: Pick<Request<{ seminarId: string }>, 'user' | 'params'>): Promise<SeminarDoc> {
  if (!user) throw new AppError('unauthenticated');
  await limits.account(user.personId);
  const seminarId = idSchema.safeParse(params.seminarId);
  if (!seminarId.success || user.suspended) throw new AppError('not_found');
  return (await readSeminar(user, seminarId.data)).seminar;
}

export const seminarsFiles = Router()
  .get('/seminars/:seminarId/calendar.ics', serveCalendar)
  .get('/seminars/:seminarId/documents/:fileId', serveDocument);
