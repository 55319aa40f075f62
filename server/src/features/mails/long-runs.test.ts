import { v7 as newId } from 'uuid';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { overrideConfig } from '../../config.ts';
import { closeMailer } from '../../platform/mail/mailer.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, mention } from '../../test/discussion.ts';
import { later, MAIL_DELAY_MS } from '../../test/mailed.ts';
import { MailBatchModel, MailItemModel } from './mails.model.ts';
import { sendDueMails } from './sending.ts';

const app = useTestApp({ mailDelayMs: MAIL_DELAY_MS });
const STEP_MS = 2_000;
const HOUR_MS = 3_600_000;
const HELD_MS = 5 * 60_000;
let d: Discussion;
let begun: number;

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  await Promise.all([MailBatchModel.deleteMany({}), MailItemModel.deleteMany({})]);
  begun = later(HOUR_MS).getTime();
});
afterEach(() => {
  overrideConfig({ smtpUrl: undefined });
  closeMailer();
});

/** A clock on which each look takes a while: all that is done lasts. */
function slowClock(): () => Date {
  let now = begun - STEP_MS;
  return () => {
    now += STEP_MS;
    return new Date(now);
  };
}

async function buildOpenBatches(count: number): Promise<void> {
  await MailBatchModel.insertMany(
    Array.from({ length: count }, () => ({
      _id: newId(),
      personId: newId(),
      itemIds: [],
      noticeIds: [],
      state: 'open',
      attempts: 0,
      nextTryAt: new Date(begun),
      createdAt: new Date(begun),
      endedAt: null,
    })),
  );
}

describe('a run that lasts', () => {
  it('ends before its job is taken for lost, holds each mail from when it was taken, and leaves the rest to the next', async () => {
    await buildOpenBatches(25);
    await sendDueMails(slowClock());
    const held = await MailBatchModel.find({ state: 'dropped' }).sort({ nextTryAt: 1 }).lean();
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThan(25);
    const lasted = (held.at(-1)?.nextTryAt.getTime() ?? 0) - HELD_MS - begun;
    expect(lasted).toBeGreaterThan(20_000);
    expect(lasted).toBeLessThan(60_000);
    begun += HOUR_MS;
    await sendDueMails(slowClock());
    await sendDueMails(slowClock());
    expect(await MailBatchModel.countDocuments({ state: 'open' })).toBe(0);
  });

  it('tries what failed again after a while from then', async () => {
    const { id } = await d.nora.open(d.channelId);
    await d.nora.say(id, mention(d.karim));
    await consequences();
    overrideConfig({ smtpUrl: 'smtp://127.0.0.1:1' });
    await sendDueMails(slowClock());
    const batch = await MailBatchModel.findOne({ personId: d.karim.id }).orFail().lean();
    expect(batch).toMatchObject({ state: 'open', attempts: 1 });
    expect(batch.nextTryAt.getTime()).toBeGreaterThan(begun + 30_000 + STEP_MS);
  });
});
