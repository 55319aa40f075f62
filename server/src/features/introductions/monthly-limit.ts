import { AppError } from '@sentiers/shared/errors.ts';
import { MOST_IN_A_MONTH } from '@sentiers/shared/introductions/schema.ts';
import { type IntroductionDoc, IntroductionModel } from './introductions.model.ts';

const MONTH_MS = 30 * 24 * 3_600_000;

/** When someone asked for introductions in the last thirty days, the oldest first; what was taken back counts too. */
export async function findAskedThisMonth(requesterId: string, now = new Date()): Promise<Date[]> {
  const asked = await IntroductionModel.find(
    { requesterId, askedAt: { $gt: new Date(now.getTime() - MONTH_MS) } },
    { askedAt: 1 },
  )
    .sort({ askedAt: 1 })
    .lean<Pick<IntroductionDoc, '_id' | 'askedAt'>[]>();
  return asked.map(({ askedAt }) => askedAt);
}

/** Throws `monthly_limit`, with the seconds until one may ask again. */
export async function mustHaveLeft(requesterId: string, now = new Date()): Promise<void> {
  const asked = await findAskedThisMonth(requesterId, now);
  const freeing = asked.at(-MOST_IN_A_MONTH);
  if (!freeing) return;
  const wait = freeing.getTime() + MONTH_MS - now.getTime();
  throw new AppError('monthly_limit', { retryAfter: Math.max(1, Math.ceil(wait / 1_000)) });
}
