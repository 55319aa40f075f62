import type { Actor } from '@sentiers/shared/actor.ts';
import { acknowledgedReasons, type Notice } from '@sentiers/shared/inbox/schema.ts';
import { loadSubjectTitles } from '../../platform/notices/subjects.ts';
import { loadChannelFacts } from '../channels/channels.access.ts';
import { loadExperienceTitles } from '../experiences/titles.queries.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { loadExcerpts } from '../messages/message-words.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { loadSeminarCaptions, type SeminarCaption } from '../seminars/readable-seminars.queries.ts';
import { findReadableThreads } from '../threads/threads.access.ts';
import { loadTitles } from '../threads/titles.queries.ts';
import { mayKnow } from './inbox.access.ts';
import type { NoticeDoc } from './inbox.model.ts';

/** One person's lines, with the words as they stand now; those of what they read no more are left out. */
export async function presentNotices(actor: Actor, notices: readonly NoticeDoc[]): Promise<Notice[]> {
  const [threads, channels] = await Promise.all([
    findReadableThreads(actor, idsIn(notices, 'threadId')),
    loadChannelFacts(idsIn(notices, 'channelId')),
  ]);
  const known = notices.filter((notice) =>
    mayKnow(actor, notice, threads.get(notice.threadId ?? '')?.facts, channels.get(notice.channelId ?? '')),
  );
  const [excerpts, people, titles, seminars, experiences, subjects] = await Promise.all([
    loadExcerpts(known),
    loadPersonSummaries(idsIn(known, 'actorId')),
    loadTitles(actor.personId, [...threads.values()]),
    loadSeminarCaptions(known.map(({ seminarId }) => seminarId).filter((id) => id !== undefined)),
    loadExperienceTitles(
      actor,
      known.map(({ experienceId }) => experienceId).filter((id) => id !== undefined),
    ),
    loadSubjectTitles(actor, known.flatMap(subjectOf)),
  ]);
  return known.map((notice) => ({
    kind: 'notice',
    id: notice._id,
    version: notice.version,
    reason: notice.reason,
    group: notice.group ?? null,
    actor: notice.actorId === null ? null : summaryOf(people, notice.actorId),
    cohortId:
      notice.reason === 'weekly-ready' ? (channels.get(notice.channelId ?? '')?.cohortId ?? null) : null,
    ...(notice.importId !== undefined && { importId: notice.importId }),
    ...(notice.replayId !== undefined && { replayId: notice.replayId }),
    ...experienceOf(notice, experiences),
    ...subjectTitleOf(notice, subjects),
    ...captionOf(seminars.get(notice.seminarId ?? '')),
    ...(notice.changes && { changes: [...notice.changes] }),
    threadId: notice.threadId,
    threadTitle: titles.get(notice.threadId ?? '') ?? '',
    messageId: notice.messageId,
    seq: notice.seq,
    excerpt: excerpts.get(notice.messageId ?? '') ?? '',
    note: isHeldBack(notice, experiences, subjects) ? '' : notice.note,
    at: notice.at.toISOString(),
    awaits:
      notice.open &&
      acknowledgedReasons.includes(notice.reason) &&
      (threads.get(notice.threadId ?? '')?.facts.asksAcknowledgement ?? false),
    done: !notice.open,
  }));
}

function captionOf(seminar: SeminarCaption | undefined): Pick<Notice, 'seminar'> {
  if (!seminar) return {};
  return { seminar: { id: seminar._id, title: seminar.title, startsAt: seminar.startsAt.toISOString() } };
}

function experienceOf(
  { experienceId }: NoticeDoc,
  titles: ReadonlyMap<string, string>,
): Pick<Notice, 'experience'> {
  if (experienceId === undefined) return {};
  return { experience: { id: experienceId, title: titles.get(experienceId) ?? '' } };
}

function subjectOf({ subjectKind: kind, subjectId: id }: NoticeDoc) {
  return kind !== undefined && id !== undefined ? [{ kind, id }] : [];
}

function subjectTitleOf(notice: NoticeDoc, titles: ReadonlyMap<string, string>): Pick<Notice, 'subject'> {
  const [subject] = subjectOf(notice);
  return subject ? { subject: { ...subject, title: titles.get(subject.id) ?? '' } } : {};
}

/** What it is about isn't theirs to know any more. */
function isHeldBack(
  notice: NoticeDoc,
  experiences: ReadonlyMap<string, string>,
  subjects: ReadonlyMap<string, string>,
): boolean {
  const { experience } = experienceOf(notice, experiences);
  const { subject } = subjectTitleOf(notice, subjects);
  return experience?.title === '' || subject?.title === '';
}

/** As they travel in their persons' journals: rights are asked again, for they may be gone since. */
export async function presentNoticesToOwners(notices: readonly NoticeDoc[]): Promise<Notice[]> {
  const byPerson = Map.groupBy(notices, ({ personId }) => personId);
  const actors = await loadActors(byPerson.keys());
  const presented = await Promise.all(
    [...byPerson].map(([personId, theirs]) => {
      const actor = actors.get(personId);
      return actor ? presentNotices(actor, theirs) : [];
    }),
  );
  return presented.flat();
}

function idsIn(
  notices: readonly NoticeDoc[],
  field: 'threadId' | 'channelId' | 'messageId' | 'actorId',
): string[] {
  return notices.map((notice) => notice[field]).filter((id) => id !== null);
}
