import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { excerptOf, mentionedPeople } from '@sentiers/shared/messages/body.ts';
import { addedGroups } from '@sentiers/shared/messages/groups.ts';
import { canDeleteMessage, canEditMessage, canReactToMessage } from '@sentiers/shared/messages/policy.ts';
import type { Message, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { claimNamedFiles } from '../files/naming.access.ts';
import { planPinnedWords } from '../threads/room-shown.access.ts';
import { forgetThreads, loadThreads, mustAllow, readThread } from '../threads/threads.access.ts';
import { requireGroups } from './groups.queries.ts';
import { type AccessedMessage, messageFacts, readMessage } from './messages.access.ts';
import { authoriseAgain, changeOf, placeOf, streamOf, takingAway, unpinning } from './messages.changes.ts';
import type { MessageDoc } from './messages.model.ts';
import { findTombstone, latestOf, presentMessageTo } from './messages.queries.ts';

/** Replaced words are kept this many times; the oldest go first. */
const KEPT_REVISIONS = 100;

export interface MessageEdit {
  messageId: string;
  operationId: string;
  /** The revision that was read. */
  revision: number;
  body: string;
}

/**
 * Replaces a message's words and keeps the old ones. The same operation again answers the message as it stands.
 *
 * @throws AppError `revision_conflict` with the message as it stands, where it was edited meanwhile
 */
export async function editMessage(actor: Actor, edit: MessageEdit): Promise<Message> {
  const accessed = await readMessage(actor, edit.messageId);
  const current = await presentMessageTo(actor, accessed.message);
  const unit = editingUnit(actor, accessed, edit, current);
  const pinned = await pinnedWordsOf(accessed, edit.body);
  const committed = await journal.commit<MessageDoc>({ ...unit, changes: [...unit.changes, ...pinned] });
  forgetThreads(pinned.map(({ entity }) => entity.id));
  return presentMessageTo(actor, committed.entity.doc);
}

/** Where it is pinned in its room, it is worded there as it is here. */
async function pinnedWordsOf({ message, thread }: AccessedMessage, body: string): Promise<Change[]> {
  if (thread.thread.kind !== 'room') return [];
  return planPinnedWords(message.conversationId, message._id, body);
}

function editingUnit(actor: Actor, accessed: AccessedMessage, edit: MessageEdit, current: Message): Unit {
  const { message } = accessed;
  const { messageId, operationId, revision, body } = edit;
  const replaced = { revision, body: message.body, at: message.editedAt ?? message.createdAt };
  const known = new Set(mentionedPeople(message.body));
  const groups = addedGroups(body, message.body);
  const mentions = mentionedPeople(body).filter((id) => !known.has(id));
  let files: readonly string[] = [];
  return {
    receipt: {
      authorId: actor.personId,
      clientId: operationId,
      hash: requestHash({ messageId, revision, body }),
    },
    authorise: async () => {
      await authoriseAgain(actor, accessed, canEditMessage)();
      await requireGroups(actor, groups, accessed.thread.facts.channel);
      files = await claimNamedFiles(actor.personId, body, message.body);
    },
    changes: [
      changeOf(message, {
        // `editedAt` ties the words that are kept to the ones that were read.
        where: { revision, state: 'published', editedAt: message.editedAt },
        update: (at) => ({
          $set: { body, editedAt: at, ...(files.length > 0 && { files }) },
          ...(files.length === 0 && { $unset: { files: '' } }),
          $inc: { revision: 1 },
          $push: { history: { $each: [replaced], $slice: -KEPT_REVISIONS } },
        }),
        refused: () => new AppError('revision_conflict', { current }),
      }),
    ],
    streamUpdates: () => [
      {
        stream: streamOf(message),
        correctLatest: { seq: message.seq, latest: { ...latestOf(message), excerpt: excerptOf(body) } },
      },
    ],
    events: () => {
      const data = { ...placeOf(accessed), ...unshownOf(message, files), mentions, groups };
      return [{ type: 'message.edited', data }];
    },
  };
}

/** The files that it shows and will show no more. */
function unshownOf({ files = [] }: MessageDoc, kept: readonly string[] = []): { unshown?: string[] } {
  const unshown = files.filter((id) => !kept.includes(id));
  return unshown.length > 0 ? { unshown } : {};
}

/** Takes back one's own words: a tombstone stays, and so does its rank. Deleting again changes nothing. */
export async function deleteMessage(actor: Actor, messageId: string): Promise<Message> {
  const accessed = await readMessage(actor, messageId);
  const { message, thread, facts } = accessed;
  if (message.state === 'deleted' && message.authorId === actor.personId) {
    return presentMessageTo(actor, message);
  }
  mustAllow(thread.facts, (threadFacts) => canDeleteMessage(actor, facts, threadFacts));
  const deleted = await commitDeletion(accessed, authoriseAgain(actor, accessed, canDeleteMessage));
  return presentMessageTo(actor, deleted);
}

/** Deletes one's own words wherever they stand by now, read there or not. */
async function takeBack(actor: Actor, message: MessageDoc): Promise<void> {
  const thread = (await loadThreads([message.conversationId])).get(message.conversationId);
  if (!thread || message.authorId !== actor.personId || message.state === 'deleted') return;
  await commitDeletion({ message, thread, facts: messageFacts(message) });
}

async function commitDeletion(
  accessed: AccessedMessage,
  authorise?: NonNullable<Unit['authorise']>,
): Promise<MessageDoc> {
  const { message } = accessed;
  const change = {
    ...changeOf(message, {
      where: { state: { $ne: 'deleted' } },
      update: () => ({
        $set: { state: 'deleted', body: '', reactions: {}, history: [], hidden: null },
        $unset: { files: '' },
      }),
      refused: () => new AppError('already_done'),
    }),
    voids: message.seq,
  };
  const unpins = await unpinning(accessed);
  const committed = await journal.commit<MessageDoc>({
    ...(authorise && { authorise }),
    changes: [change, ...unpins],
    streamUpdates: await takingAway(message),
    events: () => [{ type: 'message.deleted', data: { ...placeOf(accessed), ...unshownOf(message) } }],
  });
  forgetThreads(unpins.map(({ entity }) => entity.id));
  return committed.entity.doc;
}

/** Gives a reaction or takes it back: what is asked is the state to be in, so asking twice changes nothing. */
export async function setReaction(
  actor: Actor,
  { messageId, reaction, active }: { messageId: string; reaction: ReactionKey; active: boolean },
): Promise<Message> {
  const accessed = await readMessage(actor, messageId);
  const { message, thread, facts } = accessed;
  mustAllow(thread.facts, (threadFacts) => canReactToMessage(actor, facts, threadFacts));
  const given = message.reactions[reaction]?.includes(actor.personId) ?? false;
  if (given === active) return presentMessageTo(actor, message);
  const operator = active ? '$addToSet' : '$pull';
  const committed = await journal.commit<MessageDoc>({
    authorise: authoriseAgain(actor, accessed, canReactToMessage),
    changes: [
      changeOf(message, {
        where: { state: 'published' },
        update: () => ({ [operator]: { [`reactions.${reaction}`]: actor.personId } }),
        refused: () => new AppError('forbidden'),
      }),
    ],
  });
  return presentMessageTo(actor, committed.entity.doc);
}

/**
 * Takes back a send whose answer was lost: a copy still under way is stopped for good, one that arrived is
 * deleted. Whatever the order in which they come, the words are not there.
 */
export async function withdrawMessage(
  actor: Actor,
  { conversationId, clientId }: { conversationId: string; clientId: string },
): Promise<{ outcome: 'stopped' | 'deleted'; message: Message | null }> {
  await readThread(actor, conversationId);
  const arrived = await journal.withdraw({ authorId: actor.personId, clientId });
  if (!arrived) return { outcome: 'stopped', message: null };
  if (arrived.kind !== 'message') throw new AppError('client_id_conflict');
  const message = arrived.doc as MessageDoc;
  if (message.conversationId === conversationId) {
    return { outcome: 'deleted', message: await deleteMessage(actor, arrived.id) };
  }
  // It was moved: its words are taken back where they are, whether their author reads them there or not.
  const left = await findTombstone(conversationId, arrived.id).catch(() => null);
  if (!left) throw new AppError('client_id_conflict');
  await takeBack(actor, message);
  return { outcome: 'deleted', message: await presentMessageTo(actor, left) };
}
