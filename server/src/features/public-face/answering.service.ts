import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canModerateThread, canPostInThread } from '@sentiers/shared/threads/policy.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { claimNamedFiles } from '../files/naming.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planPosting } from '../messages/posting.access.ts';
import { requireThread } from '../threads/threads.access.ts';
import { AskerModel } from './askers.model.ts';

/**
 * Answers who asked something from the public pages: a message of the thread, which leaves by mail too. The same
 * `clientId` again answers the same message.
 *
 * @throws AppError `invalid_input` where nobody without an account asked, or they were forgotten since; `thread_closed`,
 *   `not_found`, `forbidden`, `client_id_conflict`
 */
export async function answerAsker(
  actor: Actor,
  { threadId: given, clientId, body }: { threadId: string; clientId: string; body: string },
): Promise<{ messageId: string }> {
  const threadId = given.toLowerCase();
  const thread = await requireThread(actor, threadId, canModerateThread);
  if (!(await AskerModel.exists({ threadId }))) {
    throw new AppError('invalid_input', { fields: [{ path: ['threadId'], reason: 'no_asker' }] });
  }
  const { personId: by } = actor;
  let files: readonly string[] = [];
  const posting = planPosting(by, thread, { conversationId: threadId, clientId, body }, () => files);
  const messageId = posting.change.entity.id;
  const { entity } = await journal.commit({
    receipt: { authorId: by, clientId, hash: requestHash({ threadId, body, mailed: true }) },
    authorise: async () => {
      const author = await loadActor(by);
      await requireThread(author, threadId, canModerateThread);
      await requireThread(author, threadId, canPostInThread);
      files = await claimNamedFiles(by, body);
    },
    changes: [posting.change],
    streamUpdates: ([posted]) => [posting.update(posted?.seq ?? 0, posted?.at ?? new Date())],
    events: ([posted]) => [
      posting.event(posted?.seq ?? 0),
      { type: 'asker.answered', data: { threadId, messageId, by, body } },
    ],
  });
  return { messageId: entity.id };
}
