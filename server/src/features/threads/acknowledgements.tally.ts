import { AcknowledgementModel } from './acknowledgements.model.ts';
import { commitChange } from './threads.changes.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';

/**
 * Brings the number that everyone sees to what was said by now: those who answer at the same moment are counted
 * together, for rounds of a consumer are a quarter of a second apart.
 */
export async function tallyAcknowledgements(threadIds: Iterable<string>): Promise<void> {
  for (const threadId of new Set(threadIds)) {
    const [thread, count] = await Promise.all([
      ThreadModel.findById(threadId).lean<ThreadDoc>(),
      AcknowledgementModel.countDocuments({ threadId }),
    ]);
    if (!thread?.acknowledgement || thread.acknowledgement.count === count) continue;
    await commitChange(thread, { write: () => ({ update: { $set: { 'acknowledgement.count': count } } }) });
  }
}
