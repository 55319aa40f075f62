import type { Grant } from '@sentiers/shared/actor.ts';
import { v7 as newId } from 'uuid';
import { type MembershipDoc, MembershipModel } from '../../features/memberships/memberships.model.ts';
import { forgetRights } from '../../features/memberships/memberships.queries.ts';
import { buildCohort } from './build-cohort.ts';
import { buildPerson } from './build-person.ts';

/** A grant: a member of a cohort made for them, unless a person, role or scope is given. */
export async function buildMembership(fields: Partial<MembershipDoc> = {}): Promise<MembershipDoc> {
  const role = fields.role ?? 'member';
  const membership: MembershipDoc = {
    _id: newId(),
    role,
    createdAt: new Date(),
    ...fields,
    personId: fields.personId ?? (await buildPerson())._id,
    scope: fields.scope ?? (await defaultScope(role)),
  };
  await MembershipModel.insertOne(membership);
  await forgetRights([membership.personId]);
  return membership;
}

async function defaultScope(role: Grant['role']): Promise<Grant['scope']> {
  if (role === 'coordinator') return { kind: 'programme', id: null };
  return { kind: 'cohort', id: (await buildCohort({ ended: role === 'alumni' }))._id };
}
