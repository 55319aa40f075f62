import { randomBytes } from 'node:crypto';
import { sign } from 'cookie-signature';
import mongoose from 'mongoose';
import { config } from '../config.ts';
import { sessionCookieName } from '../platform/http/cookies.ts';
import { storedSessionId } from '../platform/http/stored-sessions.ts';

const DAY_MS = 24 * 3600 * 1000;

/** A session as signing in leaves it, signed with `secret`; answers its cookie. */
export async function createSession(personId: string, secret = config().secrets[0]): Promise<string> {
  const sessionId = randomBytes(24).toString('base64url');
  const expires = new Date(Date.now() + 90 * DAY_MS);
  await mongoose.connection.collection<{ _id: string }>('sessions').insertOne({
    _id: storedSessionId(sessionId),
    session: {
      cookie: {
        originalMaxAge: 90 * DAY_MS,
        expires,
        httpOnly: true,
        path: '/',
        sameSite: 'lax',
        secure: false,
      },
      passport: { user: personId },
      device: 'Test',
      sharedDevice: false,
    },
    expires,
    lastModified: new Date(),
  } as { _id: string });
  return `${sessionCookieName()}=${encodeURIComponent(`s:${sign(sessionId, secret)}`)}`;
}
