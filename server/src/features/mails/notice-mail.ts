import type { Actor } from '@sentiers/shared/actor.ts';
import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import {
  isOfSeminar,
  isOfSubject,
  type MailedSubject,
  type MailReason,
  type MailScope,
  mailReasonOf,
} from '@sentiers/shared/mails/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { writeLetter } from '../../platform/mail/letter.ts';
import { deliver } from '../../platform/mail/mailer.ts';
import { findMailbox } from '../accounts/accounts.access.ts';
import { loadUnreadNotices } from '../inbox/inbox.queries.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadBodies, loadExcerpts } from '../messages/message-words.queries.ts';
import { tellOfExperience } from './experience-mail.ts';
import { oneClickUrl, stopPage } from './mail-stop.links.ts';
import { tellSubject } from './mailed-subjects.access.ts';
import type { MailBatchDoc, MailSettingsDoc } from './mails.model.ts';
import { type MailLine, noticeWords } from './notice-words.ts';
import { mailSettingsOf } from './settings.access.ts';
import { signStop } from './stop-token.ts';

/** Enough to answer many a message from its mail alone. */
const EXCERPT_CHARACTERS = 600;

/**
 * Sends someone what waits for them; false where nothing is left to tell: they read it meanwhile, may read it no
 * more, or want no such mail. Words are those of this moment, for who may read them at this moment.
 */
export async function sendNoticeMail({ _id, personId, noticeIds }: MailBatchDoc): Promise<boolean> {
  const [actor, mailbox, settings] = await Promise.all([
    loadActor(personId),
    findMailbox(personId),
    mailSettingsOf(personId),
  ]);
  if (!mailbox || actor.suspended || actor.grants.length === 0 || settings.rhythm === 'never') return false;
  const reader = { actor, locale: mailbox.locale };
  const lines = await linesOf(reader, await loadUnreadNotices(actor, noticeIds), settings);
  if (lines.length === 0) return false;
  const stops = stopsOf(lines).map((scope) => ({ scope, token: signStop({ personId, scope }) }));
  const words = noticeWords(mailbox.locale, {
    lines,
    rhythm: settings.rhythm,
    timeZone: settings.timeZone,
    stops: stops.map(({ scope, token }) => ({ scope, url: stopPage(token) })),
  });
  const [narrowest] = stops.filter(({ scope }) => scope.kind !== 'thread');
  await deliver({
    id: _id,
    to: mailbox.email,
    subject: words.subject,
    ...writeLetter(words.letter),
    stopUrl: oneClickUrl(narrowest?.token ?? ''),
  });
  return true;
}

interface Reader {
  actor: Actor;
  locale: Locale;
}

async function linesOf(
  reader: Reader,
  notices: readonly Notice[],
  { reasons, stoppedThreads }: MailSettingsDoc,
): Promise<MailLine[]> {
  const [excerpts, bodies] = await Promise.all([
    loadExcerpts(notices, EXCERPT_CHARACTERS),
    loadBodies(notices),
  ]);
  const lines = notices.map(async (notice): Promise<MailLine[]> => {
    const { threadId, messageId } = notice;
    const reason = mailReasonOf(notice.reason);
    if (reason === null || !reasons.includes(reason)) return [];
    if (isOfSubject(reason)) return subjectLinesOf(reader, notice, reason);
    const line = notice.seminar
      ? seminarLineOf(notice)
      : threadLineOf(notice, excerpts.get(messageId ?? ''), reason);
    if (line === null || (threadId !== null && stoppedThreads.includes(threadId))) return [];
    const whole = reason === 'announcement' ? bodies.get(messageId ?? '') : undefined;
    return [{ ...line, whole: whole ?? null }];
  });
  return (await Promise.all(lines)).flat();
}

function threadLineOf(
  { group, actor, threadId, threadTitle, seq }: Notice,
  words: string | undefined,
  reason: Exclude<MailReason, MailedSubject>,
): MailLine | null {
  if (words === undefined || threadId === null || seq === null || reason === 'seminar') return null;
  const place = { threadId, title: threadTitle, path: `/fils/${threadId}?message=${seq}` };
  return { reason, group, from: actor?.name ?? '', place, words, whole: null, seminar: null, told: null };
}

/** What is said of a seminar, with its date as it stands now. */
function seminarLineOf({ reason, actor, seminar, changes = [], note }: Notice): MailLine | null {
  if (!seminar || !isOfSeminar(reason)) return null;
  const place = { threadId: null, title: seminar.title, path: `/seminaires/${seminar.id}` };
  const about = { reason, changes, startsAt: new Date(seminar.startsAt) };
  const from = actor?.name ?? '';
  return {
    reason: 'seminar',
    group: null,
    from,
    place,
    words: note,
    whole: null,
    seminar: about,
    told: null,
  };
}

/** What its feature tells of it at this moment; nothing where there is nothing to answer any more. */
async function subjectLinesOf(reader: Reader, notice: Notice, reason: MailedSubject): Promise<MailLine[]> {
  const { subject, group, actor } = notice;
  const told =
    reason === 'experience'
      ? tellOfExperience(notice, reader.locale)
      : subject && (await tellSubject(reason, reader, subject.id));
  if (!told) return [];
  const place = { threadId: null, title: told.title, path: told.open.path };
  return [{ reason, group, from: actor?.name ?? '', place, words: '', whole: null, seminar: null, told }];
}

/** What one may stop from this mail: its thread, or its reason, where there is only one; and all mails. */
function stopsOf(lines: readonly MailLine[]): MailScope[] {
  const threads = new Set(lines.map(({ place }) => place.threadId));
  const reasons = new Set<MailReason>(lines.map(({ reason }) => reason));
  const [[threadId = null], [reason = 'mentioned']] = [[...threads], [...reasons]];
  return [
    ...(threads.size === 1 && threadId !== null ? [{ kind: 'thread' as const, threadId }] : []),
    ...(reasons.size === 1 ? [{ kind: 'reason' as const, reason }] : []),
    { kind: 'all' },
  ];
}
