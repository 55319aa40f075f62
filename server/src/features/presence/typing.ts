/** Said again by the client while it lasts. */
const LIFETIME_MS = 5_000;
/** A list of typing people is a glance, not a census. */
const SHOWN_PEOPLE = 10;

interface Typist {
  personId: string;
  timer: NodeJS.Timeout;
}

export interface TypingBoard {
  /** This connection types in a conversation, until it says otherwise, falls silent or goes. */
  set(conversationId: string, connectionId: string, personId: string): void;
  unset(conversationId: string, connectionId: string): void;
  /** The connection went: nothing of it remains anywhere. */
  leave(connectionId: string): void;
  /** Who types in a conversation, each once whatever the number of their devices. */
  people(conversationId: string): string[];
}

/**
 * Who is typing where, in memory only: nothing of it is stored, all of it fades by itself.
 *
 * @param changed Called when the people of a conversation changed, not when they merely go on.
 */
export function createTypingBoard(changed: (conversationId: string) => void): TypingBoard {
  const conversations = new Map<string, Map<string, Typist>>();

  function people(conversationId: string): string[] {
    const typists = conversations.get(conversationId)?.values() ?? [];
    return [...new Set([...typists].map(({ personId }) => personId))].slice(0, SHOWN_PEOPLE);
  }

  function set(conversationId: string, connectionId: string, personId: string): void {
    const typists = conversations.get(conversationId) ?? new Map<string, Typist>();
    conversations.set(conversationId, typists);
    const known = typists.get(connectionId);
    if (known) {
      known.timer.refresh();
      return;
    }
    const isNew = !people(conversationId).includes(personId);
    const timer = setTimeout(() => unset(conversationId, connectionId), LIFETIME_MS).unref();
    typists.set(connectionId, { personId, timer });
    if (isNew) changed(conversationId);
  }

  function unset(conversationId: string, connectionId: string): void {
    const typists = conversations.get(conversationId);
    const typist = typists?.get(connectionId);
    if (!typists || !typist) return;
    clearTimeout(typist.timer);
    typists.delete(connectionId);
    if (typists.size === 0) conversations.delete(conversationId);
    if (!people(conversationId).includes(typist.personId)) changed(conversationId);
  }

  function leave(connectionId: string): void {
    for (const conversationId of [...conversations.keys()]) unset(conversationId, connectionId);
  }

  return { set, unset, leave, people };
}
