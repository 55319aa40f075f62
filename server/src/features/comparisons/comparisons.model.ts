import type { ComparisonInput } from '@sentiers/shared/territories/schema.ts';
import mongoose from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

/** A table with which an organisation decides where it goes. */
export interface ComparisonDoc extends ComparisonInput {
  _id: string;
  organisationId: string;
  /** Who read it before its last change may have to be told of it too. */
  levelBefore: ComparisonInput['level'];
  /** Who changed it last. */
  personId: string;
  removed: boolean;
  revision: number;
  changedAt: Date;
  /** Version of its last change in its organisation's journal. */
  version: number;
}

export const ComparisonModel = defineModel<ComparisonDoc>(
  'comparisons',
  {
    organisationId: { type: String, required: true },
    title: { type: String, required: true },
    level: { type: String, required: true },
    levelBefore: { type: String, required: true },
    criteria: { type: [mongoose.Schema.Types.Mixed], default: [] },
    territories: { type: [mongoose.Schema.Types.Mixed], default: [] },
    choice: { type: mongoose.Schema.Types.Mixed, default: null },
    personId: { type: String, required: true },
    removed: { type: Boolean, default: false },
    revision: { type: Number, required: true },
    changedAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { organisationId: 1, removed: 1, changedAt: -1 } },
    { fields: { organisationId: 1, version: 1 } },
  ],
);
