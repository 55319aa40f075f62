import type { Actor } from '@sentiers/shared/actor.ts';
import { MongoStore } from 'connect-mongo';
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import mongoose from 'mongoose';
import passport from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { config } from '../../config.ts';
import { cookieOptions, isHttps, sessionCookieName } from './cookies.ts';
import { freshActor } from './fresh-actor.ts';
import type { SessionHandle } from './request-context.ts';
import { sessionHandle } from './session-handle.ts';
import { storedSessionId } from './stored-sessions.ts';

declare module 'express-session' {
  interface SessionData {
    passport: { user: string };
    sharedDevice: boolean;
    device: string;
  }
}

declare global {
  namespace Express {
    interface User extends Actor {}
  }
}

/** From the last use. */
const LIFETIME_MS = 90 * 24 * 3600 * 1000;
/** Bound of a session that ends with the browser ("poste partagé"), from its last use. */
const SHARED_DEVICE_SECONDS = 12 * 3600;

/** What the accounts feature gives, so that this folder knows no model. */
export interface Identity {
  loadActor(personId: string): Promise<Actor | null>;
  /** Id of the person with this e-mail and password, else null; as long to answer in every case. */
  verifyPassword(email: string, password: string): Promise<string | null>;
}

export interface Sessions {
  /** Finds the session of the request's cookie: `request.session`. */
  readSession: RequestHandler;
  /** Finds who is signed in: `request.user`. */
  readActor: RequestHandler;
  handle(request: Request, response: Response): SessionHandle;
}

/** Sessions in the database, signed in and out by Passport. Call once the database is connected. */
export function createSessions(identity: Identity): Sessions {
  const readCookie = session({
    name: sessionCookieName(),
    secret: config().secrets,
    store: createStore(),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    proxy: true,
    cookie: { ...cookieOptions(), maxAge: LIFETIME_MS },
  });
  const authenticator = createAuthenticator(identity);
  return {
    readSession: (request, response, next) => {
      // People's address is https, whatever the last hop to us is: without this no Secure cookie would be set.
      if (isHttps()) request.headers['x-forwarded-proto'] = 'https';
      readCookie(request, response, next);
    },
    readActor: authenticator.session(),
    handle: (request, response) => sessionHandle(authenticator, request, response),
  };
}

/** Never close this store: it would close mongoose's own client. */
function createStore(): MongoStore {
  return MongoStore.create({
    client: mongoose.connection.getClient(),
    dbName: mongoose.connection.name,
    ttl: SHARED_DEVICE_SECONDS,
    touchAfter: 3600,
    stringify: false,
    autoRemove: 'disabled',
    transformId: storedSessionId,
  });
}

function createAuthenticator(identity: Identity): passport.Authenticator {
  const authenticator = new passport.Passport();
  authenticator.serializeUser<string>((actor, done) => done(null, actor.personId));
  authenticator.deserializeUser<string>((personId, done) => {
    identity.loadActor(personId).then(
      (actor) => done(null, actor ?? false),
      (error: unknown) => done(error),
    );
  });
  authenticator.use(
    new LocalStrategy({ usernameField: 'email' }, (email, password, done) => {
      identity.verifyPassword(email, password).then(
        (personId) => done(null, personId === null ? false : freshActor(personId)),
        (error: unknown) => done(error),
      );
    }),
  );
  return authenticator;
}
