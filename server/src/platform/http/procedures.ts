import { implement, ORPCError } from '@orpc/server';
import { accessRules } from '@sentiers/shared/access.ts';
import type { AccessRule } from '@sentiers/shared/access-rule.ts';
import { guestRoomOf, isCoordinator } from '@sentiers/shared/actor.ts';
import { guestOperations } from '@sentiers/shared/callable.ts';
import { contract } from '@sentiers/shared/contract.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { limits } from './limits.ts';
import type { RequestContext } from './request-context.ts';

const rules: Readonly<Record<string, AccessRule>> = accessRules;

const operations = implement(contract).$context<RequestContext>();

/**
 * Operations that need nobody signed in. The flood limit by address comes before (`api-handler.ts`, and
 * `call.ts` for the socket), with the actor; validation comes after, then the handler's access functions.
 */
export const anyone = operations.use(async ({ context, next }) => {
  if (context.actor) await limits.account(context.actor.personId);
  return next();
});

/** Operations of a signed-in person: the handler's `context.actor` is theirs. */
export const signedIn = operations.use(async ({ context, next, path }) => {
  const { actor } = context;
  if (!actor) throw new AppError('unauthenticated');
  await limits.account(actor.personId);
  const operation = path.join('.');
  const rule = rules[operation];
  if (!rule) throw new ORPCError('NOT_FOUND');
  if (guestRoomOf(actor) !== null && !guestOperations.has(operation)) throw new AppError('forbidden');
  if (actor.suspended && rule.needs !== 'self') {
    throw new AppError('entity' in rule ? 'not_found' : 'forbidden');
  }
  if (rule.needs === 'coordination' && !isCoordinator(actor)) throw new AppError('forbidden');
  return next({ context: { actor } });
});
