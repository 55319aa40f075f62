import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { canAnswerImport } from '@sentiers/shared/imports/policy.ts';
import { type RequestHandler, Router } from 'express';
import { limits } from '../../platform/http/limits.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { openKept } from '../files/kept-files.access.ts';
import { keeperOf } from './import-change.ts';
import { requireImport } from './imports.access.ts';
import { ownMedia } from './imports.queries.ts';

type Asked = { importId: string; fileId: string };

/**
 * `GET /imports/{id}/files/{fileId}`, `…/thumbnail`: what someone who is asked for their consent sent themselves, so
 * that they see what they agree to. Nobody else reads it.
 */
function serve(part: 'content' | 'thumbnail'): RequestHandler<Asked> {
  return async (request, response) => {
    const { user, params } = request;
    if (!user) throw new AppError('unauthenticated');
    await limits.account(user.personId);
    const asked = [params.importId, params.fileId].map((id) => idSchema.safeParse(id).data?.toLowerCase());
    const [importId, fileId] = asked;
    if (importId === undefined || fileId === undefined) throw new AppError('not_found');
    const { imported } = await requireImport(user, importId, canAnswerImport);
    if (!(await ownMedia(user, imported)).some(({ id }) => id === fileId)) throw new AppError('not_found');
    const { name, inline, file } = await openKept(keeperOf(importId), fileId, part);
    await sendFile(request, response, file, { name, disposition: inline ? 'inline' : 'attachment' });
  };
}

export const importsFiles = Router()
  .get('/imports/:importId/files/:fileId/thumbnail', serve('thumbnail'))
  .get('/imports/:importId/files/:fileId', serve('content'));
