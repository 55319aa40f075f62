import type { MentoringRequestInput, MentorOfferInput, Weights } from '@sentiers/shared/mentoring/schema.ts';
import mongoose from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

/** The time that an alumni offers. Its `_id` is theirs: each has one at most. */
export interface OfferDoc extends MentorOfferInput {
  _id: string;
  removed: boolean;
  revision: number;
  /** When someone was last proposed to them: two who match at once don't both take the last of their time. */
  askedAt: Date | null;
  /** Version of its last change in their journal. */
  version: number;
}

export const OfferModel = defineModel<OfferDoc>(
  'mentor-offers',
  {
    hoursPerQuarter: { type: Number, required: true },
    forms: { type: [String], required: true },
    themes: { type: [String], default: [] },
    topics: { type: String, default: '' },
    territories: { type: [String], default: [] },
    pausedUntil: { type: String, default: null },
    words: { type: String, default: '' },
    removed: { type: Boolean, default: false },
    revision: { type: Number, required: true },
    askedAt: { type: Date, default: null },
    version: { type: Number, required: true },
  },
  [{ fields: { removed: 1 } }],
);

/** That a newcomer asks for a mentor. */
export interface MentoringRequestDoc extends MentoringRequestInput {
  _id: string;
  personId: string;
  cohortId: string;
  state: 'waiting' | 'proposed' | 'matched' | 'withdrawn';
  /** The mentorship that was made of it, once someone was proposed. */
  mentorshipId: string | null;
  /** Those who said no: they are not asked twice, and nobody else is told. */
  declinedBy: string[];
  askedAt: Date;
  /** Version of its last change in their journal. */
  version: number;
}

export const MentoringRequestModel = defineModel<MentoringRequestDoc>(
  'mentoring-requests',
  {
    personId: { type: String, required: true },
    cohortId: { type: String, required: true },
    form: { type: String, required: true },
    themes: { type: [String], default: [] },
    topics: { type: String, required: true },
    territoryCode: { type: String, default: null },
    words: { type: String, default: '' },
    state: { type: String, required: true },
    mentorshipId: { type: String, default: null },
    declinedBy: { type: [String], default: [] },
    askedAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { cohortId: 1, state: 1 } }, { fields: { personId: 1, version: 1 } }],
);

/** What counts most in a cohort's matches. Its `_id` is the cohort's. */
export interface WeightsDoc {
  _id: string;
  weights: Weights;
  revision: number;
}

export const WeightsModel = defineModel<WeightsDoc>('mentoring-weights', {
  weights: { type: mongoose.Schema.Types.Mixed, required: true },
  revision: { type: Number, required: true },
});
