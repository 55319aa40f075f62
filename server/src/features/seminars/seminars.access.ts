import type { Actor } from '@sentiers/shared/actor.ts';
import type { ChannelFacts } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadSeminar, type SeminarFacts } from '@sentiers/shared/seminars/policy.ts';
import { loadChannelFacts } from '../channels/channels.access.ts';
import { type SeminarDoc, SeminarModel } from './seminars.model.ts';

/** A seminar as it is stored, and what its policies are asked about. */
export interface AccessedSeminar {
  seminar: SeminarDoc;
  facts: SeminarFacts;
}

export function seminarFacts(
  { _id, state, startsAt, closesAt }: Omit<SeminarDoc, 'items' | 'description'>,
  channel: ChannelFacts,
): SeminarFacts {
  return { id: _id, state, startsAt, registrationClosesAt: closesAt, channel };
}

/** The seminar, without asking who reads it: for what authorises by its facts. */
export async function findSeminar(seminarId: string): Promise<AccessedSeminar | null> {
  const seminar = await SeminarModel.findById(seminarId).lean<SeminarDoc>();
  const channel = seminar && (await loadChannelFacts([seminar.channelId])).get(seminar.channelId);
  return channel ? { seminar, facts: seminarFacts(seminar, channel) } : null;
}

/** The seminar, if the actor may read it. Throws `not_found`. */
export async function readSeminar(actor: Actor, seminarId: string): Promise<AccessedSeminar> {
  const accessed = await findSeminar(seminarId);
  if (!accessed || !canReadSeminar(actor, accessed.facts)) throw new AppError('not_found');
  return accessed;
}

/** The seminar, if the actor may do this with it. Throws `not_found` where they can't read it, else `forbidden`. */
export async function requireSeminar(
  actor: Actor,
  seminarId: string,
  allows: (actor: Actor, seminar: SeminarFacts) => boolean,
): Promise<AccessedSeminar> {
  const accessed = await readSeminar(actor, seminarId);
  if (!allows(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed;
}
