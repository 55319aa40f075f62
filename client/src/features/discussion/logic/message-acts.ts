import type { Message, MessageAbilities, ReactionKey } from '@sentiers/shared/messages/schema.ts';

/** What may be done to a message, by name. */
export type MessageAct =
  | 'reply'
  | 'edit'
  | 'delete'
  | 'report'
  | 'hide'
  | 'restore'
  | 'copyLink'
  | 'remind'
  | 'unreadFromHere';

/** What the buttons of a message are given. */
export interface MessageActionsProps {
  message: Message;
  me: string;
  abilities: MessageAbilities;
  /** Whether one may write in the thread. */
  canPost: boolean;
  onAct: (act: MessageAct, message: Message) => void;
  onReact: (message: Message, reaction: ReactionKey, active: boolean) => void;
}

/** What the menu of a message offers, from what the policies allow. */
export function actsOf(
  message: Pick<Message, 'state'>,
  abilities: MessageAbilities,
  canPost: boolean,
): MessageAct[] {
  const offered: Record<MessageAct, boolean> = {
    reply: canPost && message.state === 'published',
    edit: abilities.edit,
    copyLink: true,
    remind: message.state === 'published',
    unreadFromHere: true,
    delete: abilities.delete,
    report: abilities.report,
    hide: abilities.hide,
    restore: abilities.restore,
  };
  return (Object.keys(offered) as MessageAct[]).filter((act) => offered[act]);
}
