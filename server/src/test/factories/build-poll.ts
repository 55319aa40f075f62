import type { Actor } from '@sentiers/shared/actor.ts';
import { type Poll, type PollInput, pollInputSchema } from '@sentiers/shared/polls/schema.ts';
import { v7 as newId } from 'uuid';
import { createPoll } from '../../features/polls/polls.service.ts';

/** A poll as it is written: a cloud of words, unless the test says otherwise. */
export function pollInput(fields: object = {}): PollInput {
  return pollInputSchema.parse({
    question: 'Que retenez-vous ?',
    form: { kind: 'words', most: 3 },
    ...fields,
  });
}

/** A poll of this author's in a conversation, open unless told. */
export async function buildPoll(
  actor: Actor,
  conversationId: string,
  { open = true, ...fields }: { open?: boolean } & Partial<Record<keyof PollInput, unknown>> = {},
): Promise<Poll> {
  const { poll } = await createPoll(actor, {
    ...{ conversationId, clientId: newId(), open },
    poll: pollInput(fields),
  });
  return poll;
}
