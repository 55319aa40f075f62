import type { Skill } from '@sentiers/shared/directory/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** A skill of the list that grows. */
export interface SkillDoc {
  _id: string;
  label: string;
  /** Folded: two that differ by accents or capitals are one. */
  key: string;
  state: Skill['state'];
  /** Who proposed it; null for those the programme began with. */
  personId: string | null;
  /** The one that is said in its place. */
  mergedInto: string | null;
  at: Date;
  /** Version of its last change in the journal of who proposed it. */
  version: number;
}

export const SkillModel = defineModel<SkillDoc>(
  'skills',
  {
    label: { type: String, required: true },
    key: { type: String, required: true },
    state: { type: String, required: true },
    personId: { type: String, default: null },
    mergedInto: { type: String, default: null },
    at: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { key: 1 }, options: { unique: true } }, { fields: { personId: 1, version: 1 } }],
);
