import type { Message, MessageAbilities, ReactionKey } from '@sentiers/shared/messages/schema.ts';

/** What may be done to a message, by name. */
export type MessageAct =
  | 'reply'
  | 'acceptAnswer'
  | 'releaseAnswer'
  | 'edit'
  | 'delete'
  | 'report'
  | 'hide'
  | 'restore'
  | 'mark'
  | 'pin'
  | 'unpin'
  | 'mute'
  | 'unmute'
  | 'copyLink'
  | 'remind'
  | 'bookmark'
  | 'changeBookmark'
  | 'removeBookmark'
  | 'unreadFromHere';

/** What the thread does; a bookmark is taken away by the menu itself. */
export type ThreadAct = Exclude<MessageAct, 'removeBookmark'>;

/** What is asked of the thread around a message; the same object for all of them as long as nothing changes. */
export interface MessagePlace {
  /** Whether one may write in the thread. */
  canPost: boolean;
  /** Whether one may say which message answers. */
  canAccept: boolean;
  /** The message that was kept as the answer. */
  answerId: string | null;
  /** Of a live room that one animates: who was asked to be silent in it; null elsewhere. */
  muted: readonly string[] | null;
  /** Of the same room: what stands at its top. */
  pinned: readonly string[];
  /** Whether one is a guest of a room, who keeps nothing for oneself. */
  guest: boolean;
}

/** What the buttons of a message are given. */
export interface MessageActionsProps {
  message: Message;
  me: string;
  abilities: MessageAbilities;
  place: MessagePlace;
  onAct: (act: ThreadAct, message: Message) => void;
  onReact: (message: Message, reaction: ReactionKey, active: boolean) => void;
}

/** What goes together in the menu, in the order it is offered: to say, to keep for oneself, to take away. */
const groups: readonly (readonly MessageAct[])[] = [
  ['reply', 'acceptAnswer', 'releaseAnswer', 'mark', 'pin', 'unpin', 'edit'],
  ['remind', 'bookmark', 'changeBookmark', 'removeBookmark', 'copyLink', 'unreadFromHere'],
  ['report', 'delete', 'hide', 'restore', 'mute', 'unmute'],
];

/**
 * What the menu of a message offers, from what the policies allow; groups with nothing in them are left out.
 * @param isBookmarked whether one keeps it at hand already
 * @param me whose menu it is
 */
export function actsOf(
  message: Pick<Message, 'id' | 'seq' | 'state' | 'author'>,
  abilities: MessageAbilities,
  { canPost, canAccept, answerId, muted, pinned, guest }: MessagePlace,
  isBookmarked: boolean,
  me: string,
): MessageAct[][] {
  const isThere = message.state === 'published';
  const isAnswer = message.id === answerId;
  const offered: Record<MessageAct, boolean> = {
    reply: canPost && isThere,
    acceptAnswer: canAccept && isThere && message.seq > 1 && !isAnswer,
    releaseAnswer: canAccept && isAnswer,
    edit: abilities.edit,
    copyLink: !guest,
    remind: isThere && !guest,
    bookmark: isThere && !isBookmarked && !guest,
    changeBookmark: isThere && isBookmarked,
    removeBookmark: isBookmarked,
    unreadFromHere: !guest,
    delete: abilities.delete,
    report: abilities.report,
    hide: abilities.hide,
    restore: abilities.restore,
    mark: abilities.mark,
    pin: muted !== null && isThere && !pinned.includes(message.id),
    unpin: muted !== null && pinned.includes(message.id),
    mute: muted !== null && message.author.id !== me && !muted.includes(message.author.id),
    unmute: muted?.includes(message.author.id) ?? false,
  };
  return groups.map((group) => group.filter((act) => offered[act])).filter((group) => group.length > 0);
}
