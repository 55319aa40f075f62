import { type ReplayDoc, ReplayModel } from './replays.model.ts';

/** Of these files, those that are the video of a replay: they are not to be cleaned away. */
export async function findVideosAmong(fileIds: readonly string[]): Promise<Set<string>> {
  const showing = await ReplayModel.find({ 'video.fileId': { $in: [...fileIds] } }, { video: 1 }).lean<
    Pick<ReplayDoc, 'video'>[]
  >();
  return new Set(showing.flatMap(({ video }) => (video?.kind === 'file' ? [video.fileId] : [])));
}
