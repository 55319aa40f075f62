import type { CookieOptions } from 'express';
import { config } from '../../config.ts';

/** People reach us by https: cookies are `Secure`. */
export function isHttps(): boolean {
  return config().publicUrl.startsWith('https:');
}

function cookieName(name: string): string {
  return isHttps() ? `__Host-${name}` : name;
}

/** Name of the session's cookie; browsers tie a `__Host-` one to this very host. */
export function sessionCookieName(): string {
  return cookieName('sentiers');
}

/** Name of the cookie that ties an e-mailed sign-in to the browser that asked for it. */
export function browserCookieName(): string {
  return cookieName('sentiers-browser');
}

export function cookieOptions(): CookieOptions & { secure: boolean } {
  return { httpOnly: true, sameSite: 'lax', secure: isHttps(), path: '/' };
}
