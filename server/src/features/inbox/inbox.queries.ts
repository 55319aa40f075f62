import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { canModerateChannel, isListedChannel } from '@sentiers/shared/channels/policy.ts';
import { instantSchema } from '@sentiers/shared/ids.ts';
import { silencedReasons } from '@sentiers/shared/inbox/policy.ts';
import {
  type Badges,
  experienceReasons,
  journeyReasons,
  type Notice,
  type NoticeReason,
  type personChangeSchema,
} from '@sentiers/shared/inbox/schema.ts';
import type { changesAnswerSchema, changesQuerySchema } from '@sentiers/shared/journal/schema.ts';
import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { journal } from '../../platform/journal/journal.ts';
import { type AccessedChannel, listReadableChannels } from '../channels/channels.access.ts';
import { loadBlocks } from '../people/blocks.queries.ts';
import { countOpenReports } from '../reports/reports.queries.ts';
import { loadChannelChoices, loadMutes, loadStances } from '../standings/choices.queries.ts';
import { countUnreadFollowedByChannel } from '../standings/followed.queries.ts';
import { invitedThreadIds } from '../threads/thread-lists.queries.ts';
import { moderationReasons } from './inbox.access.ts';
import { type NoticeDoc, NoticeModel } from './inbox.model.ts';
import { presentNotices } from './inbox.presenter.ts';
import { placeOf } from './settling.ts';

/** Of these no line is made where they come from someone blocked. */
const personalReasons: readonly NoticeReason[] = ['mentioned', 'answered', 'direct'];

const cursorSchema = z.object({ at: instantSchema, id: z.guid() });

/** What is for the actor, the latest first: what waits, or all of it. */
export async function listNotices(
  actor: Actor,
  page: { open: boolean; before?: string | undefined; limit: number },
): Promise<{ items: Notice[]; next: string | null }> {
  const after = decodeCursor(page.before, cursorSchema);
  const at = after && new Date(after.at);
  const found = await NoticeModel.find({
    $and: [
      readableNotices(actor, await listReadableChannels(actor)),
      page.open ? await waitingNotices(actor) : {},
      after && at ? { $or: [{ at: { $lt: at } }, { at, _id: { $lt: after.id } }] } : {},
    ],
  })
    .sort({ at: -1, _id: -1 })
    .limit(page.limit + 1)
    .lean<NoticeDoc[]>();
  const notices = found.slice(0, page.limit);
  const last = found.length > page.limit ? notices.at(-1) : undefined;
  return {
    items: await presentNotices(actor, notices),
    next: last ? encodeCursor({ at: last.at.toISOString(), id: last._id }) : null,
  };
}

/**
 * Those of these lines that wait for the actor still, not from where they asked for silence nor from whom they blocked
 * since, and that they may know of. What they read is left out, though its line waits for their « Bien reçu ».
 */
export async function loadUnreadNotices(actor: Actor, ids: readonly string[]): Promise<Notice[]> {
  const theirs = { _id: { $in: [...ids] }, personId: actor.personId };
  const notices = await NoticeModel.find({ $and: [theirs, await waitingNotices(actor)] })
    .sort({ at: 1, _id: 1 })
    .lean<NoticeDoc[]>();
  const [stances, blocks] = await Promise.all([
    loadStances(notices.map(placeOf)),
    loadBlocks([actor.personId]),
  ]);
  const unread = notices.filter((notice) => {
    const isHeard = !personalReasons.includes(notice.reason) || !blocks(actor.personId, notice.actorId ?? '');
    const { seminarId, subjectId, experienceId } = notice;
    const isOfNoThread = [seminarId, subjectId, experienceId].some((id) => id !== undefined);
    const isUnread = isOfNoThread || (notice.seq ?? 0) > stances(placeOf(notice)).readSeq;
    return isHeard && isUnread;
  });
  return presentNotices(actor, unread);
}

type ChangesQuery = z.infer<typeof changesQuerySchema>;
type Changes = z.infer<ReturnType<typeof changesAnswerSchema<typeof personChangeSchema>>>;

/** What changed for the actor: their read marks, follows and notices, on whichever device. */
export async function loadMyChanges(
  actor: Actor,
  { after, limit, audience, incarnation }: ChangesQuery,
): Promise<Changes> {
  const answer = await journal.changes({
    stream: { kind: 'person', id: actor.personId },
    after,
    limit,
    audience: 'readers',
    cachedAudience: audience,
    cachedIncarnation: incarnation,
  });
  // A person's journal carries standings and notices only; the contract checks each on its way out.
  return answer as Changes;
}

/** All the red numbers: each counts what the list that it opens shows. */
export async function countBadges(actor: Actor): Promise<Badges> {
  const at = new Date().toISOString();
  const [channels, choices] = await Promise.all([
    listReadableChannels(actor),
    loadChannelChoices(actor.personId),
  ]);
  const mutes = await loadMutes(actor.personId, choices);
  const [inbox, reports, unread] = await Promise.all([
    NoticeModel.countDocuments({ $and: [readableNotices(actor, channels), waiting(mutes)] }),
    countOpenReports(actor),
    countUnreadFollowedByChannel(
      actor.personId,
      channels.map(({ facts }) => facts.id),
      choices,
    ),
  ]);
  const listed = new Set(channels.filter(({ facts }) => isListedChannel(facts)).map(({ facts }) => facts.id));
  const direct = new Set(channels.filter(({ facts }) => facts.direct).map(({ facts }) => facts.id));
  const ofExperiences = channels.filter(({ facts }) => facts.kind === 'experience');
  return {
    inbox,
    reports,
    direct: [...unread.keys()].filter((id) => direct.has(id)).length,
    channels: Object.fromEntries([...unread].filter(([id]) => listed.has(id))),
    experiences: ofExperiences.reduce((sum, { facts }) => sum + (unread.get(facts.id) ?? 0), 0),
    at,
    changesAt: mutes.endsAt,
  };
}

/** Lines to be shown to the actor now. */
export async function waitingNotices({ personId }: Actor): Promise<QueryFilter<NoticeDoc>> {
  return waiting(await loadMutes(personId, await loadChannelChoices(personId)));
}

/** Those that wait, but where their person asked for silence only what they must know. */
function waiting({ threadIds, channelIds }: Awaited<ReturnType<typeof loadMutes>>): QueryFilter<NoticeDoc> {
  if (threadIds.length === 0 && channelIds.length === 0) return { open: true };
  const silenced = { $or: [{ threadId: { $in: threadIds } }, { channelId: { $in: channelIds } }] };
  return { open: true, $nor: [{ reason: { $in: silencedReasons }, ...silenced }] };
}

/** `mayKnow` as a query, so that what is counted is what is listed. */
export function readableNotices(actor: Actor, channels: readonly AccessedChannel[]): QueryFilter<NoticeDoc> {
  const readable = channels.map(({ facts }) => facts.id);
  const moderated = channels
    .filter(({ facts }) => canModerateChannel(actor, facts))
    .map(({ facts }) => facts.id);
  return {
    personId: actor.personId,
    $or: [
      { reason: { $nin: moderationReasons }, channelId: { $in: readable } },
      { reason: { $nin: moderationReasons }, threadId: { $in: invitedThreadIds(actor) } },
      { reason: { $in: [...experienceReasons, ...journeyReasons] } },
      { reason: { $in: moderationReasons }, channelId: { $in: moderated } },
      ...(isCoordinator(actor) ? [{ reason: 'report-received' as const, channelId: null }] : []),
    ],
  };
}
