import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { canModerateChannel } from '@sentiers/shared/channels/policy.ts';
import { hears, passes } from '@sentiers/shared/inbox/policy.ts';
import { type NoticeReason, readReasons } from '@sentiers/shared/inbox/schema.ts';
import type { GroupKind } from '@sentiers/shared/messages/groups.ts';
import { loadChannelFacts } from '../channels/channels.access.ts';
import { listCoordinatorIds, loadActors, loadReaders } from '../memberships/memberships.queries.ts';
import { findPeopleOfGroup } from '../messages/groups.queries.ts';
import { findVoidAmong } from '../messages/message-words.queries.ts';
import { type Blocks, loadBlocks } from '../people/blocks.queries.ts';
import { loadStances, type Stances } from '../standings/choices.queries.ts';
import { type AccessedThread, loadThreads } from '../threads/threads.access.ts';
import { loadAwaiting } from './awaiting.ts';
import type { Consumed, ConsumedOf } from './consumed-events.ts';
import { experienceLines } from './experience-lines.ts';
import { mayKnow } from './inbox.access.ts';
import { type NoticeDoc, NoticeModel, nothingSaid, noticeId, type Reason } from './inbox.model.ts';
import { journeyLines } from './journey-lines.ts';
import { addNotice } from './notices.ts';
import { replayLines } from './replay-lines.ts';
import { seminarLines } from './seminar-lines.ts';
import { endOf, placeOf } from './settling.ts';
import { trialLines } from './trial-lines.ts';

/** Adds the lines that these events give reason for, each once, for those who may read what it leads to. */
export async function addReasons(events: readonly Consumed[]): Promise<void> {
  const reasons: { id: string; reason: Reason }[] = [];
  for (const event of events) {
    for (const reason of await reasonsIn(event)) {
      reasons.push({ id: noticeId(reason.personId, reason.reason, subjectOf(event, reason)), reason });
    }
  }
  if (reasons.length === 0) return;
  const known = new Set(await NoticeModel.distinct('_id', { _id: { $in: reasons.map(({ id }) => id) } }));
  const fresh = reasons.filter(({ id }) => !known.has(id));
  const notices = await forThoseWhoMayKnow(fresh);
  await Promise.all(notices.map(addNotice));
}

/** The same mention, or thanks, twice is one line; each hiding, and each report, is one of its own. */
function subjectOf(event: Consumed, { messageId, reason }: Reason): string {
  const isOnce = readReasons.includes(reason) || reason === 'answer-accepted';
  return isOnce ? (messageId ?? event.id) : event.id;
}

async function reasonsIn(event: Consumed): Promise<Reason[]> {
  switch (event.type) {
    case 'message.posted':
    case 'message.edited':
      return mentionedIn(event);
    case 'message.hidden':
      return aboutOwn(event, 'message-hidden', event.data.reason);
    case 'message.restored':
      return aboutOwn(event, 'message-restored', '');
    case 'thread.created':
      return event.data.kind === 'announcement' ? announcementTo(event) : [];
    case 'thread.answered':
      return thanksFor(event);
    case 'report.created':
      return receivedBy(event);
    case 'report.closed':
      return [closedFor(event)];
    case 'reminder.rung':
      return [remembered(event)];
    case 'scheduled.refused':
      return [notSent(event)];
    case 'weekly.ready':
      return readyFor(event);
    case 'import.consent':
      return event.data.asked ? [consentAsked(event)] : [];
    case 'recap.asked':
      return wordsAsked(event);
    case 'thread.addressed':
      return addressedTo(event);
    case 'seminar.announced':
    case 'seminar.placed':
    case 'seminar.moved':
    case 'seminar.near':
    case 'seminar.cancelled':
      return seminarLines(event);
    case 'replay.asked':
    case 'replay.answered':
    case 'replay.replaced':
    case 'replay.declared-absent':
      return replayLines(event);
    case 'experience.authored':
    case 'experience.review-asked':
    case 'experience.reviewed':
    case 'experience.noted':
    case 'experience.agreement-asked':
    case 'experience.agreed':
    case 'experience.withdrawn':
      return experienceLines(event);
    case 'trial.declared':
    case 'trial.reported':
    case 'trial.due':
      return trialLines(event);
    case 'journey.told':
      return journeyLines(event);
    default:
      return [];
  }
}

/** By name first: who is named, and called with a group too, reads that they were named. */
async function mentionedIn({
  at,
  data,
}: ConsumedOf<'message.posted'> | ConsumedOf<'message.edited'>): Promise<Reason[]> {
  const called = new Map<string, GroupKind | null>(data.mentions.map((personId) => [personId, null]));
  // Events that were committed before groups could be called have none.
  const groups = data.groups ?? [];
  const channel = groups.length > 0 && (await loadChannelFacts([data.channelId])).get(data.channelId);
  for (const group of channel ? groups : []) {
    for (const personId of channel ? await findPeopleOfGroup(group, channel) : []) {
      if (!called.has(personId)) called.set(personId, group.kind);
    }
  }
  called.delete(data.authorId);
  return [...called].map(([personId, group]) =>
    about(data, { personId, reason: 'mentioned', actorId: data.authorId, at, group }),
  );
}

function about(
  place: { channelId: string; threadId: string; messageId: string; seq: number },
  given: Pick<Reason, 'personId' | 'reason' | 'actorId' | 'at'> &
    Partial<Pick<Reason, 'note' | 'group' | 'reportId'>>,
): Reason {
  const { channelId, threadId, messageId, seq } = place;
  return { ...nothingSaid, channelId, threadId, messageId, seq, ...given };
}

function aboutOwn(
  { at, data }: ConsumedOf<'message.hidden'> | ConsumedOf<'message.restored'>,
  reason: NoticeReason,
  note: string,
): Reason[] {
  if (data.by === data.authorId) return [];
  return [about(data, { personId: data.authorId, reason, actorId: data.by, at, note })];
}

/** Whoever answered learns that it helped; one's own answer, kept by oneself, thanks nobody. */
function thanksFor({ at, data: { answer, by, ...place } }: ConsumedOf<'thread.answered'>): Reason[] {
  if (!answer || answer.authorId === by) return [];
  const { authorId, ...message } = answer;
  return [
    about({ ...place, ...message }, { personId: authorId, reason: 'answer-accepted', actorId: by, at }),
  ];
}

async function announcementTo({ at, data }: ConsumedOf<'thread.created'>): Promise<Reason[]> {
  const readers = await readersOf(data.channelId);
  return readers
    .filter(({ personId }) => personId !== data.authorId)
    .map(({ personId }) =>
      about({ ...data, seq: 1 }, { personId, reason: 'announcement', actorId: data.authorId, at }),
    );
}

/** The channel's keepers; the coordination for what was said directly. */
async function receivedBy({ at, data }: ConsumedOf<'report.created'>): Promise<Reason[]> {
  const facts = (await loadChannelFacts([data.channelId])).get(data.channelId);
  if (facts?.direct) return receivedByCoordination({ at, data });
  return (await keepersOf(data.channelId)).map(({ personId }) =>
    about(data, {
      personId,
      reason: 'report-received',
      actorId: data.reporterId,
      at,
      note: data.note,
      reportId: data.reportId,
    }),
  );
}

/** It leads to the report alone: nothing of the conversation is theirs to open. */
async function receivedByCoordination({
  at,
  data,
}: Pick<ConsumedOf<'report.created'>, 'at' | 'data'>): Promise<Reason[]> {
  const { reporterId: actorId, note, reportId } = data;
  return (await listCoordinatorIds()).map((personId) => ({
    ...nothingSaid,
    ...{ personId, reason: 'report-received', actorId, at, note, reportId },
  }));
}

/** The week's word is ready to be read over by those who facilitate its channel. */
async function readyFor({ at, data: { channelId } }: ConsumedOf<'weekly.ready'>): Promise<Reason[]> {
  const ready = { ...nothingSaid, reason: 'weekly-ready', channelId, at } as const;
  return (await keepersOf(channelId)).map(({ personId }) => ({ ...ready, personId }));
}

/** A channel's facilitators; the coordination where there are none. */
async function keepersOf(channelId: string): Promise<Actor[]> {
  const facts = (await loadChannelFacts([channelId])).get(channelId);
  if (!facts) return [];
  const moderators = (await readersOf(channelId)).filter((actor) => canModerateChannel(actor, facts));
  const facilitators = moderators.filter((actor) => !isCoordinator(actor));
  return facilitators.length > 0 ? facilitators : moderators;
}

function closedFor({ at, data }: ConsumedOf<'report.closed'>): Reason {
  return about(data, {
    personId: data.reporterId,
    reason: 'report-closed',
    actorId: data.by,
    at,
    note: data.note,
    reportId: data.reportId,
  });
}

/** Words of theirs wait in an import, for them to say whether they may be brought in. */
function consentAsked({ at, data }: ConsumedOf<'import.consent'>): Reason {
  const { personId, by, channelId, importId } = data;
  return { ...nothingSaid, personId, reason: 'import-consent', actorId: by, channelId, importId, at };
}

/** Words of theirs may be quoted in a room's recap: the line leads to them. */
function wordsAsked({ at, data }: ConsumedOf<'recap.asked'>): Reason[] {
  const { roomId: threadId, channelId, personIds } = data;
  return personIds.map((personId) => ({
    ...nothingSaid,
    ...{ personId, reason: 'recap-consent', channelId, threadId, at },
  }));
}

/** A question waits for their answer; one's own, addressed to oneself, needs no line. */
function addressedTo({ at, data }: ConsumedOf<'thread.addressed'>): Reason[] {
  const { personId, by, ...place } = data;
  return personId === by ? [] : [about(place, { personId, reason: 'question-addressed', actorId: by, at })];
}

/** What one asked to be reminded of. */
function remembered({ at, data }: ConsumedOf<'reminder.rung'>): Reason {
  const { personId, note } = data;
  return about(data, { personId, reason: 'reminder', actorId: null, at, note });
}

/** One's own words that could not leave: they lead to the thread, and wait in the list of what is kept for later. */
function notSent({ at, data }: ConsumedOf<'scheduled.refused'>): Reason {
  const { personId, channelId, threadId } = data;
  return { ...nothingSaid, personId, reason: 'scheduled-refused', channelId, threadId, at };
}

async function readersOf(channelId: string): Promise<Actor[]> {
  const facts = (await loadChannelFacts([channelId])).get(channelId);
  return facts ? ((await loadReaders([facts])).get(channelId) ?? []) : [];
}

/** A mention by someone one blocked; in a direct conversation, where each message is a line already. */
function saysNothing(
  { personId, actorId, ...reason }: Reason,
  place: AccessedThread | undefined,
  stances: Stances,
  blocks: Blocks,
): boolean {
  const stance = stances(placeOf({ personId, ...reason }));
  const isLine = place?.thread.kind === 'direct' && passes('direct', stance.level);
  const blocked = actorId !== null && blocks(personId, actorId);
  return isLine || hears(reason.reason, { ...stance, blocked }) === 'never';
}

async function forThoseWhoMayKnow(reasons: readonly { id: string; reason: Reason }[]): Promise<NoticeDoc[]> {
  const all = reasons.map(({ reason }) => reason);
  const [actors, threads, channels, taken, stances, blocks, awaiting] = await Promise.all([
    loadActors(all.map(({ personId }) => personId)),
    loadThreads(all.map(({ threadId }) => threadId ?? '')),
    loadChannelFacts(all.map(({ channelId }) => channelId ?? '')),
    findVoidAmong(all.map(({ messageId }) => messageId ?? '')),
    loadStances(all.map(placeOf)),
    loadBlocks(all.map(({ personId }) => personId)),
    loadAwaiting(all),
  ]);
  return reasons.flatMap(({ id, reason }) => {
    const actor = actors.get(reason.personId);
    const place = threads.get(reason.threadId ?? '');
    const channel = channels.get(reason.channelId ?? '');
    if (!actor || !mayKnow(actor, reason, place?.facts, channel)) return [];
    if (reason.reason === 'mentioned' && saysNothing(reason, place, stances, blocks)) return [];
    const end = endOf(reason, { taken, stances, awaiting });
    return [{ ...reason, _id: id, open: end === null, end, version: 0 }];
  });
}
