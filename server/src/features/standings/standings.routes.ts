import { signedIn } from '../../platform/http/procedures.ts';
import { loadConversationChanges } from './conversation-changes.queries.ts';
import { loadLive } from './conversation-live.queries.ts';
import { compareHeads } from './heads.queries.ts';
import { setChannelLevel, setFollowing, setThreadLevel } from './levels.service.ts';
import { markAllRead, setMarks } from './mark-many.service.ts';
import { loadStanding } from './standings.queries.ts';
import { markRead } from './standings.service.ts';

export const conversationsRouter = {
  changes: signedIn.conversations.changes.handler(({ input, context }) =>
    loadConversationChanges(context.actor, input),
  ),
  live: signedIn.conversations.live.handler(({ input, context }) =>
    loadLive(context.actor, input.conversationId),
  ),
  markRead: signedIn.conversations.markRead.handler(({ input, context }) => markRead(context.actor, input)),
  markAllRead: signedIn.conversations.markAllRead.handler(({ input, context }) =>
    markAllRead(context.actor, input),
  ),
  setMarks: signedIn.conversations.setMarks.handler(({ input, context }) => setMarks(context.actor, input)),
  standing: signedIn.conversations.standing.handler(({ input, context }) =>
    loadStanding(context.actor, input.conversationId),
  ),
  heads: signedIn.conversations.heads.handler(({ input, context }) => compareHeads(context.actor, input)),
};

/** Following is asked of a thread, and is part of where one stands in it. */
export const followingRouter = {
  setFollowing: signedIn.threads.setFollowing.handler(({ input, context }) =>
    setFollowing(context.actor, input),
  ),
  setLevel: signedIn.threads.setLevel.handler(({ input, context }) => setThreadLevel(context.actor, input)),
};

export const channelFollowingRouter = {
  setLevel: signedIn.channels.setLevel.handler(({ input, context }) => setChannelLevel(context.actor, input)),
};
