import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import { told } from './asking.service.ts';
import { planApproach } from './introduction-changes.ts';
import { isOver } from './introduction-standing.ts';
import { listQualifiers } from './introductions.access.ts';
import { type LinkedIntroduction, requireLinked } from './linked.access.ts';
import { readRelayAddress } from './relay-address.ts';
import { MOST_LETTERS } from './relay-limits.ts';

/** The approach that a letter to this address answers; null where we made no such address, or nothing is waited for. */
export async function findAddressed(address: string): Promise<LinkedIntroduction | null> {
  const approachId = readRelayAddress(address);
  const linked = approachId && (await requireLinked(approachId).catch(() => null));
  if (!linked || isOver(linked) || linked.approach.letters.length >= MOST_LETTERS) return null;
  return linked;
}

/**
 * Keeps a letter for those who qualify; false where nothing is waited for any more. The same mail brought again is kept
 * once. Its requester hears nothing of it: neither a yes nor a no is in it.
 */
export async function keepLetter(
  address: string,
  letter: { mailId: string; body: string },
): Promise<boolean> {
  const linked = await findAddressed(address);
  if (!linked) return false;
  const { introduction, approach, facts } = linked;
  const { target, letters } = approach;
  const personIds = await listQualifiers(facts);
  await journal.commit({
    receipt: derivedReceipt('introduction-letter', approach._id, letter.mailId),
    changes: [planApproach(approach, { letters: [...letters, { at: new Date(), body: letter.body }] })],
    events: () => [
      told('introduction-answered', personIds, introduction, target.type === 'person' ? target.id : null),
    ],
  });
  return true;
}
