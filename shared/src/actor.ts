import { z } from 'zod';
import { idSchema } from './ids.ts';

/** A guest has no account: one room, under a name, as long as it lasts. Whoever has no role reads what is public. */
export const roles = [
  'member',
  'alumni',
  'facilitator',
  'expert',
  'coordinator',
  'accompanying',
  'guest',
] as const;
/** Those that an invitation to a cohort gives; one accompanies an organisation, not a cohort. */
export const invitedRoles = ['member', 'alumni', 'facilitator', 'expert', 'coordinator'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const scopeKinds = ['programme', 'cohort', 'channel', 'thread', 'organisation'] as const;
export const scopeKindSchema = z.enum(scopeKinds);

/** One right given to a person: a role, and where it holds. Only the coordination's is global. */
export const grantSchema = z.object({
  role: roleSchema,
  scope: z.object({ kind: scopeKindSchema, id: idSchema.nullable() }),
});
export type Grant = z.infer<typeof grantSchema>;

/** Who acts: what every policy is asked about. Rights are the union of the grants. */
export interface Actor {
  personId: string;
  grants: readonly Grant[];
  suspended: boolean;
}

export function holds(actor: Actor, role: Role): boolean {
  return !actor.suspended && actor.grants.some((grant) => grant.role === role);
}

export function isCoordinator(actor: Actor): boolean {
  return actor.grants.some((grant) => grant.role === 'coordinator') && !actor.suspended;
}

/** True where one of the actor's grants names this very place with one of these roles (any role by default). */
export function holdsIn(
  actor: Actor,
  kind: Grant['scope']['kind'],
  id: string | null,
  wanted: readonly Role[] = roles,
): boolean {
  if (actor.suspended || id === null) return false;
  return actor.grants.some(
    ({ role, scope }) => scope.kind === kind && scope.id === id && wanted.includes(role),
  );
}

/** The live room that a guest is limited to; null for everyone else. */
export function guestRoomOf({ grants }: Pick<Actor, 'grants'>): string | null {
  return grants.find(({ role }) => role === 'guest')?.scope.id ?? null;
}

/** In the network: a member or an alumni of any cohort of the programme, not merely someone invited somewhere. */
export function isInNetwork(actor: Actor): boolean {
  if (actor.suspended) return false;
  return actor.grants.some(
    ({ role, scope }) => scope.kind === 'cohort' && (role === 'member' || role === 'alumni'),
  );
}
