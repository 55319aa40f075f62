import { startTransition, useActionState } from 'react';

/** A form on its way to the server. */
export interface Sending<Input> {
  send: (input: Input) => void;
  isPending: boolean;
  /** Why the last one was refused; null while another is under way. */
  error: unknown;
}

/**
 * Sends what a form holds and goes on with the answer, by React alone: the pages where one comes in are the first that
 * a phone without anything fetches, and the cache of answers (TanStack Query) would weigh more than the page itself.
 */
export function useSending<Input, Answer>(
  ask: (input: Input) => Promise<Answer>,
  onAnswer: (answer: Answer) => void | Promise<void>,
): Sending<Input> {
  const [error, act, isPending] = useActionState(async (_before: unknown, input: Input) => {
    try {
      await onAnswer(await ask(input));
      return null;
    } catch (refusal) {
      return refusal;
    }
  }, null);
  return { send: (input) => startTransition(() => act(input)), isPending, error: isPending ? null : error };
}
