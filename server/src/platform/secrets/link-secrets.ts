import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link: 32 random bytes in base64url, as `linkTokenSchema` reads it. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a long secret: who reads the database can't use it. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
