import type { GroupRef } from '@sentiers/shared/messages/groups.ts';
import { LRUCache } from 'lru-cache';
import { registerEntity } from '../../platform/journal/entities.ts';
import { onDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { keepWhatIsLeftBehind } from './left-behind.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';
import { presentMessagesFor } from './messages.queries.ts';
import { PostTallyModel } from './post-tallies.model.ts';

interface PlacedMessage {
  messageId: string;
  threadId: string;
  channelId: string;
  seq: number;
  authorId: string;
}

/** Files that it showed and shows no more, where there are any. */
interface Unshown {
  unshown?: readonly string[];
}

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    'message.posted': PlacedMessage & { mentions: readonly string[]; groups: readonly GroupRef[] };
    /** `mentions`, `groups`: those who were not mentioned before. */
    'message.edited': PlacedMessage & Unshown & { mentions: readonly string[]; groups: readonly GroupRef[] };
    'message.deleted': PlacedMessage & Unshown;
    /** `by` is null where a report veiled it at once. */
    'message.hidden': PlacedMessage & { by: string | null; reason: string };
    'message.restored': PlacedMessage & { by: string };
    /** Kept for something else than before, in a live room, or no more. */
    'message.marked': PlacedMessage;
    /** Messages went from one thread to another; each kept its id, and left a tombstone in its place. */
    'messages.moved': {
      by: string;
      from: { threadId: string; channelId: string };
      to: { threadId: string; channelId: string };
      moved: readonly { messageId: string; authorId: string; fromSeq: number; seq: number }[];
    };
  }
}

/** What a conversation's journal carries of messages. Once, before the server starts. */
export function registerMessages(): void {
  registerEntity<MessageDoc>({
    kind: 'message',
    model: MessageModel,
    streams: [{ kind: 'conversation', idField: 'conversationId', versionField: 'version' }],
    present: (docs, audience) => presentMessagesFor(audience, docs),
  });
  clearWithConversations(({ conversationIds }, session) =>
    PostTallyModel.deleteMany({ conversationId: { $in: [...conversationIds] } }, { session }),
  );
  onDomainEvent('left-behind', ['messages.moved'], keepWhatIsLeftBehind);
}

/** Tells a channel's readers that something was posted in it; answers how to stop. */
export function announceActivity(realtime: Realtime): () => void {
  const announced = new LRUCache<string, number>({ max: 20_000 });
  return journal.onFrame(({ stream, home, lastSeq, entities }) => {
    if (stream.kind !== 'conversation' || home === null || announced.get(stream.id) === lastSeq) return;
    const messages = entities.filter(({ kind }) => kind === 'message').map(({ doc }) => doc as MessageDoc);
    const latest = messages.find(({ seq }) => seq === lastSeq);
    if (!latest) return;
    announced.set(stream.id, lastSeq);
    realtime.toPlace('channel', home, ['readers', 'moderators'], 'channel.active', {
      channelId: home,
      threadId: stream.id,
      conversationId: stream.id,
      lastSeq,
      authorId: latest.authorId,
    });
  });
}
