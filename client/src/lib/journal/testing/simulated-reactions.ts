import type { Message, ReactionKey } from '@sentiers/shared/messages/schema.ts';

/** What is asked: the state to be in. */
export interface Reacting {
  messageId: string;
  reaction: ReactionKey;
  active: boolean;
}

/** The reactions to a message once this person has theirs as it was asked; one that nobody gives is not listed. */
export function reactionsAfter(
  before: Message['reactions'],
  { reaction, active }: Reacting,
  person: string,
): Message['reactions'] {
  const others = before.filter((given) => given.reaction !== reaction);
  const given = before.find((one) => one.reaction === reaction)?.people ?? [];
  const without = given.filter((one) => one !== person);
  const people = active ? [...without, person] : without;
  return people.length > 0 ? [...others, { reaction, people }] : others;
}
