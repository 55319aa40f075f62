import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { config } from '../../config.ts';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'sentiers waiting jobs', 32));
}

/** Encrypts a JSON value: what waits in the database may hold the secret of a link, or someone's words. */
export function seal(value: unknown): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(config().secrets[0]), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

/**
 * What was sealed, with any of the secrets we still accept.
 *
 * @throws Error where none of them made it
 */
export function openSealed(sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  for (const secret of config().secrets) {
    try {
      return unseal(bytes, secret);
    } catch {
      // Sealed with another of our secrets, maybe.
    }
  }
  throw new Error('sealed with a secret that is not ours any more');
}

function unseal(bytes: Buffer, secret: string): unknown {
  const decipher = createDecipheriv(ALGORITHM, keyOf(secret), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const body = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(body.toString('utf8'));
}
