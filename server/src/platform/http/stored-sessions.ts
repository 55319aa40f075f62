import { createHash } from 'node:crypto';
import { defineModel } from '../database/define-model.ts';

/** A session as connect-mongo stores it; `_id` is a hash of what the cookie holds. */
interface SessionDoc {
  _id: string;
  session: { passport?: { user: string }; sharedDevice?: boolean; device?: string };
  expires: Date;
  lastModified: Date;
}

const SessionModel = defineModel<SessionDoc>(
  'sessions',
  {
    session: { type: Object, required: true },
    expires: { type: Date, required: true },
    lastModified: { type: Date, required: true },
  },
  [
    { fields: { expires: 1 }, options: { expireAfterSeconds: 0 } },
    { fields: { 'session.passport.user': 1 } },
  ],
);

export type EndingReason = 'signed_out' | 'suspended' | 'expired' | 'over';
type EndingListener = (sessionIds: readonly string[], reason: EndingReason) => void;
type LeavingListener = (personId: string) => Promise<void>;

const listeners = new Set<EndingListener>();
const leavingListeners: LeavingListener[] = [];

/** The database's key of a session: who reads the database can't make a cookie of it. */
export function storedSessionId(cookieId: string): string {
  return createHash('sha256').update(cookieId).digest('base64url');
}

/**
 * Is told of the sessions that ended, by their stored ids, once nothing can be asked with them any more.
 * Answers what ends the subscription.
 */
export function onSessionsEnded(listener: EndingListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Is told of whoever signs out, before they are answered. Once, before the server starts. */
export function onSignedOut(listener: LeavingListener): void {
  leavingListeners.push(listener);
}

/** Call once their session is no more. */
export async function announceSignedOut(personId: string): Promise<void> {
  await Promise.all(leavingListeners.map((listener) => listener(personId)));
}

/** Tells the sockets of sessions that were already taken out of the store. */
export function announceEnded(sessionIds: readonly string[], reason: EndingReason): void {
  if (sessionIds.length === 0) return;
  for (const listener of listeners) listener(sessionIds, reason);
}

/** A person's live sessions, the last used first. */
export async function listSessions(
  personId: string,
): Promise<{ id: string; device: string; sharedDevice: boolean; lastUsedAt: Date }[]> {
  const docs = await SessionModel.find({ 'session.passport.user': personId, expires: { $gt: new Date() } })
    .sort({ lastModified: -1 })
    .limit(100)
    .lean<SessionDoc[]>();
  return docs.map((doc) => ({
    id: doc._id,
    device: doc.session.device ?? '',
    sharedDevice: doc.session.sharedDevice ?? false,
    lastUsedAt: doc.lastModified,
  }));
}

/** Ends a person's sessions everywhere, all but one if asked; their sockets close at once. */
export async function endSessionsOf(
  personId: string,
  reason: EndingReason,
  except: string | null = null,
): Promise<void> {
  await endSessions({ 'session.passport.user': personId, _id: { $ne: except } }, reason);
}

/** Ends the sessions of all these people; their sockets close at once. */
export async function endAllSessionsOf(personIds: readonly string[], reason: EndingReason): Promise<void> {
  await endSessions({ 'session.passport.user': { $in: [...personIds] } }, reason);
}

async function endSessions(which: Record<string, unknown>, reason: EndingReason): Promise<void> {
  const docs = await SessionModel.find(which, { _id: 1 }).lean();
  const ids = docs.map((doc) => doc._id);
  await SessionModel.deleteMany({ _id: { $in: ids } });
  announceEnded(ids, reason);
}

/** Which of these sessions can still be used. */
export async function liveSessionsAmong(ids: readonly string[]): Promise<Set<string>> {
  const docs = await SessionModel.find(
    { _id: { $in: [...ids] }, expires: { $gt: new Date() } },
    { _id: 1 },
  ).lean();
  return new Set(docs.map((doc) => doc._id));
}
