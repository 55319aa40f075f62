import { excerptOf } from '@sentiers/shared/messages/body.ts';
import type { StreamDoc } from '../../platform/journal/streams.ts';
import type { MessageDoc } from '../messages/messages.model.ts';
import type { LatestMessage } from '../messages/messages.queries.ts';
import { newMessage } from '../messages/posting.access.ts';
import { type StandingDoc, standingId, toMinute } from '../standings/standings.model.ts';
import type { ImportedMessage, ImportedThread } from './threads.import.ts';

import type { ThreadDoc } from './threads.model.ts';
import { labelsOf } from './threads.service.ts';

/** All documents of one thread; the versions of its channel's and persons' journals are given later. */
export interface ImportPlan {
  thread: ThreadDoc;
  messages: MessageDoc[];
  stream: StreamDoc;
  standings: StandingDoc[];
}

/** A thread whose first version is its own, and each next one a message's; closing it is the last. */
export function planImport(imported: ImportedThread): ImportPlan {
  const { id, channelId, title, kind, authorId, closed } = imported;
  const messages = imported.messages.map((message, i) => planMessage(id, message, i + 1));
  const first = messages.at(0);
  const last = messages.at(-1);
  if (!first || !last) throw new Error(`imported thread ${id} has no message`);
  const thread: ThreadDoc = {
    _id: id,
    channelId,
    title,
    kind,
    authorId,
    createdAt: first.createdAt,
    closed: closed ? { at: closed.at, by: closed.byId, reason: closed.reason ?? '' } : null,
    version: closed ? last.version + 1 : 1,
    channelVersion: 0,
  };
  return {
    thread,
    messages,
    stream: planStream(imported, messages, last),
    standings: (imported.standings ?? []).map((standing) => planStanding(imported, standing, last)),
  };
}

function planMessage(threadId: string, { id, authorId, body, at, reactions }: ImportedMessage, seq: number) {
  const message = newMessage({
    _id: id,
    conversationId: threadId,
    clientId: id,
    seq,
    version: seq + 1,
    authorId,
    body,
    createdAt: at,
    writtenAt: null,
  });
  message.reactions = Object.fromEntries(
    (reactions ?? []).map(({ reaction, people }) => [reaction, [...people]]),
  );
  return message;
}

function planStream(imported: ImportedThread, messages: readonly MessageDoc[], last: MessageDoc): StreamDoc {
  const answered = messages.some(({ authorId }) => authorId !== imported.authorId);
  const latest: LatestMessage = {
    id: last._id,
    seq: last.seq,
    authorId: last.authorId,
    excerpt: excerptOf(last.body),
    at: last.createdAt,
  };
  return {
    _id: imported.id,
    kind: 'conversation',
    version: last.version + (imported.closed ? 1 : 0),
    lastSeq: last.seq,
    incarnation: 1,
    home: imported.channelId,
    labels: labelsOf(imported.kind).filter((label) => label !== 'unanswered' || !answered),
    contributors: [...new Set(messages.map(({ authorId }) => authorId))],
    activityAt: last.createdAt,
    voidSeqs: [],
    latest,
  };
}

function planStanding(
  { id, channelId, messages }: ImportedThread,
  { personId, following, readSeq }: NonNullable<ImportedThread['standings']>[number],
  last: MessageDoc,
): StandingDoc {
  return {
    _id: standingId(personId, id),
    personId,
    threadId: id,
    channelId,
    follow: following ? 'automatic' : 'none',
    following,
    readSeq,
    readEpoch: 0,
    hasUnread: messages.slice(readSeq).some(({ authorId }) => authorId !== personId),
    activityAt: toMinute(last.createdAt),
    version: 0,
  };
}
