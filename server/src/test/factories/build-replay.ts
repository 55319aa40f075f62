import type { Actor } from '@sentiers/shared/actor.ts';
import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { askPerson } from '../../features/replays/consents.service.ts';
import { prepareReplay, publishReplay } from '../../features/replays/replays.service.ts';
import { setVideo } from '../../features/replays/videos.service.ts';
import { buildSeminar } from './build-seminar.ts';

/** The replay of a webinar of its own, whose video is kept elsewhere. Needs the application to be started. */
export async function buildReplay(
  actor: Actor,
  {
    cohortId,
    published = false,
    asked = [],
  }: { cohortId: string; published?: boolean; asked?: readonly string[] },
): Promise<Replay> {
  const seminar = await buildSeminar(actor, { cohortId, kind: 'webinar', title: 'Financer son lancement' });
  const { id: replayId } = await prepareReplay(actor, { seminarId: seminar.id, roomId: null });
  for (const personId of asked) await askPerson(actor, { replayId, personId });
  const address = 'https://video.exemple.org/film.mp4';
  const replay = await setVideo(actor, { replayId, video: { kind: 'address', address } });
  return published ? publishReplay(actor, replayId) : replay;
}
