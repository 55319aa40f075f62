import { type Actor, guestRoomOf } from '@sentiers/shared/actor.ts';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { canAcceptAnswer, canPostInThread } from '@sentiers/shared/threads/policy.ts';
import { useMemo } from 'react';
import type { ConversationSnapshot } from '../../../../lib/journal/conversation-snapshot.ts';
import type { ConversationView } from '../../../../lib/journal/react.ts';
import { useBookmarkMarks } from '../../hooks/use-bookmark-marks.ts';
import type { Choosing } from '../../hooks/use-choosing.ts';
import { useFolding } from '../../hooks/use-folding.ts';
import { useJustSent } from '../../hooks/use-just-sent.ts';
import { actorOf } from '../../hooks/use-me.ts';
import { useMessageActs } from '../../hooks/use-message-acts.ts';
import { useMovements } from '../../hooks/use-movements.ts';
import type { ThreadReading } from '../../hooks/use-thread-reading.ts';
import { useTimeline, type WaitingPost } from '../../hooks/use-timeline.ts';
import type { MessagePlace } from '../../logic/message-acts.ts';
import { eventsAfter, type TimelineRow } from '../../logic/timeline.ts';
import type { ComposerTask } from '../composer/ThreadComposer.tsx';
import type { Asked } from '../dialogs/ThreadDialogs.tsx';
import type { KnownThread } from './known-thread.ts';
import { LiveList } from './LiveList.tsx';
import { MessageList } from './MessageList.tsx';
import { MessagesOnTheirWay } from './MessagesOnTheirWay.tsx';
import { QuotePassage } from './QuotePassage.tsx';
import { ThreadFailure } from './ThreadFailure.tsx';
import { ThreadMessage } from './ThreadMessage.tsx';
import { ThreadPictures } from './ThreadPictures.tsx';
import { UnderOpening } from './UnderOpening.tsx';
import { WaitingPostRow } from './WaitingPostRow.tsx';

interface ThreadMessagesProps {
  me: Me;
  thread: KnownThread;
  channel: Channel | undefined;
  view: ConversationView;
  reading: ThreadReading;
  aimed: number | null;
  onAsk: (asked: Asked) => void;
  onTask: (task: ComposerTask) => void;
  choosing: Choosing;
}

/** The messages of a thread, with what one may do to each. */
export function ThreadMessages(props: ThreadMessagesProps) {
  const { me, thread, view, reading, aimed, onAsk, onTask, choosing } = props;
  const { conversation, gestures } = view;
  const { facts, answer, history } = thread;
  const pastEvents = useMemo(() => pastOf(history, thread.closing), [history, thread.closing]);
  const rows = useTimeline(view, me.id, reading.unreadFrom, pastEvents);
  const acts = useMessageActs({ thread, reading, onAsk, onTask });
  const actor = useMemo(() => actorOf(me), [me]);
  const place = usePlace(actor, thread);
  const words = answer && view.items.find(({ id }) => id === answer.messageId);
  const folding = useFolding(thread);
  const justSent = useJustSent();
  const moved = useMovements(thread.id, view.items);
  const { chosen, choose } = choosing;
  useBookmarkMarks(); // before a menu opens, and as long as one may
  const world = useMemo(
    () => ({ actor, facts, place, acts, folding, movedPlaces: moved.places, choose }),
    [actor, facts, place, acts, folding, moved.places, choose],
  );
  const drawRow = (row: TimelineRow<WaitingPost>) => {
    if (row.kind === 'waiting') {
      return <WaitingPostRow me={me} post={row.waiting} grouped={row.grouped} onTask={onTask} />;
    }
    const { message, grouped } = row;
    return (
      <ThreadMessage
        world={world}
        message={message}
        grouped={grouped}
        aimed={message.seq === aimed}
        correction={gestures.get(message.id)?.edit ?? null}
        justSent={justSent.has(message.clientId)}
        chosen={chosen ? chosen.has(message.id) : null}
        movedOut={moved.out.get(message.seq) ?? nothing}
        movedIn={moved.come.get(message.seq) ?? nothing}
        under={
          message.seq === 1 ? (
            <UnderOpening actor={actor} thread={thread} answer={words ?? undefined} onAsk={onAsk} />
          ) : undefined
        }
      />
    );
  };
  if (view.status === 'failed') {
    return <ThreadFailure closed={false} onRetry={() => void conversation.retry()} />;
  }
  if (!reading.opening || view.status !== 'ready') return <MessagesOnTheirWay />;
  // A live room is read at its end, unless one was led elsewhere in it.
  const isLive = thread.kind === 'room' && reading.opening.at === 'latest' && !view.hasNewer;
  const List = isLive ? LiveList<WaitingPost> : MessageList<WaitingPost>;
  return (
    <ThreadPictures items={view.items} folding={folding}>
      <List
        key={`${thread.id} ${reading.part}`}
        rows={rows}
        opening={reading.opening}
        hasOlder={view.hasOlder}
        hasNewer={view.hasNewer}
        loadingOlder={view.loadingOlder}
        events={eventsAfter(pastEvents, view)}
        unreadFrom={reading.unreadFrom}
        newBelow={newBelow(view, reading.seen, me.id)}
        renderRow={drawRow}
        onOlder={() => void conversation.loadOlder()}
        onNewer={() => void conversation.loadNewer()}
        onSeen={reading.onSeen}
        onToLatest={reading.toLatest}
        onToUnread={reading.toUnread}
      />
      {place.canPost && (
        <QuotePassage
          onQuote={({ messageId }) => {
            const message = view.items.find(({ id }) => id === messageId);
            if (message) acts.act('reply', message);
          }}
        />
      )}
    </ThreadPictures>
  );
}

const nothing: readonly number[] = [];

/** The closing that holds is told where one would write; those before it, and all the rest, where they happened. */
function pastOf(history: KnownThread['history'], closing: KnownThread['closing']): KnownThread['history'] {
  return closing ? history.filter(({ kind, at }) => kind !== 'closed' || at !== closing.at) : history;
}

function usePlace(actor: Actor, { facts, answer, room }: KnownThread): MessagePlace {
  const canPost = canPostInThread(actor, facts);
  const canAccept = canAcceptAnswer(actor, facts);
  const answerId = answer?.messageId ?? null;
  const muted = room?.muted ?? null;
  const pinned = room?.pins.map(({ id }) => id).join(' ') ?? '';
  const guest = guestRoomOf(actor) !== null;
  return useMemo(
    () => ({ canPost, canAccept, answerId, muted, pinned: pinned.split(' '), guest }),
    [canPost, canAccept, answerId, muted, pinned, guest],
  );
}

function newBelow({ items, hasNewer, lastSeq }: ConversationSnapshot, seen: number, me: string): number {
  if (hasNewer) return Math.max(0, lastSeq - seen);
  return items.filter(({ seq, author, state }) => seq > seen && author.id !== me && state === 'published')
    .length;
}
