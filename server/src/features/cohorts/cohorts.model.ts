import type { CohortModule } from '@sentiers/shared/cohorts/modules.ts';
import { defineModel } from '../../platform/database/define-model.ts';

export interface CohortDoc {
  _id: string;
  name: string;
  year: number;
  /** Handed over: its members are alumni. */
  ended: boolean;
  createdAt: Date;
  /** What people may begin something in; absent of a cohort from before modules were turned on one by one: all of them. */
  modules?: CohortModule[];
  /** How often they were changed; absent: never. */
  modulesRevision?: number;
}

export const CohortModel = defineModel<CohortDoc>(
  'cohorts',
  {
    name: { type: String, required: true },
    year: { type: Number, required: true },
    ended: { type: Boolean, default: false },
    createdAt: { type: Date, required: true },
    modules: { type: [String], default: undefined },
    modulesRevision: { type: Number, default: undefined },
  },
  [{ fields: { year: -1 } }],
);
