import { AppError } from '@sentiers/shared/errors.ts';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { config, type Limits } from '../../config.ts';

interface Limit {
  /**
   * Counts one use of `key`.
   *
   * @throws AppError `rate_limited` with the seconds to wait
   */
  (key: string): Promise<void>;
  /** Counts one less: where only tries that prove wrong are limited, each is counted before it is judged. */
  giveBack(key: string): Promise<void>;
  /** Throws as one more use would, and counts none. */
  mustHaveLeft(key: string): Promise<void>;
}

/** Made when first used, with the points of that moment's configuration; 0 points lifts the limit. */
function createLimit(name: keyof Limits, seconds: number): Limit {
  let limiter: RateLimiterMemory | undefined;
  const count = async (key: string) => {
    const points = config().limits[name];
    if (points === 0) return;
    limiter ??= new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
    limiter.points = points;
    try {
      await limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw rateLimited(error);
    }
  };
  return Object.assign(count, {
    giveBack: async (key: string) => {
      await limiter?.reward(key);
    },
    mustHaveLeft: async (key: string) => {
      const points = config().limits[name];
      const used = points === 0 ? null : await limiter?.get(key);
      if (used && used.consumedPoints >= points) throw rateLimited(used);
    },
  });
}

function rateLimited({ msBeforeNext }: RateLimiterRes): AppError {
  return new AppError('rate_limited', { retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
}

const MINUTE = 60;
const HOUR = 3600;

/** Every limit of the house, counted in this process. Their points come from the environment. */
export const limits = {
  /** Flood: generous, for a whole seminar is one address. */
  address: createLimit('addressPerMinute', MINUTE),
  account: createLimit('accountPerMinute', MINUTE),
  socketsOfAddress: createLimit('socketsPerAddressPerMinute', MINUTE),
  signInOfAddress: createLimit('signInPerAddress', 15 * MINUTE),
  signInOfEmail: createLimit('signInPerEmail', 15 * MINUTE),
  mailOfAddress: createLimit('mailPerAddress', HOUR),
  mailOfEmail: createLimit('mailPerEmail', HOUR),
  typing: createLimit('typingPerMinute', MINUTE),
  roomCodesOfAccount: createLimit('roomCodesPerAccount', 15 * MINUTE),
  guestsOfAddress: createLimit('guestsPerAddress', 15 * MINUTE),
  wrongRoomCodesOfAddress: createLimit('wrongRoomCodesPerAddress', 15 * MINUTE),
  wrongRoomCodes: createLimit('wrongRoomCodes', 15 * MINUTE),
  questionsOfAddress: createLimit('questionsPerAddress', HOUR),
  questionsOfEmail: createLimit('questionsPerEmail', HOUR),
  exportsOfAddress: createLimit('exportsPerAddress', HOUR),
};
