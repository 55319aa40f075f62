import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { readCaptions } from '@sentiers/shared/replays/captions.ts';
import { canPrepareReplay } from '@sentiers/shared/replays/policy.ts';
import { MOST_CAPTIONS, type Replay, type VideoInput } from '@sentiers/shared/replays/schema.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { claimFiles, releaseFile } from '../files/claimed-files.access.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { CaptionsModel, captionsId } from './captions.model.ts';
import { changeReplay } from './replay-changes.ts';
import { requireReplay } from './replays.access.ts';
import type { ReplayDoc, VideoDoc } from './replays.model.ts';
import { loadReplay } from './replays.queries.ts';

/**
 * Gives a replay its video, or another one in its place: then only those who prepare it watch it, until they publish it
 * again. Those who had accepted are told. The same one again changes nothing.
 *
 * @throws AppError `invalid_input` for a file that is no video of the actor's, or has not all arrived
 */
export async function setVideo(
  actor: Actor,
  { replayId, video: given }: { replayId: string; video: VideoInput | null },
): Promise<Replay> {
  const { replay } = await requireReplay(actor, replayId, canPrepareReplay);
  const video = given && asStored(given);
  if (video?.kind === 'file' && !isSame(video, replay.video)) await claimVideo(actor, video.fileId);
  let replaced: VideoDoc | null = null;
  await changeReplay(actor, replayId, (before) => {
    if (isSame(video, before.video)) return null;
    replaced = before.video;
    const videoAt = new Date();
    return {
      set: { video, videoAt, duration: null, state: 'preparing' },
      events: before.video && video ? toldOfAnother(actor, before) : [],
    };
  });
  await release(replaced);
  return loadReplay(actor, replayId);
}

function asStored(given: VideoInput): VideoDoc {
  return given.kind === 'file' ? { kind: 'file', fileId: given.fileId.toLowerCase() } : given;
}

async function claimVideo(actor: Actor, fileId: string): Promise<void> {
  const claimed = await claimFiles(actor.personId, [fileId]);
  const file = (await loadFileSummaries([fileId])).get(fileId);
  if (claimed.has(fileId) && file?.kind === 'video') return;
  const reason = claimed.has(fileId) ? 'video_type' : 'file_unfinished';
  throw new AppError('invalid_input', { fields: [{ path: ['video', 'fileId'], reason }] });
}

/** What nobody watches any more is not kept. */
async function release(video: VideoDoc | null): Promise<void> {
  if (video?.kind === 'file') await releaseFile(video.fileId);
}

function isSame(a: VideoDoc | null, b: VideoDoc | null): boolean {
  if (a?.kind === 'file') return b?.kind === 'file' && a.fileId === b.fileId;
  if (a?.kind === 'address') return b?.kind === 'address' && a.address === b.address;
  return b === null;
}

function toldOfAnother({ personId: by }: Actor, replay: ReplayDoc): NewDomainEvent[] {
  const { _id, seminarId, channelId, people } = replay;
  const personIds = people.filter(({ answer }) => answer === 'accepted').map(({ personId }) => personId);
  if (personIds.length === 0) return [];
  return [{ type: 'replay.replaced', data: { replayId: _id, seminarId, channelId, personIds, by } }];
}

/** Gives the captions of a language, in place of those that there were. */
export async function setCaptions(
  actor: Actor,
  { replayId, language, text }: { replayId: string; language: string; text: string },
): Promise<Replay> {
  const { replay } = await requireReplay(actor, replayId, canPrepareReplay);
  const read = readCaptions(text);
  const captions = 'captions' in read ? read.captions : 0;
  const others = (lines: ReplayDoc['captions']) => lines.filter((line) => line.language !== language);
  if (others(replay.captions).length >= MOST_CAPTIONS) {
    throw new AppError('invalid_input', { fields: [{ path: ['language'], reason: 'too_many' }] });
  }
  // First: a language that is listed has its text.
  await CaptionsModel.updateOne(
    { _id: captionsId(replay._id, language) },
    { $set: { text }, $setOnInsert: { replayId: replay._id } },
    { upsert: true },
  );
  await changeReplay(actor, replayId, ({ captions: lines }) => {
    const sorted = [...others(lines), { language, captions }];
    return { set: { captions: sorted.sort((a, b) => a.language.localeCompare(b.language)) } };
  });
  return loadReplay(actor, replayId);
}

export async function removeCaptions(
  actor: Actor,
  { replayId, language }: { replayId: string; language: string },
): Promise<Replay> {
  const { replay } = await requireReplay(actor, replayId, canPrepareReplay);
  await changeReplay(actor, replayId, ({ captions }) =>
    captions.some((line) => line.language === language)
      ? { set: { captions: captions.filter((line) => line.language !== language) } }
      : null,
  );
  await CaptionsModel.deleteOne({ _id: captionsId(replay._id, language) });
  return loadReplay(actor, replayId);
}
