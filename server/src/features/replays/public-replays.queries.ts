import { type ReplayDoc, ReplayModel } from './replays.model.ts';

/**
 * Addresses of the replays that anyone may watch, by seminar: published, kept at an address, and in which nobody was
 * named as seen or heard. Whoever was named was asked for those who read the seminar, « ici, et nulle part ailleurs »:
 * their yes covers no public page.
 */
export async function findPublicReplays(seminarIds: readonly string[]): Promise<Map<string, string>> {
  const replays = await ReplayModel.find(
    { seminarId: { $in: [...seminarIds] }, state: 'published', 'video.kind': 'address', people: [] },
    { seminarId: 1, video: 1 },
  ).lean<Pick<ReplayDoc, 'seminarId' | 'video'>[]>();
  return new Map(
    replays.flatMap(({ seminarId, video }) =>
      video?.kind === 'address' ? [[seminarId, video.address]] : [],
    ),
  );
}
