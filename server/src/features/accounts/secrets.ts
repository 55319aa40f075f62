import { createHmac } from 'node:crypto';
import { config } from '../../config.ts';

/**
 * The six digits that go with a link. They are derived, so that the link can show them in another browser while
 * neither is stored.
 */
export function codeOfLink(token: string): string {
  const number = createHmac('sha256', config().secrets[0]).update(`code:${token}`).digest().readUInt32BE(0);
  return String(number % 1_000_000).padStart(6, '0');
}

/** What is stored of six digits: keyed, because a million of them would be tried in no time. */
export function hashCode(requestId: string, code: string): string {
  return createHmac('sha256', config().secrets[0]).update(`${requestId}:${code}`).digest('base64url');
}
