import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Request, Response } from 'express';
import type passport from 'passport';
import { browserCookieName, cookieOptions, sessionCookieName } from './cookies.ts';
import { describeDevice } from './device.ts';
import { freshActor } from './fresh-actor.ts';
import type { SessionHandle } from './request-context.ts';
import { announceEnded, announceSignedOut, storedSessionId } from './stored-sessions.ts';

const BROWSER_SECRET_MS = 30 * 60 * 1000;
const secretShape = /^[\w-]{43}$/;

/** The session of one request, as procedures may use it. */
export function sessionHandle(
  authenticator: passport.Authenticator,
  request: Request,
  response: Response,
): SessionHandle {
  return {
    get publicId() {
      return storedSessionId(request.sessionID);
    },
    get sharedDevice() {
      return request.session.sharedDevice ?? false;
    },
    verifyPassword: (email, password) =>
      askLocalStrategy(authenticator, request, response, { email, password }),
    signIn: (personId, options) => signIn(request, personId, options.sharedDevice),
    signOut: () => signOut(request, response),
    browserSecret: ({ create }) =>
      readBrowserSecret(request) ?? (create ? makeBrowserSecret(response) : null),
  };
}

/** The strategy reads its two fields from the body; the procedure has validated them already. */
function askLocalStrategy(
  authenticator: passport.Authenticator,
  request: Request,
  response: Response,
  credentials: { email: string; password: string },
): Promise<string | null> {
  request.body = credentials;
  return new Promise((resolve, reject) => {
    const answer = (error: unknown, actor?: Express.User | false | null) => {
      if (error) reject(error);
      else resolve(actor ? actor.personId : null);
    };
    authenticator.authenticate('local', answer)(request, response, reject);
  });
}

/** Passport makes another session id, so that one known before is worth nothing; what was open here ends. */
async function signIn(request: Request, personId: string, sharedDevice: boolean): Promise<void> {
  const before = request.user && { id: storedSessionId(request.sessionID), personId: request.user.personId };
  await promisify<Express.User, void>(request.logIn.bind(request))(freshActor(personId));
  request.session.device = describeDevice(request.headers['user-agent']);
  request.session.sharedDevice = sharedDevice;
  if (sharedDevice) request.session.cookie.expires = null;
  await promisify(request.session.save.bind(request.session))();
  if (!before) return;
  announceEnded([before.id], 'signed_out');
  if (before.personId !== personId) await announceSignedOut(before.personId);
}

async function signOut(request: Request, response: Response): Promise<void> {
  const ended = storedSessionId(request.sessionID);
  const personId = request.user?.personId;
  await promisify(request.session.destroy.bind(request.session))();
  response.clearCookie(sessionCookieName(), cookieOptions());
  announceEnded([ended], 'signed_out');
  if (personId !== undefined) await announceSignedOut(personId);
}

function readBrowserSecret(request: Request): string | null {
  for (const part of request.headers.cookie?.split(';') ?? []) {
    const [name, value] = part.trim().split('=');
    if (name === browserCookieName() && value !== undefined && secretShape.test(value)) return value;
  }
  return null;
}

function makeBrowserSecret(response: Response): string {
  const secret = randomBytes(32).toString('base64url');
  response.cookie(browserCookieName(), secret, { ...cookieOptions(), maxAge: BROWSER_SECRET_MS });
  return secret;
}
