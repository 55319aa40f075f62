import type { NoticeReason } from '@sentiers/shared/inbox/schema.ts';
import type { QueryFilter } from 'mongoose';
import { forgetChannels, loadChannelFacts } from '../channels/channels.access.ts';
import { loadReaders } from '../memberships/memberships.queries.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel, nothingSaid, type Reason } from './inbox.model.ts';
import { endNotice } from './notices.ts';

type TellingEvent =
  | ConsumedOf<'seminar.announced'>
  | ConsumedOf<'seminar.placed'>
  | ConsumedOf<'seminar.moved'>
  | ConsumedOf<'seminar.near'>
  | ConsumedOf<'seminar.cancelled'>;
type SettlingEvent = Exclude<TellingEvent, ConsumedOf<'seminar.announced'>> | ConsumedOf<'seminar.asked'>;

const reasons = {
  'seminar.announced': 'seminar-announced',
  'seminar.placed': 'seminar-placed',
  'seminar.moved': 'seminar-changed',
  'seminar.near': 'seminar-reminder',
  'seminar.cancelled': 'seminar-cancelled',
} as const satisfies Record<TellingEvent['type'], NoticeReason>;

/**
 * Those whom it concerns learn that they may come, that they have a place, what changed, that it begins, or that it is
 * not held and why; whoever did it themselves needs no line of it, unless it is cancelled: that is a date less.
 */
export async function seminarLines(event: TellingEvent): Promise<Reason[]> {
  const { type, at, data } = event;
  const { seminarId, channelId } = data;
  const concerned = type === 'seminar.announced' ? await readersOf(channelId) : event.data.personIds;
  const actorId = 'by' in data ? data.by : null;
  const told = type === 'seminar.cancelled' ? concerned : concerned.filter((one) => one !== actorId);
  return told.map((personId) => ({
    ...nothingSaid,
    ...{ personId, reason: reasons[type], seminarId, channelId, actorId, at },
    ...('reason' in data && { note: data.reason }),
    ...('changes' in data && { changes: data.changes }),
  }));
}

/** Its channel was opened with it: another server may remember that it was closed. */
async function readersOf(channelId: string): Promise<string[]> {
  forgetChannels([channelId]);
  const channel = (await loadChannelFacts([channelId])).get(channelId);
  const readers = channel ? ((await loadReaders([channel])).get(channelId) ?? []) : [];
  return readers.map(({ personId }) => personId);
}

/** Lines that a later word about the same seminar makes idle wait no more. */
export async function settleSeminars(events: readonly SettlingEvent[]): Promise<void> {
  if (events.length === 0) return;
  const idle = await NoticeModel.find({ open: true, $or: events.flatMap(madeIdleBy) }).lean<NoticeDoc[]>();
  await Promise.all(idle.map((notice) => endNotice(notice, 'void')));
}

/** What changed is to be seen, whatever came since, until as much changes again. */
function madeIdleBy({ type, at, data }: SettlingEvent): QueryFilter<NoticeDoc>[] {
  const { seminarId } = data;
  const before = { seminarId, at: { $lt: at } };
  const theirs = { ...before, personId: { $in: [...data.personIds] } };
  switch (type) {
    case 'seminar.asked':
      return [{ ...theirs, reason: 'seminar-announced' }];
    case 'seminar.placed':
    case 'seminar.near':
      return [{ ...theirs, reason: { $ne: 'seminar-changed' } }];
    case 'seminar.moved': {
      const changes = [...data.changes];
      const again = {
        ...theirs,
        reason: 'seminar-changed' as const,
        changes: { $not: { $elemMatch: { $nin: changes } } },
      };
      return changes.includes('dates') ? [again, { ...theirs, reason: 'seminar-reminder' }] : [again];
    }
    case 'seminar.cancelled':
      return [theirs, { ...before, reason: 'seminar-announced' }];
  }
}
