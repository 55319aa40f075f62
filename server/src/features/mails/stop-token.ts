import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { type MailScope, mailScopeSchema } from '@sentiers/shared/mails/schema.ts';
import { z } from 'zod';
import { config } from '../../config.ts';

/** What a link in a mail may do, and nothing else: stop these mails for this person, or take them up again. */
export interface Stop {
  personId: string;
  scope: MailScope;
}

const stopSchema = z.object({ personId: idSchema, scope: mailScopeSchema });

/** The words of a link that stops mails. It needs no sign-in, and works as long as the mail is kept. */
export function signStop(stop: Stop): string {
  const words = Buffer.from(JSON.stringify(stop)).toString('base64url');
  return `${words}.${signatureOf(words, config().secrets[0]).toString('base64url')}`;
}

/**
 * What was signed, with any of the secrets we still accept.
 *
 * @throws AppError `link_expired` where none of them made it
 */
export function readStop(token: string): Stop {
  const [words = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const isOurs = config().secrets.some((secret) => {
    const right = signatureOf(words, secret);
    return right.length === given.length && timingSafeEqual(right, given);
  });
  if (!isOurs) throw new AppError('link_expired');
  return stopSchema.parse(JSON.parse(Buffer.from(words, 'base64url').toString('utf8')));
}

function signatureOf(words: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`stop mails: ${words}`).digest();
}
