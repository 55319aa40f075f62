import { defineModel } from '../../platform/database/define-model.ts';

export interface CohortDoc {
  _id: string;
  name: string;
  year: number;
  /** Handed over: its members are alumni. */
  ended: boolean;
  createdAt: Date;
}

export const CohortModel = defineModel<CohortDoc>(
  'cohorts',
  {
    name: { type: String, required: true },
    year: { type: Number, required: true },
    ended: { type: Boolean, default: false },
    createdAt: { type: Date, required: true },
  },
  [{ fields: { year: -1 } }],
);
