import { AppError } from '@sentiers/shared/errors.ts';
import { MOST_IN_A_MONTH } from '@sentiers/shared/introductions/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { journal } from '../../platform/journal/journal.ts';
import type { Committed, Unit } from '../../platform/journal/types.ts';
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

type Commit = (unit: Unit) => Promise<Committed<IntroductionDoc>>;

/**
 * Keeps one more request, as long as its requester has one left this month. Each takes the next rank among theirs, which
 * no other may have: of two servers that counted the same, one counts again.
 *
 * @throws AppError `monthly_limit`, with the seconds to wait; what its receipt and its rights throw
 */
export async function keepWithinLimit(
  doc: IntroductionDoc,
  rest: Pick<Unit, 'receipt' | 'events' | 'authorise'>,
  commit: Commit = (unit) => journal.commit<IntroductionDoc>(unit),
): Promise<Committed<IntroductionDoc>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await commit(unitOf(doc, rest));
    } catch (error) {
      // Each time, another one of theirs was kept: there are no more of them than the limit lets through.
      if (!isDuplicateKey(error) || tries > MOST_IN_A_MONTH) throw error;
    }
  }
}

function unitOf(doc: IntroductionDoc, rest: Pick<Unit, 'receipt' | 'events' | 'authorise'>): Unit {
  const { _id, requesterId, wording } = doc;
  let rank = 0;
  return {
    ...rest,
    // The rank before the count: what is kept between the two has taken it.
    authorise: async () => {
      await rest.authorise?.();
      rank = await nextRank(requesterId);
      await mustHaveLeft(requesterId);
    },
    changes: [
      {
        entity: { kind: 'introduction', id: _id },
        streams: [{ kind: 'person', id: requesterId }],
        write: ({ at }) => ({ insert: { ...doc, rank, askedAt: at, wording: { ...wording, at } } }),
      },
    ],
  };
}

async function nextRank(requesterId: string): Promise<number> {
  const last = await IntroductionModel.findOne({ requesterId, rank: { $exists: true } }, { rank: 1 })
    .sort({ rank: -1 })
    .lean<Pick<IntroductionDoc, '_id' | 'rank'>>();
  return (last?.rank ?? 0) + 1;
}

/** Throws `monthly_limit`, with the seconds until one may ask again. */
async function mustHaveLeft(requesterId: string, now = new Date()): Promise<void> {
  const asked = await findAskedThisMonth(requesterId, now);
  const freeing = asked.at(-MOST_IN_A_MONTH);
  if (!freeing) return;
  const wait = freeing.getTime() + MONTH_MS - now.getTime();
  throw new AppError('monthly_limit', { retryAfter: Math.max(1, Math.ceil(wait / 1_000)) });
}
