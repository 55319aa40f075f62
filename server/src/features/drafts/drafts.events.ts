import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { DraftModel } from './drafts.model.ts';

/** What becomes of drafts as their places go. Once, before the server starts. */
export function registerDrafts(): void {
  clearWithConversations(({ conversationIds, idsOf }, session) =>
    DraftModel.deleteMany(
      {
        context: {
          $in: [
            ...conversationIds.flatMap((id) => [`thread:${id}`, `room-question:${id}`]),
            ...idsOf('message').map((id) => `edit:${id}`),
          ],
        },
      },
      { session },
    ),
  );
}
