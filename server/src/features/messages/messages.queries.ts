import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
import { excerptOf } from '@sentiers/shared/messages/body.ts';
import { canReadRevisions } from '@sentiers/shared/messages/policy.ts';
import type { Message, MessagePage, messageRevisionSchema } from '@sentiers/shared/messages/schema.ts';
import type { z } from 'zod';
import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { journal } from '../../platform/journal/journal.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { audienceOf, readThread } from '../threads/threads.access.ts';
import { findReadableMessages, readMessage } from './messages.access.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';
import { presentMessage } from './messages.presenter.ts';

/** What a page of messages never shows: the words that edits replaced. */
const withoutHistory = { history: 0 } as const;

export interface PageRequest {
  conversationId: string;
  before?: number | undefined;
  after?: number | undefined;
  around?: number | undefined;
  limit: number;
}

/** Those of these people who wrote in a conversation, whatever became of their words. */
export function findAuthorsAmong(conversationId: string, personIds: readonly string[]): Promise<string[]> {
  return MessageModel.distinct('authorId', { conversationId, authorId: { $in: [...personIds] } });
}

/** A page of messages by rank, with the head of the journal as it was before they were read. */
export async function listMessages(actor: Actor, request: PageRequest): Promise<MessagePage> {
  const { facts } = await readThread(actor, request.conversationId);
  const audience = audienceOf(actor, facts);
  const head = (await journal.heads([facts.id])).get(facts.id);
  if (!head) throw new AppError('not_found');
  const messages = (await pages(pageKey(request))) ?? [];
  const lastSeq = Math.max(head.lastSeq, messages.at(-1)?.seq ?? 0);
  return {
    items: await presentMessagesFor(audience, messages),
    lastSeq,
    hasOlder: hasOlder(request, messages, lastSeq),
    hasNewer: (messages.at(-1)?.seq ?? request.after ?? 0) < lastSeq,
    version: head.version,
    audience,
    incarnation: head.incarnation,
  };
}

/** One message, and the thread it stands in; where it went, for who reads that thread, if this is what it left. */
export async function getMessage(
  actor: Actor,
  messageId: string,
): Promise<{ threadId: string; message: Message }> {
  const found = await readMessage(actor, messageId);
  const { movedTo } = found.message;
  const where = movedTo && (await findReadableMessages(actor, [movedTo.messageId])).get(movedTo.messageId);
  const { message, thread } = where ?? found;
  return { threadId: thread.thread._id, message: await presentMessageTo(actor, message) };
}

/** The words of a message through its edits, the present ones last. */
export async function listRevisions(
  actor: Actor,
  messageId: string,
): Promise<z.infer<typeof messageRevisionSchema>[]> {
  const { message, thread, facts } = await readMessage(actor, messageId);
  if (!canReadRevisions(actor, facts, thread.facts)) throw new AppError('forbidden');
  const now = { revision: message.revision, body: message.body, at: message.editedAt ?? message.createdAt };
  return [...message.history, now].map(({ revision, body, at }) => ({
    revision,
    body,
    at: at.toISOString(),
  }));
}

/** A message as the actor's audience reads it. */
export async function presentMessageTo(actor: Actor, message: MessageDoc): Promise<Message> {
  const { facts } = await readThread(actor, message.conversationId);
  const people = await loadPersonSummaries([message.authorId]);
  const files = await loadFileSummaries(message.files ?? []);
  return presentMessage(message, audienceOf(actor, facts), people, files);
}

/** Messages as an audience reads them, in the order given. */
export async function presentMessagesFor(
  audience: Audience,
  messages: readonly MessageDoc[],
): Promise<Message[]> {
  const [people, files] = await Promise.all([
    loadPersonSummaries(messages.map(({ authorId }) => authorId)),
    loadFileSummaries(messages.flatMap(({ files: shown = [] }) => shown)),
  ]);
  return messages.map((message) => presentMessage(message, audience, people, files));
}

/** What a message left in a conversation that it was moved away from. Throws `not_found`. */
export async function findTombstone(conversationId: string, messageId: string): Promise<MessageDoc> {
  const left = await MessageModel.findOne({ conversationId, 'movedTo.messageId': messageId }, withoutHistory)
    .sort({ seq: -1 })
    .lean<MessageDoc>();
  if (!left) throw new AppError('not_found');
  return left;
}

/** The last message that was written there and still has its words; rank 0 where there is none. */
export async function findLastNews(conversationId: string): Promise<{ seq: number; authorId: string }> {
  const last = await MessageModel.findOne(
    { conversationId, state: 'published', movedFrom: null },
    { seq: 1, authorId: 1 },
  )
    .sort({ seq: -1 })
    .lean<Pick<MessageDoc, 'seq' | 'authorId'>>();
  return last ?? { seq: 0, authorId: '' };
}

/** The last messages before this rank that still have their words, in their order. */
export async function findPublishedBefore(
  conversationId: string,
  seq: number,
  limit: number,
): Promise<MessageDoc[]> {
  const found = await MessageModel.find(
    { conversationId, state: 'published', seq: { $lt: seq } },
    withoutHistory,
  )
    .sort({ seq: -1 })
    .limit(limit)
    .lean<MessageDoc[]>();
  return found.reverse();
}

/** Rank of the last message that was there at a moment: 0 where there was none. */
export async function findLastPostBy(conversationId: string, moment: Date): Promise<number> {
  const last = await MessageModel.findOne({ conversationId, createdAt: { $lte: moment } }, { seq: 1 })
    .sort({ seq: -1 })
    .lean<Pick<MessageDoc, 'seq'>>();
  return last?.seq ?? 0;
}

/** Whether someone else than this person has words here that can be read. */
export async function hasWordsOfOthers(conversationId: string, personId: string): Promise<boolean> {
  const found = await MessageModel.findOne(
    { conversationId, state: 'published', authorId: { $ne: personId } },
    { _id: 1 },
  ).lean();
  return found !== null;
}

/** Where a message stands now, and whether its words can be read. */
export async function findStanding(
  messageId: string,
): Promise<Pick<MessageDoc, 'conversationId' | 'state'> | null> {
  return MessageModel.findById(messageId, { conversationId: 1, state: 1 }).lean<MessageDoc>();
}

/** What lists keep of the last message of a conversation. */
export interface LatestMessage {
  id: string;
  seq: number;
  authorId: string;
  excerpt: string;
  at: Date;
}

/** The last message before this rank that still has its words. */
export async function findLatestBefore(conversationId: string, seq: number): Promise<LatestMessage | null> {
  const message = await MessageModel.findOne(
    { conversationId, state: 'published', seq: { $lt: seq } },
    withoutHistory,
  )
    .sort({ seq: -1 })
    .lean<MessageDoc>();
  return message && latestOf(message);
}

/** The last message that still has its words, once these are gone. */
export async function findLatestWithout(
  conversationId: string,
  messageIds: readonly string[],
): Promise<LatestMessage | null> {
  const message = await MessageModel.findOne(
    { conversationId, state: 'published', _id: { $nin: [...messageIds] } },
    withoutHistory,
  )
    .sort({ seq: -1 })
    .lean<MessageDoc>();
  return message && latestOf(message);
}

export function latestOf({
  _id,
  seq,
  authorId,
  body,
  createdAt,
}: Omit<MessageDoc, 'history'>): LatestMessage {
  return { id: _id, seq, authorId, excerpt: excerptOf(body), at: createdAt };
}

/** A thousand people who enter a room at once ask for the same page. */
const pages = gatherReads(async (keys) => {
  const found = keys.map(async (key) => [key, await findPage(JSON.parse(key) as PageRequest)] as const);
  return new Map(await Promise.all(found));
});

function pageKey({ conversationId, before, after, around, limit }: PageRequest): string {
  return JSON.stringify({ conversationId, before, after, around, limit });
}

async function findPage({
  conversationId,
  before,
  after,
  around,
  limit,
}: PageRequest): Promise<MessageDoc[]> {
  const find = (range: object, order: 1 | -1, count: number) =>
    MessageModel.find({ conversationId, ...range }, withoutHistory)
      .sort({ seq: order })
      .limit(count)
      .lean<MessageDoc[]>();
  if (around !== undefined) {
    const half = Math.ceil(limit / 2);
    const [older, newer] = await Promise.all([
      find({ seq: { $lte: around } }, -1, half),
      // To the database, a limit of zero is none.
      limit > half ? find({ seq: { $gt: around } }, 1, limit - half) : [],
    ]);
    return [...older.reverse(), ...newer];
  }
  if (before === undefined && after !== undefined) return find({ seq: { $gt: after } }, 1, limit);
  const page = await find(before === undefined ? {} : { seq: { $lt: before } }, -1, limit);
  return page.reverse();
}

/** Ranks are dense and start at 1. */
function hasOlder({ after }: PageRequest, messages: readonly MessageDoc[], lastSeq: number): boolean {
  const first = messages.at(0)?.seq;
  if (first !== undefined) return first > 1;
  return after !== undefined && lastSeq > 0;
}
