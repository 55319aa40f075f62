import { AppError } from '@sentiers/shared/errors.ts';
import { canReadDraft, canReadExperience, levelsReadBy } from '@sentiers/shared/experiences/policy.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { type Request, type RequestHandler, Router } from 'express';
import { limits } from '../../platform/http/limits.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { openClaimed, openClaimedThumbnail } from '../files/claimed-files.access.ts';
import { loadCurrentEditions } from './articles.queries.ts';
import { shownEdition } from './articles.ts';
import { type AccessedExperience, loadExperiences } from './experiences.access.ts';
import { filesOf } from './section-values.ts';

type Asked = { experienceId: string; fileId: string };
type Reader = Request['user'];

/** A file that someone reads, and how they are told its name: beyond the level of names it may not say whose it is. */
interface ReadFile {
  fileId: string;
  nameOf(name: string): string;
}

/** `GET /experiences/{id}/files/{fileId}`: what an experience shows, for who reads where it stands; signed in or not. */
const serveContent: RequestHandler<Asked> = async (request, response) => {
  const { fileId, nameOf } = await askedFile(request);
  const { name, inline, file } = await openClaimed(fileId);
  const wantsDownload = request.query.download !== undefined;
  const disposition = inline && !wantsDownload ? 'inline' : 'attachment';
  await sendFile(request, response, file, { name: nameOf(name), disposition });
};

/** `GET /experiences/{id}/files/{fileId}/thumbnail`: a picture of it, small enough for a list. */
const serveThumbnail: RequestHandler<Asked> = async (request, response) => {
  const { fileId, nameOf } = await askedFile(request);
  const { name, file } = await openClaimedThumbnail(fileId);
  await sendFile(request, response, file, { name: nameOf(name), disposition: 'inline' });
};

/** The file that is asked for, if who asks reads it at this moment. Throws `not_found`. */
async function askedFile({ user, params }: Pick<Request<Asked>, 'user' | 'params'>): Promise<ReadFile> {
  if (user) await limits.account(user.personId);
  const [experienceId, fileId] = [params.experienceId, params.fileId].map((id) => idSchema.safeParse(id));
  if (!experienceId?.success || !fileId?.success) throw new AppError('not_found');
  const id = experienceId.data.toLowerCase();
  const accessed = (await loadExperiences([id])).get(id);
  const read = accessed && (await readIn(user, accessed, fileId.data.toLowerCase()));
  if (!read) throw new AppError('not_found');
  return read;
}

/** All of a draft for those who read it; of what is published, what stands in sections of the levels that one reads. */
async function readIn(
  reader: Reader,
  { experience, facts }: AccessedExperience,
  fileId: string,
): Promise<ReadFile | null> {
  if (reader && canReadDraft(reader, facts) && filesOf(experience).includes(fileId)) {
    return { fileId, nameOf: (name) => name };
  }
  const edition = canReadExperience(reader ?? null, facts)
    ? (await loadCurrentEditions([facts.id])).get(facts.id)
    : null;
  if (!edition) return null;
  const levels = levelsReadBy(reader ?? null, facts);
  const sections = edition.sections.filter(({ level }) => levels.includes(level));
  if (!filesOf({ head: edition.head, sections }).includes(fileId)) return null;
  return { fileId, nameOf: shownEdition(edition, levels).fileName };
}

export const experiencesFiles = Router()
  .get('/experiences/:experienceId/files/:fileId/thumbnail', serveThumbnail)
  .get('/experiences/:experienceId/files/:fileId', serveContent);
