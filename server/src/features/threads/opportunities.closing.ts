import { AppError } from '@sentiers/shared/errors.ts';
import type { OpportunityInput } from '@sentiers/shared/threads/opportunity.ts';
import { defineJob } from '../../platform/jobs/jobs.ts';
import { isPlaceCode } from '../programme/programme.queries.ts';
import { commitChange } from './threads.changes.ts';
import { type OpportunityDoc, type ThreadDoc, ThreadModel } from './threads.model.ts';

const closing = defineJob<{ threadId: string; deadline: string }>(
  'threads.close-opportunity',
  async ({ threadId, deadline }) => {
    const thread = await ThreadModel.findOne({
      _id: threadId,
      'opportunity.deadline': new Date(deadline),
      closed: null,
    }).lean<ThreadDoc>();
    if (thread) await closeByItself(thread);
  },
);

/**
 * Has a thread close at its deadline. Before the deadline is stored: a job that finds another one, or no thread, does
 * nothing; a thread without its job would stay open.
 */
export function closeAt(threadId: string, deadline: Date): Promise<void> {
  const at = deadline.toISOString();
  return closing.queue(`${threadId}/${at}`, { threadId, deadline: at }, deadline);
}

async function closeByItself(thread: ThreadDoc): Promise<void> {
  const same = { closed: null, 'opportunity.deadline': thread.opportunity?.deadline };
  await commitChange(thread, {
    write: (at) => ({ where: same, update: { $set: { closed: { at, by: null, reason: '' } } } }),
    refused: () => new AppError('already_done'),
  }).catch((error: unknown) => {
    // Closed by someone, or put off, a moment before.
    if (!(error instanceof AppError) || error.code !== 'already_done') throw error;
  });
}

export function toOpportunity({ type, deadline, territoryCode, address }: OpportunityInput): OpportunityDoc {
  return { type, deadline: new Date(deadline), territoryCode, address };
}

/**
 * An opportunity says what it offers, and nothing else does; its territory is one of the INSEE's.
 *
 * @throws AppError `invalid_input` with the field
 */
export function requireOpportunity(input: {
  kind: string;
  opportunity?: OpportunityInput | undefined;
}): void {
  const { kind, opportunity } = input;
  const isOne = kind === 'opportunity';
  if (isOne !== (opportunity !== undefined)) throw refused('opportunity', isOne ? 'required' : 'invalid');
  if (opportunity?.territoryCode && !isPlaceCode(opportunity.territoryCode)) {
    throw refused('territoryCode', 'invalid');
  }
}

function refused(field: string, reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: [field], reason }] });
}
