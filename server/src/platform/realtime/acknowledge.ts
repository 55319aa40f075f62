import { randomUUID } from 'node:crypto';
import { AppError } from '@sentiers/shared/errors.ts';
import type { z } from 'zod';
import { errorBody, fieldIssues, toAppError } from '../http/api-error.ts';

type Answer = (answer: unknown) => void;

/**
 * Runs what a client asked and acknowledges it, whatever the client sent and whatever happens: an error thrown
 * in a socket's listener would end the process.
 */
export async function acknowledge(
  answer: unknown,
  run: (requestId: string) => Promise<object>,
): Promise<void> {
  const requestId = randomUUID();
  const send = isAnswer(answer) ? answer : () => undefined;
  try {
    send({ ok: true, ...(await run(requestId)) });
  } catch (error) {
    send({ ok: false, error: errorBody(toAppError(error, { requestId })) });
  }
}

/** Without it nobody would know what became of the request: such a request isn't carried out. */
export function isAnswer(answer: unknown): answer is Answer {
  return typeof answer === 'function';
}

/** The input, or the same error as by HTTP. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', { fields: fieldIssues(parsed.error.issues) });
}
