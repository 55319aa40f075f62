import { createHmac, timingSafeEqual } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { config } from '../../config.ts';

/** Nobody reads the form and writes a question in less; whoever does is a program. */
export const LEAST_MS = 3_000;
/** After that the form is to be sent again: what was typed is kept. */
export const MOST_MS = 24 * 3_600_000;

export interface Form {
  /** Sent twice, it is one question. */
  id: string;
  /** When its page was drawn. */
  at: Date;
}

/** A form as its page carries it: its id and its moment, signed by us. */
export function newFormToken(now = new Date(), id = newId()): string {
  const body = `${id}.${now.getTime().toString(36)}`;
  return `${body}.${signatureOf(body, config().secrets[0])}`;
}

/** The form of a token that we made, with any of the secrets that we still accept; null for any other text. */
export function readFormToken(token: string): Form | null {
  const [, body = '', id = '', time = '', signature = ''] =
    /^(([0-9a-f-]{36})\.([0-9a-z]{6,10}))\.([\w-]{43})$/.exec(token) ?? [];
  const isOurs = config().secrets.some((secret) => isSame(signature, signatureOf(body, secret)));
  return isOurs ? { id, at: new Date(Number.parseInt(time, 36)) } : null;
}

function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(`public form ${body}`).digest('base64url');
}

function isSame(given: string, wanted: string): boolean {
  return given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
}
