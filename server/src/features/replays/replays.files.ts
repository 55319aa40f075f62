import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { videoOfAddress } from '@sentiers/shared/replays/address.ts';
import { canWatchReplay } from '@sentiers/shared/replays/policy.ts';
import { captionsLanguageSchema } from '@sentiers/shared/replays/schema.ts';
import { type Request, type RequestHandler, Router } from 'express';
import { limits } from '../../platform/http/limits.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { openClaimed } from '../files/claimed-files.access.ts';
import { type CaptionsDoc, CaptionsModel, captionsId } from './captions.model.ts';
import { noteStream } from './live-streams.ts';
import { framePage } from './replay-frame.ts';
import { requireReplay } from './replays.access.ts';
import type { ReplayDoc } from './replays.model.ts';

type Asked = { replayId: string };

/** `GET /replays/{id}/video`: its file, whole or in part, for who may watch it at this moment. */
const serveVideo: RequestHandler<Asked> = async (request, response) => {
  const { _id, state, video } = await askedReplay(request);
  if (video?.kind !== 'file') throw new AppError('not_found');
  const { name, file } = await openClaimed(video.fileId);
  if (state === 'published') noteStream(_id, response);
  await sendFile(request, response, file, { name, disposition: 'inline' });
};

/** `GET /replays/{id}/captions/{language}.vtt`. */
const serveCaptions: RequestHandler<Asked & { language: string }> = async (request, response) => {
  const replay = await askedReplay(request);
  const language = captionsLanguageSchema.safeParse(request.params.language);
  const captions = language.success
    ? await CaptionsModel.findById(captionsId(replay._id, language.data)).lean<CaptionsDoc>()
    : null;
  if (!captions) throw new AppError('not_found');
  response
    .set({ 'Content-Type': 'text/vtt; charset=utf-8', 'Cache-Control': 'private, no-cache' })
    .send(captions.text);
};

/** `GET /replays/{id}/frame`: a page that holds the player of another place, and that place alone. */
const serveFrame: RequestHandler<Asked> = async (request, response) => {
  const replay = await askedReplay(request);
  const video = replay.video?.kind === 'address' ? videoOfAddress(replay.video.address) : null;
  if (!video || video.kind === 'link') throw new AppError('not_found');
  const { html, policy } = framePage(video, replay);
  response
    .set({
      'Content-Security-Policy': policy,
      'X-Frame-Options': 'SAMEORIGIN',
      // The place must know that it is we who show it, and no more; some show themselves nowhere else.
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cache-Control': 'private, no-store',
    })
    .type('html')
    .send(html);
};

/** The replay, for who may watch it. Throws `unauthenticated`, or `not_found`. */
async function askedReplay({ user, params }: Pick<Request<Asked>, 'user' | 'params'>): Promise<ReplayDoc> {
  if (!user) throw new AppError('unauthenticated');
  await limits.account(user.personId);
  const replayId = idSchema.safeParse(params.replayId);
  if (!replayId.success || user.suspended) throw new AppError('not_found');
  return (await requireReplay(user, replayId.data, canWatchReplay)).replay;
}

export const replaysFiles = Router()
  .get('/replays/:replayId/video', serveVideo)
  .get('/replays/:replayId/captions/:language.vtt', serveCaptions)
  .get('/replays/:replayId/frame', serveFrame);
