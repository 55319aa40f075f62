import type { Actor } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, canAnnounce, canCreateThread } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { mentionedGroups } from '@sentiers/shared/messages/groups.ts';
import type { OpportunityInput } from '@sentiers/shared/threads/opportunity.ts';
import {
  canCloseThread,
  canModerateThread,
  canReadThread,
  canRenameThread,
} from '@sentiers/shared/threads/policy.ts';
import type { OpenedThreadKind, Thread } from '@sentiers/shared/threads/schema.ts';
import { v5 as derivedId, v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { readChannel, requireChannel } from '../channels/channels.access.ts';
import { claimNamedFiles } from '../files/naming.access.ts';
import { invite } from '../memberships/memberships.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { requireGroups } from '../messages/groups.queries.ts';
import { planPosting } from '../messages/posting.access.ts';
import { readPerson } from '../people/people.access.ts';
import { closingUpdate } from './closing.access.ts';
import { planThread } from './opening.access.ts';
import { closeAt, requireOpportunity, toOpportunity } from './opportunities.closing.ts';
import { requireThread } from './threads.access.ts';
import { authoriseAgain, commitChange, pushEvent } from './threads.changes.ts';
import type { ThreadDoc } from './threads.model.ts';
import { loadThread } from './threads.queries.ts';

export interface NewThread {
  channelId: string;
  clientId: string;
  title: string;
  kind: OpenedThreadKind;
  body: string;
  acknowledgement?: boolean | undefined;
  opportunity?: OpportunityInput | undefined;
  writtenAt?: string | undefined;
}

/**
 * Opens a thread with its first message. The same `clientId` again answers the same thread, however it stands by
 * then.
 *
 * @throws AppError `forbidden` where only moderation opens such threads, `group_forbidden`, `client_id_conflict`, `withdrawn`
 */
export async function createThread(
  actor: Actor,
  input: NewThread,
): Promise<{ repeated: boolean; thread: Thread }> {
  await readChannel(actor, input.channelId);
  requireOpportunity(input);
  const unit = await opening(actor.personId, input);
  const committed = await journal.commit<ThreadDoc>(unit);
  return {
    repeated: committed.status === 'repeated',
    thread: await loadThread(actor, committed.entity.id),
  };
}

async function opening(authorId: string, input: NewThread): Promise<Unit> {
  const { channelId, clientId, title, kind, body, acknowledgement = false, writtenAt } = input;
  const id = newId();
  const asks = acknowledgement ? { asked: true, count: 0, remindedAt: null } : null;
  const { thread, stream, change } = planThread({
    ...{ _id: id, channelId, title, kind, authorId },
    acknowledgement: asks,
    opportunity: input.opportunity ? toOpportunity(input.opportunity) : null,
  });
  if (thread.opportunity) await closeAt(thread._id, thread.opportunity.deadline);
  let files: readonly string[] = [];
  const first = { ...firstMessage(id, clientId), body, writtenAt };
  const posting = planPosting(authorId, { thread }, first, () => files);
  const { entity } = posting.change;
  return {
    receipt: {
      authorId,
      clientId,
      hash: requestHash({
        ...{ channelId, title, kind, body, acknowledgement, writtenAt: writtenAt ?? null },
        ...(input.opportunity && { opportunity: input.opportunity }),
      }),
    },
    authorise: async () => {
      const author = await loadActor(authorId);
      const { facts } = await requireChannel(author, channelId, maker(kind));
      await requireGroups(author, mentionedGroups(body), facts);
      files = await claimNamedFiles(authorId, body);
    },
    createStreams: [stream],
    changes: [change, posting.change],
    streamUpdates: ([, post]) => [posting.update(post?.seq ?? 0, post?.at ?? new Date())],
    events: ([, post]) => [
      { type: 'thread.created', data: { threadId: id, channelId, kind, authorId, messageId: entity.id } },
      posting.event(post?.seq ?? 0),
    ],
  };
}

const FIRST_MESSAGES = '3d1c9b1e-4f0e-4c39-8a53-6b8a2f5f7d10';

/** The sender chose one id, for the thread: that of its first message follows from it. */
function firstMessage(conversationId: string, clientId: string) {
  return { conversationId, clientId: derivedId(clientId.toLowerCase(), FIRST_MESSAGES) };
}

function maker(kind: OpenedThreadKind): (actor: Actor, channel: ChannelFacts) => boolean {
  return kind === 'announcement' ? canAnnounce : canCreateThread;
}

/** Gives a thread another title. */
export async function renameThread(
  actor: Actor,
  { threadId, title }: { threadId: string; title: string },
): Promise<Thread> {
  const { thread } = await requireThread(actor, threadId, canRenameThread);
  if (thread.title !== title) {
    const by = actor.personId;
    const change = (at: Date) => ({
      update: { $set: { title }, $push: pushEvent({ kind: 'renamed', at, by, words: thread.title }) },
    });
    await commitChange(thread, { write: change }, authoriseAgain(actor, threadId, canRenameThread));
  }
  return loadThread(actor, threadId);
}

/** Closes a thread, with a reason that all its readers see, or opens it again. */
export async function setClosed(
  actor: Actor,
  { threadId, closed, reason }: { threadId: string; closed: boolean; reason: string },
): Promise<Thread> {
  const { thread } = await requireThread(actor, threadId, canCloseThread);
  const isSame = closed ? thread.closed?.reason === reason : thread.closed === null;
  if (!isSame) {
    const by = actor.personId;
    const reopening = (at: Date) => ({
      $set: { closed: null },
      $push: pushEvent({ kind: 'reopened', words: '', at, by }),
    });
    const change = (at: Date) => ({
      update: closed ? closingUpdate({ at, by, reason }) : reopening(at),
    });
    await commitChange(thread, { write: change }, authoriseAgain(actor, threadId, canCloseThread));
  }
  return loadThread(actor, threadId);
}

/** Lets someone whom the actor can see into this one thread. Inviting who reads it already changes nothing. */
export async function inviteToThread(
  actor: Actor,
  { threadId, personId }: { threadId: string; personId: string },
): Promise<Thread> {
  const { facts } = await requireThread(actor, threadId, canModerateThread);
  const { person } = await readPerson(actor, personId);
  const invited = await loadActor(person._id);
  if (invited.suspended) throw new AppError('forbidden');
  if (!canReadThread(invited, facts)) await invite(person._id, 'expert', { kind: 'thread', id: facts.id });
  return loadThread(actor, threadId);
}
