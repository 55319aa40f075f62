import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError, isRefusal } from '@sentiers/shared/errors.ts';
import { v5 as derivedId, v7 as newId } from 'uuid';
import { onDomainEventRepeatable } from '../../platform/journal/events.ts';
import { loadActor } from '../memberships/memberships.queries.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** A mentor said yes: what the newcomer asked opens their conversation. */
    'mentorship.begun': {
      mentorshipId: string;
      newcomerId: string;
      conversationId: string;
      topics: string;
      words: string;
    };
  }
}

interface Conversations {
  open(actor: Actor, input: { clientId: string; personIds: readonly string[] }): Promise<{ id: string }>;
  say(actor: Actor, input: { conversationId: string; clientId: string; body: string }): Promise<unknown>;
}

let conversations: Conversations | null = null;

const CONTEXTS = 'a3c1f7de-54ba-4f0e-9c0d-6b7f0b8f3a52';

/** How a direct conversation is opened, and written in. Once, before the server starts. */
export function openMentorshipsWith(given: Conversations): void {
  conversations = given;
}

/** The conversation of two people: there is one, however often it is opened. Throws `not_receiving`. */
export async function openConversation(actor: Actor, otherId: string): Promise<string> {
  const { id } = await given().open(actor, { clientId: newId(), personIds: [otherId] });
  return id;
}

/** Has the newcomer's words open the conversation, once: they are written in their name. */
export function registerContexts(): void {
  onDomainEventRepeatable('mentorship-contexts', ['mentorship.begun'], async (events) => {
    for (const { data } of events) {
      const { mentorshipId, newcomerId, conversationId, topics, words } = data;
      const body = [`Ma demande de mentorat : ${topics}`, words].filter((each) => each !== '').join('\n\n');
      const clientId = derivedId(mentorshipId, CONTEXTS);
      try {
        await given().say(await loadActor(newcomerId), { conversationId, clientId, body });
      } catch (error) {
        // One of the two left, or blocked the other, in this very moment: there is nobody to tell.
        if (!isRefusal(error)) throw error;
      }
    }
  });
}

function given(): Conversations {
  if (!conversations) throw new AppError('unavailable');
  return conversations;
}
