import type { Grant, Role } from '@sentiers/shared/actor.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** One right of one person: a role, and where it holds. */
export interface MembershipDoc {
  _id: string;
  personId: string;
  role: Role;
  scope: Grant['scope'];
  createdAt: Date;
  /** What brought it, where it goes with that; absent of what was given by hand. */
  givenBy?: 'accompaniment';
}

export const MembershipModel = defineModel<MembershipDoc>(
  'memberships',
  {
    personId: { type: String, required: true },
    role: { type: String, required: true },
    scope: {
      _id: false,
      kind: { type: String, required: true },
      id: { type: String, default: null },
    },
    createdAt: { type: Date, required: true },
    givenBy: { type: String, default: undefined },
  },
  [
    { fields: { personId: 1, role: 1, 'scope.kind': 1, 'scope.id': 1 }, options: { unique: true } },
    { fields: { 'scope.kind': 1, 'scope.id': 1, role: 1 } },
    { fields: { role: 1 } },
  ],
);
