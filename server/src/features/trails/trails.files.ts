import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { canReadTrail, trailLevelsReadBy } from '@sentiers/shared/trail/policy.ts';
import { type Request, type RequestHandler, Router } from 'express';
import { limits } from '../../platform/http/limits.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { openClaimed } from '../files/claimed-files.access.ts';
import { findRevisions } from './trail-entries.queries.ts';
import { requireOrganisation } from './trails.access.ts';

type Asked = { organisationId: string; milestoneId: string; fileId: string };

/** `GET /organisations/{id}/trail/{milestoneId}/files/{fileId}`: what a trail shows, or showed, to who reads it there. */
const serveContent: RequestHandler<Asked> = async (request, response) => {
  const { name, inline, file } = await openClaimed(await askedFile(request));
  const wantsDownload = request.query.download !== undefined;
  const disposition = inline && !wantsDownload ? 'inline' : 'attachment';
  await sendFile(request, response, file, { name, disposition });
};

/** Id of the file, if who asks reads what shows it at this moment. Throws `unauthenticated`, or `not_found`. */
async function askedFile({ user, params }: Pick<Request<Asked>, 'user' | 'params'>): Promise<string> {
  if (!user) throw new AppError('unauthenticated');
  await limits.account(user.personId);
  const [organisationId, milestoneId, fileId] = [
    params.organisationId,
    params.milestoneId,
    params.fileId,
  ].map((id) => idSchema.safeParse(id).data?.toLowerCase());
  if (!organisationId || !milestoneId || !fileId || user.suspended) throw new AppError('not_found');
  const { facts } = await requireOrganisation(user, organisationId, canReadTrail);
  const revisions = await findRevisions(facts.id, milestoneId, trailLevelsReadBy(user, facts));
  if (!revisions.some(({ entry }) => entry.fileIds.includes(fileId))) throw new AppError('not_found');
  return fileId;
}

export const trailsFiles = Router().get(
  '/organisations/:organisationId/trail/:milestoneId/files/:fileId',
  serveContent,
);
