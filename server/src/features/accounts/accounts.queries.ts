import { type Actor, guestRoomOf, holds, isCoordinator } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Locale, Me } from '@sentiers/shared/session/schema.ts';
import { listSessions } from '../../platform/http/stored-sessions.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadPersonPage } from '../people/people-pages.queries.ts';
import { AccountModel, defaultPreferences } from './accounts.model.ts';
import { charterVersion } from './charter.ts';

/**
 * The signed-in person's own account, with the rights of this moment; a guest has none, and takes the browser's
 * language.
 */
export async function loadMe(personId: string, locale: Locale = defaultPreferences.locale): Promise<Me> {
  const [account, actor] = await Promise.all([AccountModel.findById(personId).lean(), loadActor(personId)]);
  const roomId = guestRoomOf(actor);
  if (!account && roomId === null) throw new AppError('unauthenticated');
  return {
    id: personId,
    email: account?.email ?? '',
    person: await loadPersonPage(actor, personId),
    grants: [...actor.grants],
    suspended: actor.suspended,
    hasPassword: typeof account?.passwordHash === 'string',
    charterAccepted: account?.charter ?? null,
    charterVersion,
    charterAcceptedAt: account?.charterAt?.toISOString() ?? null,
    preferences: account?.preferences ?? { ...defaultPreferences, locale },
    abilities: {
      invite: isCoordinator(actor),
      moderate: isCoordinator(actor) || holds(actor, 'facilitator'),
    },
    guest: roomId === null ? null : { roomId },
  };
}

/** Where a person is signed in; the current one is marked. */
export async function listMySessions(actor: Actor, currentId: string | null) {
  const sessions = await listSessions(actor.personId);
  return sessions.map(({ lastUsedAt, ...session }) => ({
    ...session,
    current: session.id === currentId,
    lastUsedAt: lastUsedAt.toISOString(),
  }));
}
