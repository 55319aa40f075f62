import type { CheckInState, CommitmentSource, CommitmentState } from '@sentiers/shared/commitments/schema.ts';
import type { TrailLevel } from '@sentiers/shared/trail/schema.ts';
import mongoose from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

export interface CheckInDoc {
  /** The `clientId` it was sent under: twice is once. */
  id: string;
  state: CheckInState;
  why: string;
  personId: string;
  at: Date;
  /** Raised as its why is told; absent: 1, from before a why could follow. */
  revision?: number;
}

/** A dated promise of an organisation's. */
export interface CommitmentDoc {
  _id: string;
  organisationId: string;
  /** Who made it, in the organisation's name. */
  personId: string;
  text: string;
  /** Days, as `YYYY-MM-DD`. */
  dueOn: string;
  madeOn: string;
  level: TrailLevel;
  /** Who read it before its last change may have to be told of it too. */
  levelBefore: TrailLevel;
  source: CommitmentSource;
  madeAt: Date;
  state: CommitmentState;
  /** In their order. */
  checkIns: CheckInDoc[];
  /** The next day on which its people are asked; null: they aren't any more. */
  askOn: string | null;
  removed: boolean;
  /** Raised by each change of its words, and by each check-in. */
  revision: number;
  changedAt: Date;
  /** Version of its last change in its organisation's journal. */
  version: number;
}

export const CommitmentModel = defineModel<CommitmentDoc>(
  'commitments',
  {
    organisationId: { type: String, required: true },
    personId: { type: String, required: true },
    text: { type: String, required: true },
    dueOn: { type: String, required: true },
    madeOn: { type: String, required: true },
    level: { type: String, required: true },
    levelBefore: { type: String, required: true },
    source: { type: mongoose.Schema.Types.Mixed, required: true },
    madeAt: { type: Date, required: true },
    state: { type: String, required: true },
    checkIns: { type: [mongoose.Schema.Types.Mixed], default: [] },
    askOn: { type: String, default: null },
    removed: { type: Boolean, default: false },
    revision: { type: Number, required: true },
    changedAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { organisationId: 1, removed: 1, dueOn: 1 } },
    { fields: { organisationId: 1, version: 1 } },
    { fields: { removed: 1, askOn: 1 } },
    { fields: { 'source.sheetId': 1 }, options: { sparse: true } },
  ],
);
