import { Readable } from 'node:stream';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { libraryExportQuerySchema } from '@sentiers/shared/library/schema.ts';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { z } from 'zod';
import { zipOf } from '../../../platform/files/zip-stream.ts';
import { limits } from '../../../platform/http/limits.ts';
import { recordInAudit } from '../../audit/audit.access.ts';
import { articleFor } from '../../experiences/articles.queries.ts';
import { loadActor } from '../../memberships/memberships.queries.ts';
import { failing, pipe } from '../exports.files.ts';
import { fileNameOf } from '../file-name.ts';
import { whoAsks } from '../who-asks.ts';
import { experiencePdf } from './experience-pdf.ts';
import { experienceWords } from './experience-words.ts';
import { experiencesOf, loadExportedLibrary } from './exported-library.queries.ts';
import { markdownFolder } from './markdown-folder.ts';

type Query = z.infer<typeof libraryExportQuerySchema>;
type Named = { experienceId: string };

/** `GET /experiences/{id}/export?format=markdown|pdf`: what whoever asks may read of it, signed in or not. */
const serveExperience: RequestHandler<Named> = async (request, response) => {
  const reader = await anyReader(request);
  const id = idSchema.safeParse(request.params.experienceId);
  if (!id.success) throw new AppError('not_found');
  const query = queryOf(request.query);
  const article = await articleFor(reader, id.data.toLowerCase());
  if (!article) throw new AppError('not_found');
  const { title } = article;
  await send(response, query, { title, cover: null, ids: [article.id], notes: new Map(), reader });
};

/** `GET /library/export?format=markdown|pdf&collectionId=`: the library, or a collection, as whoever asks may read it. */
const serveLibrary: RequestHandler = async (request, response) => {
  const actor = await whoAsks(request);
  const query = queryOf(request.query);
  const { title, description, ids, by, notes } = await loadExportedLibrary(actor, query.collectionId);
  await recordInAudit({ by: actor.personId, action: 'library.exported', format: query.format });
  const name = title ?? experienceWords(query.language).library;
  await send(response, query, { title: name, cover: { description, by }, ids, notes, reader: actor });
};

interface Exported {
  title: string;
  /** What stands on the first page; null of one experience, which needs none. */
  cover: { description: string; by: string | null } | null;
  ids: readonly string[];
  notes: ReadonlyMap<string, string>;
  reader: Actor | null;
}

async function send(response: Response, { format, language }: Query, exported: Exported): Promise<void> {
  const { title, cover, ids, notes, reader } = exported;
  const words = experienceWords(language);
  const readerNow = async () => reader && loadActor(reader.personId);
  const experiences = experiencesOf(readerNow, ids);
  response.set('Content-Security-Policy', "default-src 'none'; sandbox");
  if (format === 'markdown') {
    response.attachment(fileNameOf(title, 'zip')).type('application/zip');
    return pipe(Readable.from(zipOf(markdownFolder(experiences, words))), response);
  }
  response.attachment(fileNameOf(title, 'pdf')).type('application/pdf');
  const { content, writing } = experiencePdf(experiences, { title, cover, notes, count: ids.length, words });
  await Promise.all([pipe(content as unknown as Readable, response), writing.catch(failing(content))]);
}

/** Someone signed in, or anyone. */
async function anyReader({ user, ip }: Pick<Request, 'user' | 'ip'>): Promise<Actor | null> {
  if (user) await limits.account(user.personId);
  else await limits.exportsOfAddress(ip ?? '');
  return user ?? null;
}

function queryOf(given: unknown): Query {
  const query = libraryExportQuerySchema.safeParse(given);
  if (query.success) return query.data;
  const fields = query.error.issues.map(({ path }) => ({ path: path.map(String), reason: 'invalid' }));
  throw new AppError('invalid_input', { fields });
}

export const experienceExportFiles = Router()
  .get('/experiences/:experienceId/export', serveExperience)
  .get('/library/export', serveLibrary);
