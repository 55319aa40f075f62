import type { Actor } from '@sentiers/shared/actor.ts';
import { type AccessedChannel, listReadableChannels } from '../channels/channels.access.ts';
import { invitedThreadIds } from './thread-lists.queries.ts';
import { findReadableThreads } from './threads.access.ts';
import { noRehearsal, type ThreadDoc, ThreadModel } from './threads.model.ts';

interface InTerritory {
  channels: AccessedChannel['channel'][];
  threads: Pick<ThreadDoc, '_id' | 'title' | 'channelId'>[];
}

/**
 * Channels of a territory that the actor reads, and the latest threads there are in them, or that are marked with it:
 * what `isThere` says of the territory that a channel or a thread names.
 */
export async function findTalkedAbout(
  actor: Actor,
  isThere: (code: string) => boolean,
  limit: number,
): Promise<InTerritory> {
  const readable = await listReadableChannels(actor);
  const channels = readable
    .map(({ channel }) => channel)
    .filter(({ territoryCode }) => territoryCode !== null && isThere(territoryCode));
  const places = {
    $or: [
      { channelId: { $in: readable.map(({ channel }) => channel._id) } },
      { _id: { $in: invitedThreadIds(actor) } },
    ],
  };
  const marks = (await ThreadModel.distinct('opportunity.territoryCode', places)) as (string | null)[];
  const marked = marks.filter((code) => code !== null).filter(isThere);
  const found = await ThreadModel.find(
    {
      $and: [
        places,
        {
          $or: [
            { channelId: { $in: channels.map(({ _id }) => _id) } },
            { 'opportunity.territoryCode': { $in: marked } },
          ],
        },
        noRehearsal,
      ],
    },
    { title: 1, channelId: 1 },
  )
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit)
    .lean<InTerritory['threads']>();
  const read = await findReadableThreads(
    actor,
    found.map(({ _id }) => _id),
  );
  return { channels, threads: found.filter(({ _id }) => read.has(_id)) };
}
