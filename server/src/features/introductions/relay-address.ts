import { timingSafeEqual } from 'node:crypto';
import { config } from '../../config.ts';
import { keyedHash } from '../../platform/secrets/signed-token.ts';

const PURPOSE = 'write in answer to an introduction';
const SIGNATURE_BYTES = 10;
const pattern = /^porte-([0-9a-f]{32})-([0-9a-f]{20})$/;

/**
 * The address to which who is asked may answer, of which nobody's is made: it says which approach, and that we made it.
 * In hexadecimal, for mail programs change the case of addresses. Null where no relay listens.
 */
export function relayAddress(approachId: string): string | null {
  const { mailRelay } = config();
  if (!mailRelay) return null;
  const id = approachId.replaceAll('-', '');
  return `porte-${id}-${signatureOf(id, config().secrets[0]).toString('hex')}@${mailRelay.domain}`;
}

/** The approach that an address stands for; null where we didn't make it. */
export function readRelayAddress(address: string): string | null {
  const [local = '', domain] = address.toLowerCase().split('@');
  const [, id = '', signature = ''] = pattern.exec(local) ?? [];
  if (id === '' || domain !== config().mailRelay?.domain.toLowerCase()) return null;
  const given = Buffer.from(signature, 'hex');
  const isOurs = config().secrets.some((secret) => timingSafeEqual(signatureOf(id, secret), given));
  return isOurs ? id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
}

function signatureOf(id: string, secret: string): Buffer {
  return keyedHash(PURPOSE, id, secret).subarray(0, SIGNATURE_BYTES);
}
