import { v7 as newId } from 'uuid';
import type { Visitor } from './visitor.ts';

const HOUR = 3_600_000;

/** A moment from now, as the API takes it. */
export function inMilliseconds(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

/** Asks for a message to be sent later: in an hour, and with words of its own, unless said otherwise. */
export function schedule(visitor: Visitor, threadId: string, fields: object = {}) {
  return visitor.post(`/api/conversations/${threadId}/scheduled`, {
    clientId: newId(),
    body: 'Bonjour à toutes et tous',
    at: inMilliseconds(HOUR),
    ...fields,
  });
}

/** What this person has scheduled. */
export async function listScheduled(visitor: Visitor) {
  return (await visitor.get('/api/me/scheduled').expect(200)).body.items;
}
