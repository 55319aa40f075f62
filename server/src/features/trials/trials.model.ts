import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { TrialResult } from '@sentiers/shared/trials/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** That someone tried what an experience tells. */
export interface TrialDoc {
  _id: string;
  experienceId: string;
  /** The channel of the experience’s draft: its journal carries the trial, for its authors. */
  channelId: string;
  personId: string;
  /** Of who tried, as it was then. */
  cohortId: string | null;
  organisationId: string | null;
  territoryCode: string | null;
  context: string;
  adaptation: string;
  result: TrialResult;
  outcome: string;
  difficulty: string;
  /** Days, as `YYYY-MM-DD`. */
  startedOn: string;
  reportOn: string | null;
  reportedAt: Date | null;
  /** The `reportOn` for which they were asked. */
  remindedFor: string | null;
  level: Level;
  revision: number;
  at: Date;
  changedAt: Date;
  removed: boolean;
  /** Version of its last change in its channel's journal. */
  version: number;
}

export const TrialModel = defineModel<TrialDoc>(
  'trials',
  {
    experienceId: { type: String, required: true },
    channelId: { type: String, required: true },
    personId: { type: String, required: true },
    cohortId: { type: String, default: null },
    organisationId: { type: String, default: null },
    territoryCode: { type: String, default: null },
    context: { type: String, required: true },
    adaptation: { type: String, default: '' },
    result: { type: String, required: true },
    outcome: { type: String, default: '' },
    difficulty: { type: String, default: '' },
    startedOn: { type: String, required: true },
    reportOn: { type: String, default: null },
    reportedAt: { type: Date, default: null },
    remindedFor: { type: String, default: null },
    level: { type: String, required: true },
    revision: { type: Number, required: true },
    at: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    removed: { type: Boolean, default: false },
    version: { type: Number, required: true },
  },
  [
    { fields: { experienceId: 1, at: -1 } },
    { fields: { personId: 1, at: -1 } },
    { fields: { changedAt: 1 } },
    { fields: { reportOn: 1 }, options: { partialFilterExpression: { removed: false } } },
    { fields: { channelId: 1, version: 1 } },
  ],
);
