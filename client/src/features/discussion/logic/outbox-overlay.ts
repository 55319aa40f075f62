import type { Message, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import type { PendingGestures, Waiting } from '../../../lib/journal/waiting.ts';

/**
 * The messages as I have just made them: what was sent and isn't loaded yet follows, and my corrections, deletions
 * and reactions on their way are shown as done. Messages that nothing touches stay the same objects.
 * @param messages those loaded, which follow what is new wherever `sent` is given
 * @param me whose reactions are set
 */
export function overlayGestures(
  messages: readonly Message[],
  { sent, gestures }: Pick<Waiting, 'sent' | 'gestures'>,
  me: string,
): Message[] {
  const loaded = new Set(messages.map(({ clientId }) => clientId));
  const all = [...messages, ...sent.filter(({ clientId }) => !loaded.has(clientId))];
  if (gestures.size === 0) return all;
  return all.map((message) => {
    const pending = gestures.get(message.id);
    return pending ? applyGestures(message, pending, me) : message;
  });
}

function applyGestures(message: Message, { edit, deleted, reactions }: PendingGestures, me: string): Message {
  if (deleted) return { ...message, state: 'deleted', body: '', reactions: [] };
  let shown = edit ? { ...message, body: edit.body } : message;
  for (const [reaction, active] of reactions) shown = withReaction(shown, reaction, active, me);
  return shown;
}

function withReaction(message: Message, reaction: ReactionKey, active: boolean, me: string): Message {
  const others = message.reactions.find((given) => given.reaction === reaction)?.people ?? [];
  const people = others.filter((id) => id !== me);
  if (active) people.push(me);
  const known = message.reactions.some((given) => given.reaction === reaction);
  const reactions = known
    ? message.reactions.map((given) => (given.reaction === reaction ? { reaction, people } : given))
    : [...message.reactions, { reaction, people }];
  return { ...message, reactions };
}
