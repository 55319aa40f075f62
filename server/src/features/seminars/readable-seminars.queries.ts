import type { Actor } from '@sentiers/shared/actor.ts';
import type { QueryFilter } from 'mongoose';
import { listReadableChannels } from '../channels/channels.access.ts';
import { type AccessedSeminar, seminarFacts } from './seminars.access.ts';
import { type SeminarDoc, SeminarModel } from './seminars.model.ts';

interface Wanted {
  cohortId?: string | undefined;
  where: QueryFilter<SeminarDoc>;
  /** Of their beginnings. */
  order: 1 | -1;
  limit: number;
}

/** Seminars that the actor may read, with what their policies are asked about. The query itself holds its scope. */
export async function findReadable(
  actor: Actor,
  { cohortId, where, order, limit }: Wanted,
): Promise<AccessedSeminar[]> {
  const readable = await listReadableChannels(actor, cohortId);
  const channels = new Map(
    readable.filter(({ facts }) => facts.kind === 'seminar').map(({ facts }) => [facts.id, facts]),
  );
  const seminars = await SeminarModel.find({ $and: [{ channelId: { $in: [...channels.keys()] } }, where] })
    .sort({ startsAt: order, _id: order })
    .limit(limit)
    .lean<SeminarDoc[]>();
  return seminars.flatMap((seminar) => {
    const channel = channels.get(seminar.channelId);
    return channel ? [{ seminar, facts: seminarFacts(seminar, channel) }] : [];
  });
}

export type SeminarCaption = Pick<SeminarDoc, '_id' | 'title' | 'startsAt'>;

/** Names and beginnings of seminars, without asking who reads them: for captions of what leads to them. */
export async function loadSeminarCaptions(ids: readonly string[]): Promise<Map<string, SeminarCaption>> {
  if (ids.length === 0) return new Map();
  const found = await SeminarModel.find({ _id: { $in: [...ids] } }, { title: 1, startsAt: 1 }).lean<
    SeminarCaption[]
  >();
  return new Map(found.map((seminar) => [seminar._id, seminar]));
}
