import type { Actor } from '@sentiers/shared/actor.ts';
import type { LiveEntity } from '@sentiers/shared/conversations/schema.ts';
import type { JournalStamp } from '@sentiers/shared/journal/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { audienceOf, readThread } from '../threads/threads.access.ts';

/** All that a conversation carries beside its messages and its thread, as the actor reads it. Throws `not_found`. */
export async function loadLive(
  actor: Actor,
  conversationId: string,
): Promise<JournalStamp & { entities: LiveEntity[] }> {
  const { facts } = await readThread(actor, conversationId);
  const answer = await journal.state({
    stream: { kind: 'conversation', id: facts.id },
    audience: audienceOf(actor, facts),
    except: ['message', 'thread'],
  });
  // The contract checks each on its way out.
  return { ...answer, entities: [...answer.entities] as LiveEntity[] };
}
