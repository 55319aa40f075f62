import type { Actor } from '@sentiers/shared/actor.ts';
import type { ChannelFacts } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canSeeReplay, type ReplayFacts } from '@sentiers/shared/replays/policy.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { type AccessedSeminar, findSeminar } from '../seminars/seminars.access.ts';
import { type ReplayDoc, ReplayModel } from './replays.model.ts';

/** A replay as it is stored, its seminar, and what its policies are asked about. */
export interface AccessedReplay {
  replay: ReplayDoc;
  seminar: AccessedSeminar['seminar'];
  facts: ReplayFacts;
}

export type ReplayRight = (actor: Actor, replay: ReplayFacts) => boolean;

export function replayFacts({ state, video, people }: ReplayDoc, channel: ChannelFacts): ReplayFacts {
  const asked = people.map(({ personId, answer }) => ({ personId, answer }));
  return { state, hasVideo: video !== null, asked, channel };
}

/** The replay, without asking who reads it. */
export async function findReplay(replayId: string): Promise<AccessedReplay | null> {
  const replay = await ReplayModel.findById(replayId.toLowerCase()).lean<ReplayDoc>();
  const found = replay && (await findSeminar(replay.seminarId));
  if (!replay || !found) return null;
  return { replay, seminar: found.seminar, facts: replayFacts(replay, found.facts.channel) };
}

/** The replay, if the actor may do this with it. Throws `not_found` where they are not to know of it, else `forbidden`. */
export async function requireReplay(
  actor: Actor,
  replayId: string,
  allows: ReplayRight,
): Promise<AccessedReplay> {
  const accessed = await findReplay(replayId);
  if (!accessed || !canSeeReplay(actor, accessed.facts)) throw new AppError('not_found');
  if (!allows(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed;
}

/** Rights as they are when the batch is assembled, whatever they were when the request came in. */
export function authoriseReplay(
  { personId }: Actor,
  replayId: string,
  allows: ReplayRight,
): NonNullable<Unit['authorise']> {
  return async () => {
    await requireReplay(await loadActor(personId), replayId, allows);
  };
}
