import { type Actor, holds, isCoordinator } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { listSessions } from '../../platform/http/stored-sessions.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadPersonPage } from '../people/people-pages.queries.ts';
import { AccountModel } from './accounts.model.ts';
import { charterVersion } from './charter.ts';

/** The signed-in person's own account, with the rights of this moment. */
export async function loadMe(personId: string): Promise<Me> {
  const [account, actor] = await Promise.all([AccountModel.findById(personId).lean(), loadActor(personId)]);
  if (!account) throw new AppError('unauthenticated');
  return {
    id: personId,
    email: account.email,
    person: await loadPersonPage(actor, personId),
    grants: [...actor.grants],
    suspended: actor.suspended,
    hasPassword: account.passwordHash !== null,
    charterAccepted: account.charter,
    charterVersion,
    charterAcceptedAt: account.charterAt?.toISOString() ?? null,
    preferences: account.preferences,
    abilities: {
      invite: isCoordinator(actor),
      moderate: isCoordinator(actor) || holds(actor, 'facilitator'),
    },
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
