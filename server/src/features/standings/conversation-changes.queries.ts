import type { Actor } from '@sentiers/shared/actor.ts';
import type { conversationChangeSchema } from '@sentiers/shared/conversations/schema.ts';
import type { changesAnswerSchema, changesQuerySchema } from '@sentiers/shared/journal/schema.ts';
import type { z } from 'zod';
import { journal } from '../../platform/journal/journal.ts';
import { audienceOf, readThread } from '../threads/threads.access.ts';

type Query = z.infer<typeof changesQuerySchema> & { conversationId: string };
type Answer = z.infer<ReturnType<typeof changesAnswerSchema<typeof conversationChangeSchema>>>;

/** What changed in a conversation, as the actor reads it. Throws `not_found`. */
export async function loadConversationChanges(
  actor: Actor,
  { conversationId, after, limit, audience, incarnation }: Query,
): Promise<Answer> {
  const { facts } = await readThread(actor, conversationId);
  const answer = await journal.changes({
    stream: { kind: 'conversation', id: facts.id },
    after,
    limit,
    audience: audienceOf(actor, facts),
    cachedAudience: audience,
    cachedIncarnation: incarnation,
  });
  // A conversation's journal carries its thread and its messages only; the contract checks each on its way out.
  return answer as Answer;
}
