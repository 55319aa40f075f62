import type { NoticeReason } from '@sentiers/shared/inbox/schema.ts';
import { mentionedPeople } from '@sentiers/shared/messages/body.ts';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { advanceStreams } from '../../platform/journal/import-streams.ts';
import { type NoticeDoc, NoticeModel, noticeId } from './inbox.model.ts';

/** What an imported thread says of those for whom something waits in it; see `importThreads`. */
export interface ImportedForInbox {
  id: string;
  channelId: string;
  kind: string;
  authorId: string;
  messages: readonly { id: string; authorId: string; body: string; at: Date }[];
  standings?: readonly { personId: string; following: boolean; readSeq: number }[];
}

type Line = Omit<NoticeDoc, 'version'>;

/**
 * Adds the lines of "Pour vous" that imported threads give reason for and that were not read yet. Only people with a
 * standing in a thread get one; those that exist stay as they are.
 */
export async function importNotices(threads: readonly ImportedForInbox[]): Promise<void> {
  const lines = threads.flatMap(linesOf);
  const known = new Set(await NoticeModel.distinct('_id', { _id: { $in: lines.map(({ _id }) => _id) } }));
  const fresh = lines.filter(({ _id }) => !known.has(_id));
  const versions = await advanceStreams(
    'person',
    fresh.map(({ personId }) => personId),
  );
  await insertMissing(
    NoticeModel,
    fresh.map((line, i) => ({ ...line, version: versions[i] ?? 0 })),
  );
}

function linesOf(thread: ImportedForInbox): Line[] {
  return (thread.standings ?? []).flatMap(({ personId, readSeq }) => {
    const waiting = thread.messages
      .map((message, i) => ({ ...message, seq: i + 1 }))
      .filter(({ seq, authorId }) => seq > readSeq && authorId !== personId);
    const mentions = waiting.filter(({ body }) => mentionedPeople(body).includes(personId));
    const [answer] = thread.authorId === personId ? waiting.filter((each) => !mentions.includes(each)) : [];
    const [announcement] =
      thread.kind === 'announcement' && readSeq === 0 && thread.authorId !== personId ? waiting : [];
    return [
      ...mentions.map((message) => lineOf(thread, personId, 'mentioned', message.id, message)),
      ...(answer ? [lineOf(thread, personId, 'answered', thread.id, answer)] : []),
      ...(announcement ? [lineOf(thread, personId, 'announcement', announcement.id, announcement)] : []),
    ];
  });
}

function lineOf(
  { id: threadId, channelId }: ImportedForInbox,
  personId: string,
  reason: NoticeReason,
  subject: string,
  message: { id: string; seq: number; authorId: string; at: Date },
): Line {
  return {
    _id: noticeId(personId, reason, subject),
    personId,
    reason,
    actorId: message.authorId,
    channelId,
    threadId,
    messageId: message.id,
    seq: message.seq,
    reportId: null,
    note: '',
    group: null,
    at: message.at,
    open: true,
    end: null,
  };
}
