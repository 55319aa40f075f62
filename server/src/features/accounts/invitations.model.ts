import type { Role } from '@sentiers/shared/actor.ts';
import { defineModel } from '../../platform/database/define-model.ts';

export interface InvitationDoc {
  _id: string;
  cohortId: string;
  email: string;
  role: Role;
  /** Expiry is told by `expiresAt`. */
  status: 'pending' | 'accepted' | 'revoked';
  tokenHash: string;
  invitedBy: string;
  acceptedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
}

export const InvitationModel = defineModel<InvitationDoc>(
  'invitations',
  {
    cohortId: { type: String, required: true },
    email: { type: String, required: true },
    role: { type: String, required: true },
    status: { type: String, required: true },
    tokenHash: { type: String, required: true },
    invitedBy: { type: String, required: true },
    acceptedBy: { type: String, default: null },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  [
    { fields: { tokenHash: 1 }, options: { unique: true } },
    { fields: { cohortId: 1, createdAt: -1 } },
    { fields: { email: 1, cohortId: 1, role: 1 } },
  ],
);
