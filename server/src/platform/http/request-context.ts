import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';

/** The session of one browser, for the few operations that begin or end it (HTTP only). */
export interface SessionHandle {
  /** What the owner may see of it; never the secret in the cookie. */
  readonly publicId: string;
  /** It ends with the browser ("poste partagé"). */
  readonly sharedDevice: boolean;
  /** Asks Passport's local strategy; null for a wrong e-mail or password, alike. */
  verifyPassword(email: string, password: string): Promise<string | null>;
  /** Signs in under a fresh session id: one that was fixed beforehand is worth nothing. */
  signIn(personId: string, options: { sharedDevice: boolean }): Promise<void>;
  signOut(): Promise<void>;
  /** Secret that ties an e-mailed link to this browser; made and set as a cookie when `create` is asked. */
  browserSecret(options: { create: boolean }): string | null;
}

/** What every procedure knows of who asks, the same by HTTP and by the socket. */
export interface RequestContext {
  actor: Actor | null;
  requestId: string;
  /** Address of the caller, behind trusted proxies. */
  address: string;
  transport: 'http' | 'socket';
  /** The language that the browser asks for: for who has no account yet to tell theirs. */
  locale: Locale;
  session: SessionHandle | null;
}

/** The session of a request, for operations that come by HTTP only. Throws `method_not_allowed`. */
export function sessionOf({ session }: RequestContext): SessionHandle {
  if (!session) throw new AppError('method_not_allowed');
  return session;
}
