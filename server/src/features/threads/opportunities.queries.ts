import type { Actor } from '@sentiers/shared/actor.ts';
import type { OpportunityType } from '@sentiers/shared/threads/opportunity.ts';
import type { ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import type { CalendarEntry } from '../../platform/calendar/calendar-sources.ts';
import { listReadableChannels } from '../channels/channels.access.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import { invitedThreadIds } from './thread-lists.queries.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';
import { loadSummaries } from './threads.queries.ts';

interface Wanted {
  type?: OpportunityType | undefined;
  territoryCode?: string | undefined;
  past: boolean;
  limit: number;
}

/** What is offered where the actor reads, the nearest deadline first; of what is past, the last first. */
export async function listOpportunities(actor: Actor, wanted: Wanted): Promise<ThreadSummary[]> {
  const found = await findOpportunities(actor, wanted);
  return loadSummaries(
    actor,
    found.map(({ _id }) => _id),
  );
}

const IN_CALENDAR = 500;

/** Deadlines to come, for the actor's calendar. */
export async function datesOfOpportunities(actor: Actor): Promise<CalendarEntry[]> {
  const found = await findOpportunities(actor, { past: false, limit: IN_CALENDAR });
  return found.flatMap(({ _id, title, opportunity, createdAt }) =>
    opportunity
      ? [
          {
            id: `opportunity-${_id}`,
            title,
            description: opportunity.territoryCode === null ? '' : placeLabel(opportunity.territoryCode),
            path: `/fils/${_id}`,
            location: opportunity.address,
            start: opportunity.deadline,
            end: null,
            changedAt: createdAt,
          },
        ]
      : [],
  );
}

/** Only in places that the actor reads: the query itself holds their ids. */
async function findOpportunities(
  actor: Actor,
  { type, territoryCode, past, limit }: Wanted,
): Promise<ThreadDoc[]> {
  const channelIds = (await listReadableChannels(actor)).map(({ facts }) => facts.id);
  return ThreadModel.find({
    $or: [{ channelId: { $in: channelIds } }, { _id: { $in: invitedThreadIds(actor) } }],
    'opportunity.deadline': past ? { $lte: new Date() } : { $gt: new Date() },
    ...(type && { 'opportunity.type': type }),
    ...(territoryCode && { 'opportunity.territoryCode': territoryCode }),
  })
    .sort({ 'opportunity.deadline': past ? -1 : 1, _id: 1 })
    .limit(limit)
    .lean<ThreadDoc[]>();
}
