import { v5 as derivedId } from 'uuid';

const CONVERSATIONS = '2f6d0c4e-9a57-4a8e-8b39-51c0b7d6e2f4';

/** Ids of a direct conversation, and of its channel, made of what it is known by. */
export function directIds(key: string): { id: string; channelId: string } {
  const channelId = derivedId(key, CONVERSATIONS);
  return { id: derivedId(channelId, CONVERSATIONS), channelId };
}

/** Those of the one conversation of two people: there is one, whoever opens it. */
export function directIdsBetween(personIds: readonly [string, string]): { id: string; channelId: string } {
  return directIds(personIds.toSorted().join('/'));
}
