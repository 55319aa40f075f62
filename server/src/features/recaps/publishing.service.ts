import type { Actor } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, canCreateThread } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { messageBodySchema } from '@sentiers/shared/messages/body.ts';
import type { RecapArrangement, RecapDesk } from '@sentiers/shared/recaps/schema.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { type AccessedChannel, requireChannel } from '../channels/channels.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planPosting } from '../messages/posting.access.ts';
import { planThread, streamsOf } from '../threads/opening.access.ts';
import { authoriseInRoom } from '../threads/room-threads.access.ts';
import { forgetThreads, loadThreads } from '../threads/threads.access.ts';
import { planPublication, planRecap } from './recap-changes.ts';
import { documentOf, loadContent } from './recap-content.queries.ts';
import { type AccessedRecap, requireRecap } from './recaps.access.ts';
import type { PublicationDoc, RecapDoc } from './recaps.model.ts';
import { loadDesk, markdownOf } from './recaps.queries.ts';

interface About {
  roomId: string;
  revision: number;
  language: Locale;
}

/**
 * Keeps a recap's title, introduction, order and choice. What is published stays as it is until it is published again.
 *
 * @throws AppError `revision_conflict` where someone changed it meanwhile; `recap_not_ready`
 */
export async function arrangeRecap(
  actor: Actor,
  { arrangement, ...about }: About & { arrangement: RecapArrangement },
): Promise<RecapDesk> {
  const { recap } = await requireAt(actor, about);
  await commitAt({
    authorise: authoriseInRoom(actor, about.roomId, canAnimateRoom),
    changes: [planRecap(recap, { ...arrangement })],
  });
  return loadDesk(actor, about);
}

/**
 * Publishes a recap as a thread of its cohort's, with the words that their authors let go; again, it changes the post
 * where it stands. A post that was deleted is made anew, in another thread.
 *
 * @throws AppError `revision_conflict`, `forbidden` where the actor opens no threads; `invalid_input` for a channel of
 *   another cohort, where there is nothing to publish, and where it is longer than a post
 */
export async function publishRecap(
  actor: Actor,
  { channelId, ...about }: About & { channelId: string },
): Promise<RecapDesk> {
  const accessed = await requireAt(actor, about);
  const document = documentOf(accessed, await loadContent(accessed), about.language);
  if (document.sections.length === 0) throw refused('publication', 'nothing_to_publish');
  const content = { document, language: about.language, withdrawn: false };
  const { publication } = accessed.recap;
  if (!messageBodySchema.safeParse(markdownOf({ ...first, ...content })).success) {
    throw refused('publication', 'too_long');
  }
  const isChanged =
    publication !== null && (await republish(actor, accessed, { ...publication, ...content }));
  if (!isChanged) {
    const { facts } = await requireChannel(actor, channelId, mayReceive(accessed));
    await commitAt(firstUnit(actor, accessed, facts.id, content));
  }
  return loadDesk(actor, about);
}

/** What a post is, before it is known where. */
const first = {
  ...{ threadId: '', messageId: '', channelId: '', by: '' },
  ...{ at: new Date(0), changedAt: null, withdrawn: false },
} satisfies Omit<PublicationDoc, 'document' | 'language'>;

type Content = Pick<PublicationDoc, 'document' | 'language' | 'withdrawn'>;

async function requireAt(actor: Actor, { roomId, revision }: About): Promise<AccessedRecap> {
  const accessed = await requireRecap(actor, roomId);
  if (accessed.recap.revision !== revision) throw new AppError('revision_conflict');
  return accessed;
}

/** Someone else was faster: what they made of it is to be read first. */
async function commitAt(unit: Unit): Promise<void> {
  try {
    await journal.commit(unit);
  } catch (error) {
    if (error instanceof AppError && error.code === 'already_done') throw new AppError('revision_conflict');
    throw error;
  }
}

/** It leaves the room for its cohort, and goes no further. */
function mayReceive({ channel }: Pick<AccessedChannel, 'channel'>) {
  return (actor: Actor, facts: ChannelFacts): boolean => {
    if (facts.cohortId !== channel.cohortId) throw refused('channelId', 'other_cohort');
    return canCreateThread(actor, facts);
  };
}

/** False where the post was deleted: there is nothing to change. */
async function republish(
  actor: Actor,
  { recap, thread: { _id: roomId } }: AccessedRecap,
  publication: PublicationDoc,
): Promise<boolean> {
  const changed = { ...publication, changedAt: new Date() };
  const plan = await planPublication(recap, changed);
  if (!plan.stands) return false;
  const renaming = await planTitle(publication);
  const [head, ...others] = [...plan.changes, ...renaming];
  if (!head) return false;
  await commitAt({
    authorise: authoriseInRoom(actor, roomId, canAnimateRoom),
    changes: [head, ...others],
    streamUpdates: () => plan.updates,
    events: () => [...plan.events, publishedEvent(recap, publication.threadId, actor)],
  });
  forgetThreads([publication.threadId]);
  return true;
}

/** Its thread is called as it is. */
async function planTitle({ threadId, document: { title } }: PublicationDoc): Promise<Change[]> {
  const thread = (await loadThreads([threadId])).get(threadId)?.thread;
  if (!thread || thread.title === title) return [];
  return [
    {
      entity: { kind: 'thread', id: threadId },
      streams: streamsOf(thread),
      write: () => ({ update: { $set: { title } } }),
    },
  ];
}

/** One commit: the thread, its post, and where the recap is. */
function firstUnit(actor: Actor, accessed: AccessedRecap, channelId: string, content: Content): Unit {
  const { recap } = accessed;
  const { personId: authorId } = actor;
  const id = newId();
  const { title } = content.document;
  const opened = planThread({ _id: id, channelId, title, kind: 'discussion', authorId });
  const post = { conversationId: id, clientId: newId(), body: markdownOf({ ...first, ...content }) };
  const posting = planPosting(authorId, { thread: opened.thread }, post);
  const messageId = posting.change.entity.id;
  const place = { threadId: id, messageId, channelId, by: authorId };
  const publication: PublicationDoc = { ...first, ...content, ...place, at: new Date() };
  return {
    authorise: async () => {
      await authoriseInRoom(actor, accessed.thread._id, canAnimateRoom)();
      await requireChannel(await loadActor(authorId), channelId, mayReceive(accessed));
    },
    createStreams: [opened.stream],
    changes: [planRecap(recap, { publication }), opened.change, posting.change],
    streamUpdates: ([, , posted]) => [posting.update(posted?.seq ?? 0, posted?.at ?? new Date())],
    events: ([, , posted]) => [
      { type: 'thread.created', data: { threadId: id, channelId, kind: 'discussion', authorId, messageId } },
      posting.event(posted?.seq ?? 0),
      publishedEvent(recap, id, actor),
    ],
  };
}

function publishedEvent({ _id: roomId, channelId }: RecapDoc, threadId: string, { personId: by }: Actor) {
  return { type: 'recap.published', data: { roomId, channelId, threadId, by } } as const;
}

function refused(field: string, reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: [field], reason }] });
}
