import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { z } from 'zod';
import { config } from '../../config.ts';

/** What a link in a mail is good for, and nothing else: to say where this commitment stands, as this person. */
export interface CheckInRight {
  commitmentId: string;
  personId: string;
}

const rightSchema = z.object({ commitmentId: idSchema, personId: idSchema });

/** The words of such a link. Whether its person still may is asked when it is used. */
export function signCheckIn({ commitmentId, personId }: CheckInRight): string {
  const words = Buffer.from(JSON.stringify({ commitmentId, personId })).toString('base64url');
  return `${words}.${signatureOf(words, config().secrets[0]).toString('base64url')}`;
}

/**
 * What was signed, with any of the secrets we still accept.
 *
 * @throws AppError `link_expired` where none of them made it
 */
export function readCheckIn(token: string): CheckInRight {
  const [words = '', signature = '', ...others] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const isOurs = config().secrets.some((secret) => {
    const right = signatureOf(words, secret);
    return right.length === given.length && timingSafeEqual(right, given);
  });
  if (!isOurs || others.length > 0) throw new AppError('link_expired');
  return rightSchema.parse(JSON.parse(Buffer.from(words, 'base64url').toString('utf8')));
}

function signatureOf(words: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`check in: ${words}`).digest();
}
