import type { PersonChange } from '@sentiers/shared/inbox/schema.ts';
import type { ChannelFeeds } from './channel-feeds.ts';
import type { Conversations } from './conversations.ts';
import type { Feed } from './feed.ts';
import type { Followed, FollowedHeads } from './heads-watch.ts';
import type { KeptConversations } from './kept-conversations.ts';

interface Sources {
  conversations: Conversations;
  channels: ChannelFeeds;
  person: Feed<PersonChange>;
  kept: KeptConversations;
}

/** Everything whose version is to be compared: what is looked at, or also what is only kept (`all`). */
export async function followedHeads(which: 'all' | 'open', sources: Sources): Promise<FollowedHeads> {
  const { channels, person, kept } = sources;
  const conversations = new Map<string, Followed>();
  for (const conversation of sources.conversations.all()) {
    if (which === 'all' || conversation.isOpen) conversations.set(conversation.id, conversation);
  }
  if (which === 'all') {
    for (const [id, version] of await kept.versions()) {
      if (!conversations.has(id)) conversations.set(id, onlyKept(id, version, kept));
    }
  }
  return { conversations, channels: channels.open(), person };
}

/** One that is only kept on the device: behind, it catches up when it is looked at; not ours any more, it goes. */
function onlyKept(id: string, version: number, kept: KeptConversations): Followed {
  return {
    version,
    compare: (head) => {
      // Stryker disable next-line ArrowFunction: nobody asks what a failure is answered with.
      if (head === null) void kept.forget([id]).catch(() => null);
    },
  };
}
