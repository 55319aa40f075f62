import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { MAX_CHUNK_BYTES } from '@sentiers/shared/files/schema.ts';
import { counterParameterSchema, idSchema } from '@sentiers/shared/ids.ts';
import express, { type Request, type RequestHandler, Router } from 'express';
import { openFile } from '../../platform/files/files.ts';
import { limits } from '../../platform/http/limits.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { readFile } from './files.access.ts';
import type { StoredContent } from './files.model.ts';
import { receivePart } from './uploads.service.ts';

type Asked = Request<{ fileId: string }>;

const readBytes = express.raw({ type: 'application/octet-stream', limit: MAX_CHUNK_BYTES, inflate: false });

/** `PATCH /files/{id}/content`: one piece of a file, from where the last one ended. */
const takePart: RequestHandler<{ fileId: string }> = async (request, response) => {
  const { actor, fileId } = await askedFile(request);
  const content: unknown = request.body;
  if (!Buffer.isBuffer(content)) throw new AppError('unsupported_media');
  const offset = counterParameterSchema.safeParse(request.get('upload-offset') || undefined);
  if (!offset.success) {
    throw new AppError('invalid_input', { fields: [{ path: ['Upload-Offset'], reason: 'invalid' }] });
  }
  response.json(await receivePart(actor, { fileId, offset: offset.data, content }));
};

/** `GET /files/{id}`: the file, whole or in part. Shown in a page only where its content is our own making. */
const serveContent: RequestHandler<{ fileId: string }> = async (request, response) => {
  const { actor, fileId } = await askedFile(request);
  const { name, stored } = await readFile(actor, fileId);
  const file = await openFile(stored.content);
  if (!file) throw new AppError('not_found');
  const wantsDownload = request.query.download !== undefined;
  const disposition = opensInPage(stored.kind) && !wantsDownload ? 'inline' : 'attachment';
  await sendFile(request, response, file, { name, disposition });
};

/** `GET /files/{id}/thumbnail`: an image, small enough for a thread. */
const serveThumbnail: RequestHandler<{ fileId: string }> = async (request, response) => {
  const { actor, fileId } = await askedFile(request);
  const { name, stored } = await readFile(actor, fileId);
  const file = await openThumbnail(stored);
  if (!file) throw new AppError('not_found');
  await sendFile(request, response, file, { name, disposition: 'inline' });
};

/** Content of our own making. */
function opensInPage(kind: StoredContent['kind']): boolean {
  return kind === 'image' || kind === 'audio';
}

async function openThumbnail({ thumbnail }: StoredContent) {
  return thumbnail === null ? null : openFile(thumbnail);
}

/** Who asks, for which file. Throws `unauthenticated`, or `not_found` for what is no id. */
async function askedFile({ user, params }: Asked): Promise<{ actor: Actor; fileId: string }> {
  if (!user) throw new AppError('unauthenticated');
  await limits.account(user.personId);
  const fileId = idSchema.safeParse(params.fileId);
  if (!fileId.success || user.suspended) throw new AppError('not_found');
  return { actor: user, fileId: fileId.data.toLowerCase() };
}

export const filesFiles = Router()
  .patch('/files/:fileId/content', readBytes, takePart)
  .get('/files/:fileId/thumbnail', serveThumbnail)
  .get('/files/:fileId', serveContent);
