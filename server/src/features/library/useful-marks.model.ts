import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

type Mine = NonNullable<Article['useful']['mine']>;

/** That an experience was useful to someone, and in what; once for each of them. */
export interface UsefulMarkDoc {
  _id: string;
  experienceId: string;
  personId: string;
  /** Null once it is taken back: what keeps an index learns it so. */
  reason: Mine['reason'] | null;
  words: string;
  changedAt: Date;
}

export const UsefulMarkModel = defineModel<UsefulMarkDoc>(
  'useful-marks',
  {
    experienceId: { type: String, required: true },
    personId: { type: String, required: true },
    reason: { type: String, default: null },
    words: { type: String, default: '' },
    changedAt: { type: Date, required: true },
  },
  [{ fields: { experienceId: 1, reason: 1 } }, { fields: { changedAt: 1 } }],
);

export function usefulMarkId(experienceId: string, personId: string): string {
  return `${experienceId}:${personId}`;
}
