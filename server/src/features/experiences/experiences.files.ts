import { AppError } from '@sentiers/shared/errors.ts';
import { canReadDraft, canReadExperience, levelsReadBy } from '@sentiers/shared/experiences/policy.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { type Request, type RequestHandler, Router } from 'express';
import { limits } from '../../platform/http/limits.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { openClaimed, openClaimedThumbnail } from '../files/claimed-files.access.ts';
import { type EditionDoc, EditionModel } from './editions.model.ts';
import { type AccessedExperience, loadExperiences } from './experiences.access.ts';
import { filesOf } from './section-values.ts';

type Asked = { experienceId: string; fileId: string };
type Reader = Request['user'];

/** `GET /experiences/{id}/files/{fileId}`: what an experience shows, for who reads where it stands; signed in or not. */
const serveContent: RequestHandler<Asked> = async (request, response) => {
  const { name, inline, file } = await openClaimed(await askedFile(request));
  const wantsDownload = request.query.download !== undefined;
  await sendFile(request, response, file, {
    name,
    disposition: inline && !wantsDownload ? 'inline' : 'attachment',
  });
};

/** `GET /experiences/{id}/files/{fileId}/thumbnail`: a picture of it, small enough for a list. */
const serveThumbnail: RequestHandler<Asked> = async (request, response) => {
  const { name, file } = await openClaimedThumbnail(await askedFile(request));
  await sendFile(request, response, file, { name, disposition: 'inline' });
};

/** The file that is asked for, if who asks reads it at this moment. Throws `not_found`. */
async function askedFile({ user, params }: Pick<Request<Asked>, 'user' | 'params'>): Promise<string> {
  if (user) await limits.account(user.personId);
  const [experienceId, fileId] = [params.experienceId, params.fileId].map((id) => idSchema.safeParse(id));
  if (!experienceId?.success || !fileId?.success) throw new AppError('not_found');
  const id = experienceId.data.toLowerCase();
  const accessed = (await loadExperiences([id])).get(id);
  const asked = fileId.data.toLowerCase();
  if (!accessed || !(await showsTo(user, accessed, asked))) throw new AppError('not_found');
  return asked;
}

/** All of a draft for those who read it; of what is published, what stands in sections of the levels that one reads. */
async function showsTo(
  reader: Reader,
  { experience, facts }: AccessedExperience,
  fileId: string,
): Promise<boolean> {
  if (reader && canReadDraft(reader, facts) && filesOf(experience).includes(fileId)) return true;
  if (!canReadExperience(reader ?? null, facts)) return false;
  const current = await EditionModel.findOne(
    { experienceId: facts.id, current: true },
    { head: 1, sections: 1 },
  ).lean<Pick<EditionDoc, '_id' | 'head' | 'sections'>>();
  if (!current) return false;
  const levels = levelsReadBy(reader ?? null, facts);
  const sections = current.sections.filter(({ level }) => levels.includes(level));
  return filesOf({ head: current.head, sections }).includes(fileId);
}

export const experiencesFiles = Router()
  .get('/experiences/:experienceId/files/:fileId/thumbnail', serveThumbnail)
  .get('/experiences/:experienceId/files/:fileId', serveContent);
