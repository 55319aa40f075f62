import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadRecap } from '@sentiers/shared/recaps/policy.ts';
import type { MyWords, Recap, RecapDesk, RecapDocument } from '@sentiers/shared/recaps/schema.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { loadReaders } from '../memberships/memberships.queries.ts';
import { findRoomThread, requireRoom } from '../threads/room-threads.access.ts';
import { findReadableThreads } from '../threads/threads.access.ts';
import { arrangementOf, documentOf, loadContent, loadPassagesOf } from './recap-content.queries.ts';
import { recapMarkdown } from './recap-markdown.ts';
import { requireRecap } from './recaps.access.ts';
import { type PublicationDoc, type RecapDoc, RecapModel } from './recaps.model.ts';

/** What a room left, for whoever reads it. Throws `not_found`, `forbidden` where it is no room. */
export async function loadRecap(actor: Actor, roomId: string): Promise<Recap> {
  const room = await requireRoom(actor, roomId, canReadRecap);
  const recap = await RecapModel.findById(room.thread._id).lean<RecapDoc>();
  const mine = recap ? await loadPassagesOf(room, recap, actor.personId) : [];
  const publication = recap?.publication ?? null;
  return {
    roomId: room.thread._id,
    state: publication ? 'published' : 'gathering',
    asked: mine.length,
    waiting: mine.filter(({ state }) => state === 'asked').length,
    animates: canAnimateRoom(actor, room.facts),
    markdown: publication && markdownOf(publication),
    title: publication?.document.title ?? null,
    publication: await presentPublication(actor, publication),
  };
}

/** What was published, as it stands. */
export function markdownOf({ document, language, withdrawn, changedAt }: PublicationDoc): string {
  return recapMarkdown(document, { language, withdrawnAt: withdrawn ? changedAt : null });
}

async function presentPublication(
  actor: Actor,
  publication: PublicationDoc | null,
): Promise<Recap['publication']> {
  if (!publication) return null;
  const { threadId, at, changedAt } = publication;
  const readable = await findReadableThreads(actor, [threadId]);
  return {
    threadId: readable.has(threadId) ? threadId : null,
    at: at.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
  };
}

/**
 * One's own words of a room that may be quoted: for their author alone, though they read the room no more. Nothing where
 * nothing is asked, whether or not there is such a room.
 */
export async function loadMyWords(actor: Actor, roomId: string): Promise<MyWords> {
  const room = await findRoomThread(roomId);
  const recap = room && (await RecapModel.findById(room.thread._id).lean<RecapDoc>());
  const passages = room ? await loadPassagesOf(room, recap, actor.personId) : [];
  const isConcerned = room !== null && (passages.length > 0 || canReadThread(actor, room.facts));
  if (!isConcerned) return { roomId, title: '', published: false, readers: 0, passages: [] };
  const { channel } = room.facts;
  const readers = (await loadReaders([channel])).get(channel.id)?.length ?? 0;
  const published = Boolean(recap?.publication);
  return { roomId: room.thread._id, title: room.thread.title, published, readers, passages };
}

/** All of a recap, for those who animate its room. Throws `not_found`, `forbidden`, `recap_not_ready`. */
export async function loadDesk(
  actor: Actor,
  { roomId, language }: { roomId: string; language: Locale },
): Promise<RecapDesk> {
  const accessed = await requireRecap(actor, roomId);
  const content = await loadContent(accessed);
  const { thread, room, channel, recap } = accessed;
  return {
    roomId: thread._id,
    seminarId: room.seminarId,
    cohortId: channel.cohortId,
    revision: recap.revision,
    arrangement: arrangementOf(accessed, language),
    passages: content.passages,
    polls: content.polls,
    guests: recap.guests,
    markdown: recapMarkdown(documentOf(accessed, content, language), { language, withdrawnAt: null }),
    publication: await presentPublication(actor, recap.publication),
  };
}

/** A recap that leaves the house: what was published, or for those who animate the room what would be. */
export interface ExportedRecap {
  roomId: string;
  channelId: string;
  channelName: string;
  roomTitle: string;
  document: RecapDocument;
  markdown: string;
}

/** Throws `not_found` where the actor reads no room of this id, or where nothing is published for them. */
export async function loadExportedRecap(
  actor: Actor,
  { roomId, language }: { roomId: string; language: Locale },
): Promise<ExportedRecap> {
  const room = await requireRoom(actor, roomId, canReadRecap);
  const recap = await RecapModel.findById(room.thread._id).lean<RecapDoc>();
  const { thread, channel } = room;
  const place = {
    ...{ roomId: thread._id, channelId: thread.channelId },
    ...{ channelName: channel.name, roomTitle: thread.title },
  };
  if (recap?.publication) {
    return { ...place, document: recap.publication.document, markdown: markdownOf(recap.publication) };
  }
  if (!recap || !canAnimateRoom(actor, room.facts)) throw new AppError('not_found');
  const accessed = { ...room, recap };
  const document = documentOf(accessed, await loadContent(accessed), language);
  return { ...place, document, markdown: recapMarkdown(document, { language, withdrawnAt: null }) };
}
