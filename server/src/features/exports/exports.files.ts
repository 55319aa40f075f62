import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { type ExportQuery, exportQuerySchema } from '@sentiers/shared/threads/export.ts';
import { canExportThread } from '@sentiers/shared/threads/policy.ts';
import { type RequestHandler, type Response, Router } from 'express';
import { recordInAudit } from '../audit/audit.access.ts';
import { showsFiles } from '../messages/export.queries.ts';
import { type AccessedThread, readThread } from '../threads/threads.access.ts';
import { exportWords } from './export-words.ts';
import { type ExportedThread, loadExportedThread } from './exported-thread.queries.ts';
import { fileNameOf } from './file-name.ts';
import { FileShelf } from './file-shelf.ts';
import { markdownOf } from './markdown-document.ts';
import { newPdf } from './pdf/pdf-document.ts';
import { whoAsks } from './who-asks.ts';
import { zippedDocument } from './zipped-document.ts';

/**
 * `GET /threads/{id}/export?format=markdown|pdf&words=all|mine`: everyone's words for who moderates the thread, kept in
 * the audit; one's own for anyone who reads it.
 */
const serveExport: RequestHandler<{ threadId: string }> = async (request, response) => {
  const actor = await whoAsks(request);
  const threadId = idSchema.safeParse(request.params.threadId);
  if (!threadId.success) throw new AppError('not_found');
  const query = queryOf(request.query);
  const accessed = await readThread(actor, threadId.data.toLowerCase());
  if (query.words === 'all' && !canExportThread(actor, accessed.facts)) throw new AppError('forbidden');
  const thread = await loadExportedThread(actor, accessed, query);
  if (query.words === 'all') await keep(actor, accessed, query);
  const authorId = thread.mine ? actor.personId : undefined;
  const hasFiles = await showsFiles(accessed.thread._id, authorId);
  await send(response, actor, { thread, query, hasFiles });
};

function queryOf(given: unknown): ExportQuery {
  const query = exportQuerySchema.safeParse(given);
  if (query.success) return query.data;
  const fields = query.error.issues.map(({ path }) => ({ path: path.map(String), reason: 'invalid' }));
  throw new AppError('invalid_input', { fields });
}

/** Before the first word leaves. */
function keep(actor: Actor, { thread }: AccessedThread, { format }: ExportQuery): Promise<void> {
  const { _id: threadId, channelId } = thread;
  return recordInAudit({ by: actor.personId, action: 'thread.exported', threadId, channelId, format });
}

async function send(
  response: Response,
  actor: Actor,
  { thread, query, hasFiles }: { thread: ExportedThread; query: ExportQuery; hasFiles: boolean },
): Promise<void> {
  const now = new Date();
  response.set('Content-Security-Policy', "default-src 'none'; sandbox");
  const attach = (ending: string, type: string) => {
    response.attachment(fileNameOf(thread.title, ending)).type(type);
  };
  if (query.format === 'pdf') {
    attach('pdf', 'application/pdf');
    const { content, writing } = newPdf(actor, thread, query, now);
    await Promise.all([pipe(content as unknown as Readable, response), writing.catch(failing(content))]);
    return;
  }
  const shelf = new FileShelf(exportWords(query.language).files);
  const document = markdownOf(thread, query, { now, shelf });
  if (!hasFiles) {
    attach('md', 'text/markdown; charset=utf-8');
    return pipe(Readable.from(document), response);
  }
  attach('zip', 'application/zip');
  await pipe(Readable.from(zippedDocument(actor, { title: thread.title, document, shelf })), response);
}

/** What can't be finished is cut off, so that nobody takes it for the whole. */
export function failing(content: object): (error: unknown) => never {
  return (error) => {
    (content as Readable).destroy(error as Error);
    throw error;
  };
}

/** Sends what is read to whoever asked, as long as they are there. */
export async function pipe(content: Readable, response: Response): Promise<void> {
  await pipeline(content, response).catch((error: NodeJS.ErrnoException) => {
    // The reader left before the end.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

export const exportsFiles = Router().get('/threads/:threadId/export', serveExport);
