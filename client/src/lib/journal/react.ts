import type { DraftContent } from '@sentiers/shared/drafts/schema.ts';
import type { PersonChange } from '@sentiers/shared/inbox/schema.ts';
import type { ChannelChange } from '@sentiers/shared/threads/schema.ts';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { ConnectionState } from '../realtime/connection.ts';
import type { ServerEvent } from '../realtime/socket-port.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationSnapshot } from './conversation-snapshot.ts';
import type { DraftRecord } from './draft-record.ts';
import type { DraftState } from './draft-state.ts';
import type { Feed, FeedEvent } from './feed.ts';
import type { JournalClient } from './journal-client.ts';
import type { LiveSnapshot } from './live.ts';
import type { SendingEvent } from './outbox-sender.ts';
import type { OutboxSnapshot } from './outbox-snapshot.ts';
import { type Waiting, waitingIn } from './waiting.ts';

/** The journal's client of the account that is signed in; null before one is. */
export const JournalContext = createContext<JournalClient | null>(null);

/** The journal's client. Only below a provider that has one. */
export function useJournal(): JournalClient {
  const client = useContext(JournalContext);
  if (!client) throw new Error('no journal above this component');
  return client;
}

export interface ConversationView extends ConversationSnapshot, Waiting {
  /** To load pages and jump: `loadOlder`, `loadNewer`, `loadAround`, `loadNewest`, `retry`. */
  conversation: Conversation;
}

/** A conversation, followed as long as the component is there, with what is on its way in it. */
export function useConversation(id: string): ConversationView {
  const client = useJournal();
  const conversation = client.conversation(id);
  const snapshot = useSyncExternalStore(conversation.shown.subscribe, conversation.shown.getSnapshot);
  const outbox = useOutbox();
  useEffect(() => conversation.open(), [conversation]);
  return useMemo(() => {
    // What was told by the server, and is not shown yet, is shown as it waited.
    const isSeen = (clientId: string) =>
      conversation.hasClientId(clientId) &&
      (snapshot.hasNewer || snapshot.items.some((message) => message.clientId === clientId));
    return { ...snapshot, ...waitingIn(id, outbox, isSeen), conversation };
  }, [id, conversation, snapshot, outbox]);
}

/**
 * What a conversation carries beside its messages (polls, their tallies…), followed as long as the component is there.
 * It is read when first asked for, and drawn again only when something of it changed.
 */
export function useLiveEntities(conversationId: string): LiveSnapshot {
  const conversation = useJournal().conversation(conversationId);
  useEffect(() => conversation.openLive(), [conversation]);
  return useSyncExternalStore(conversation.liveShown.subscribe, conversation.liveShown.getSnapshot);
}

/** Whether files were added that this device has not stored yet: they would go with the page. */
export function useTakesFiles(client: JournalClient | null): boolean {
  return useSyncExternalStore(client?.outbox.subscribe ?? nothingChanges, () => {
    return client !== null && client.outbox.getSnapshot().taking.size > 0;
  });
}

/** Everything that is on its way, and what was set aside. To write: `useJournal().outbox`. */
export function useOutbox(): OutboxSnapshot {
  const { outbox } = useJournal();
  return useSyncExternalStore(outbox.subscribe, outbox.getSnapshot);
}

export interface DraftHandle extends DraftState {
  write: (content: DraftContent) => Promise<void>;
  discard: () => Promise<void>;
  /** Ends a conflict with what was written elsewhere (`other`). */
  choose: (which: 'mine' | 'other') => Promise<void>;
}

/** The draft of a context (`thread:{id}`, `channel:{id}`, `edit:{messageId}`). */
export function useDraft(context: string): DraftHandle {
  const { drafts } = useJournal();
  const getSnapshot = useCallback(() => drafts.get(context), [drafts, context]);
  const state = useSyncExternalStore(drafts.subscribe, getSnapshot);
  return useMemo(
    () => ({
      ...state,
      write: (content) => drafts.write(context, content),
      discard: () => drafts.discard(context),
      choose: (which) => drafts.choose(context, which),
    }),
    [state, drafts, context],
  );
}

/** All drafts with words, the latest first. */
export function useDrafts(): readonly DraftRecord[] {
  const { drafts } = useJournal();
  return useSyncExternalStore(drafts.subscribe, drafts.list);
}

/** How the page stands with the server. */
export function useConnection(): ConnectionState {
  const { state } = useJournal();
  return useSyncExternalStore(state.subscribe, state.getSnapshot);
}

/** Follows a channel's list of threads; told of each change once, in order. */
export function useChannelFeed(channelId: string, onEvent: (event: FeedEvent<ChannelChange>) => void): void {
  useFeed(useJournal().channel(channelId), onEvent);
}

/** Follows my own journal: notices, read marks and follows, whichever of my devices caused them. */
export function usePersonFeed(onEvent: (event: FeedEvent<PersonChange>) => void): void {
  useFeed(useJournal().person, onEvent);
}

function useFeed<Change extends { id: string; version: number }>(
  feed: Feed<Change>,
  onEvent: (event: FeedEvent<Change>) => void,
): void {
  const latest = useLatest(onEvent);
  useEffect(() => {
    const stopListening = feed.onEvent((event) => latest.current(event));
    const close = feed.open();
    return () => {
      stopListening();
      close();
    };
  }, [feed, latest]);
}

/** Tells what the server says that isn't kept: typing, presence, activity of channels. */
export function useServerEvents(onEvent: (event: ServerEvent) => void): void {
  const client = useJournal();
  const latest = useLatest(onEvent);
  useEffect(() => client.listen((event) => latest.current(event)), [client, latest]);
}

/** Tells what becomes of each thing that was written: sent, refused (gestures too, of which nothing is kept). */
export function useSendingEvents(onEvent: (event: SendingEvent) => void): void {
  const { outbox } = useJournal();
  const latest = useLatest(onEvent);
  useEffect(() => outbox.onEvent((event) => latest.current(event)), [outbox, latest]);
}

function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

function nothingChanges(): () => void {
  return () => undefined;
}
