import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '@sentiers/shared/errors.ts';
import { config } from '../../config.ts';

/**
 * The words of a link that needs no sign-in, for what it does and nothing else: readable by anyone, made by us alone.
 *
 * @param purpose what the link may do; one made for another purpose is refused
 */
export function signToken(purpose: string, value: unknown): string {
  const words = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${words}.${keyedHash(purpose, words, config().secrets[0]).toString('base64url')}`;
}

/**
 * What was signed for this purpose, with any of the secrets we still accept; its shape is the caller's to check.
 *
 * @throws AppError `link_expired` where none of them made it
 */
export function readToken(purpose: string, token: string): unknown {
  const [words = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const isOurs = config().secrets.some((secret) => {
    const right = keyedHash(purpose, words, secret);
    return right.length === given.length && timingSafeEqual(right, given);
  });
  if (!isOurs) throw new AppError('link_expired');
  return JSON.parse(Buffer.from(words, 'base64url').toString('utf8'));
}

/** A fingerprint that only we can make: what it was made of can't be tried out by who reads the database. */
export function keyedHash(purpose: string, words: string, secret: string = config().secrets[0]): Buffer {
  return createHmac('sha256', secret).update(`${purpose}: ${words}`).digest();
}
