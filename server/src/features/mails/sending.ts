import { v7 as newId } from 'uuid';
import { config } from '../../config.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { logger } from '../../platform/logging/logger.ts';
import {
  type BatchState,
  type MailBatchDoc,
  MailBatchModel,
  type MailItemDoc,
  MailItemModel,
} from './mails.model.ts';
import { sendNoticeMail } from './notice-mail.ts';
import { dueAt } from './rhythm.ts';
import { mailSettingsOf } from './settings.access.ts';

/** As many lines as a mail can tell of; the others go with the next one. */
const MAX_ITEMS = 300;
const AT_ONCE = 5;
const MAX_ATTEMPTS = 10;
/** Longer than any mail server takes to answer. */
const HELD_MS = 5 * 60_000;
const FIRST_RETRY_MS = 30_000;
const LAST_RETRY_MS = 3_600_000;
/** A job is held for a minute: a run ends before another server takes it for lost. What is left goes with the next. */
const RUN_MS = 40_000;
/** Of it, what may go into gathering: however many wait, some are sent. */
const GATHER_MS = 15_000;

/** Asked at each step: sending takes time. */
type Clock = () => Date;

/** Gathers into one mail for each person what has come due for them, and sends these mails, and those left over. */
export async function sendDueMails(clock: Clock = () => new Date()): Promise<void> {
  const begun = clock();
  const isOver = (milliseconds: number) => clock().getTime() - begun.getTime() >= milliseconds;
  const people: string[] = await MailItemModel.distinct('personId', {
    batchId: null,
    dueAt: { $lte: begun },
  });
  for (const personId of people) {
    if (isOver(GATHER_MS)) break;
    await gather(personId, clock());
  }
  const sender = async () => {
    while (!isOver(RUN_MS) && (await sendOpenBatch(clock)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}

/** One mail for all that waits for someone, what came a second ago too. What they chose is asked again here. */
async function gather(personId: string, now: Date): Promise<void> {
  const waiting = { personId, batchId: null };
  const items = await MailItemModel.find(waiting)
    .sort({ at: 1, _id: 1 })
    .limit(MAX_ITEMS)
    .lean<MailItemDoc[]>();
  const [oldest] = items;
  if (!oldest) return;
  const due = dueAt(await mailSettingsOf(personId), oldest.at, config().mailDelayMs);
  if (!due) await MailItemModel.deleteMany(waiting);
  else if (due > now) await MailItemModel.updateMany(waiting, { $set: { dueAt: due } });
  else await openBatch(personId, items, now);
}

/** The batch first: a crash before its items know of it leaves it open, and no other is opened beside it. */
async function openBatch(personId: string, items: readonly MailItemDoc[], now: Date): Promise<void> {
  const batch: MailBatchDoc = {
    _id: newId(),
    personId,
    itemIds: items.map(({ _id }) => _id),
    noticeIds: [...new Set(items.map(({ noticeId }) => noticeId))],
    state: 'open',
    attempts: 0,
    nextTryAt: now,
    createdAt: now,
    endedAt: null,
  };
  try {
    await MailBatchModel.insertOne(batch);
  } catch (error) {
    if (isDuplicateKey(error)) return;
    throw error;
  }
  await MailItemModel.updateMany({ _id: { $in: batch.itemIds } }, { $set: { batchId: batch._id } });
}

/** False where none waits. */
async function sendOpenBatch(clock: Clock): Promise<boolean> {
  const now = clock();
  const batch = await MailBatchModel.findOneAndUpdate(
    { state: 'open', nextTryAt: { $lte: now } },
    { $set: { nextTryAt: new Date(now.getTime() + HELD_MS) }, $inc: { attempts: 1 } },
    { sort: { nextTryAt: 1 }, returnDocument: 'after' },
  ).lean<MailBatchDoc>();
  if (batch) await attempt(batch, clock);
  return batch !== null;
}

async function attempt(batch: MailBatchDoc, clock: Clock): Promise<void> {
  try {
    await end(batch, (await sendNoticeMail(batch)) ? 'sent' : 'dropped');
  } catch (error) {
    logger.error({ err: error, mail: batch._id, attempts: batch.attempts }, 'a mail could not be sent');
    if (batch.attempts >= MAX_ATTEMPTS) return end(batch, 'failed');
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (batch.attempts - 1));
    await MailBatchModel.updateOne(
      { _id: batch._id },
      { $set: { nextTryAt: new Date(clock().getTime() + wait) } },
    );
  }
}

/** After the mail was handed over: a crash before this sends it again, under the same id. */
async function end({ _id, itemIds }: MailBatchDoc, state: BatchState): Promise<void> {
  await MailItemModel.deleteMany({ _id: { $in: itemIds } });
  await MailBatchModel.updateOne({ _id }, { $set: { state, endedAt: new Date() } });
}
