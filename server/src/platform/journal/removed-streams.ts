import type { ClientSession } from 'mongoose';
import { StreamModel } from './streams.ts';

/**
 * Takes a journal away, within the transaction that takes away what it is of: nothing writes to it afterwards. Receipts
 * and events of its changes stay, as those of all that was committed.
 */
export async function removeStream(id: string, session: ClientSession): Promise<void> {
  await StreamModel.deleteOne({ _id: id }, { session });
}
