import { signedIn } from '../../platform/http/procedures.ts';
import { listGroupsOfChannel, listGroupsOfConversation } from './groups.queries.ts';

/** Groups are asked of where one writes: a channel for a new thread, a conversation for an answer. */
export const channelGroupsRouter = {
  groups: signedIn.channels.groups.handler(async ({ input, context }) => ({
    items: await listGroupsOfChannel(context.actor, input.channelId),
  })),
};

export const conversationGroupsRouter = {
  groups: signedIn.conversations.groups.handler(async ({ input, context }) => ({
    items: await listGroupsOfConversation(context.actor, input.conversationId),
  })),
};
