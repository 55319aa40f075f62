import type { Actor } from '@sentiers/shared/actor.ts';
import { mentionedGroups } from '@sentiers/shared/messages/groups.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { canPostInThread } from '@sentiers/shared/threads/policy.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { claimNamedFiles } from '../files/naming.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { type AccessedThread, audienceOf, readThread, requireThread } from '../threads/threads.access.ts';
import { requireGroups } from './groups.queries.ts';
import type { MessageDoc } from './messages.model.ts';
import { presentMessage } from './messages.presenter.ts';
import { findTombstone } from './messages.queries.ts';
import { type NewMessage, planPosting } from './posting.access.ts';
import { keepPace } from './slow-mode.ts';

/**
 * Publishes a message. The same `clientId` again answers the same message, however it stands by then.
 *
 * @throws AppError `thread_closed`, `forbidden`, `group_forbidden`, `client_id_conflict`, `withdrawn`, `overloaded`, `slow_mode`;
 *   `invalid_input` where a file of its author that it names is not there
 */
export async function postMessage(
  actor: Actor,
  input: NewMessage,
): Promise<{ repeated: boolean; message: Message }> {
  const thread = await readThread(actor, input.conversationId);
  const [{ status, entity }, people] = await Promise.all([
    journal.commit<MessageDoc>(postingUnit(actor.personId, thread, input)),
    loadPersonSummaries([actor.personId]),
  ]);
  const message = await whatStandsIn(input.conversationId, entity.doc);
  const shown = await loadFileSummaries(message.files ?? []);
  return {
    repeated: status === 'repeated',
    message: presentMessage(message, audienceOf(actor, thread.facts), people, shown),
  };
}

/** The message, or the tombstone that it left where it was posted and isn't any more. */
async function whatStandsIn(conversationId: string, message: MessageDoc): Promise<MessageDoc> {
  return message.conversationId === conversationId ? message : findTombstone(conversationId, message._id);
}

/**
 * Rights are judged, and only then files claimed, as the batch is assembled: a copy sent again is answered even where
 * either is gone since.
 */
function postingUnit(authorId: string, thread: AccessedThread, input: NewMessage): Unit {
  const { conversationId, clientId, body, writtenAt } = input;
  let files: readonly string[] = [];
  const posting = planPosting(authorId, thread, input, () => files);
  return {
    receipt: {
      authorId,
      clientId,
      hash: requestHash({ conversationId, body, writtenAt: writtenAt ?? null }),
    },
    authorise: async () => {
      const author = await loadActor(authorId);
      const place = await requireThread(author, conversationId, canPostInThread);
      await keepPace(author, place);
      await requireGroups(author, mentionedGroups(body), place.facts.channel);
      files = await claimNamedFiles(authorId, body);
    },
    changes: [posting.change],
    streamUpdates: ([assigned]) => [posting.update(assigned?.seq ?? 0, assigned?.at ?? new Date())],
    events: ([assigned]) => [posting.event(assigned?.seq ?? 0)],
  };
}
