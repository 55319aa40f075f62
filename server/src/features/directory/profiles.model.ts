import type { FieldLevel, ProfileField, ProfileInput } from '@sentiers/shared/directory/schema.ts';
import mongoose from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

/** What someone says of themselves, beside the words of their page: those are the page's own. */
export interface ProfileDoc {
  /** The person's id. */
  _id: string;
  offers: string[];
  seeks: string[];
  territories: string[];
  themes: string[];
  languages: string[];
  availability: ProfileInput['availability'] | null;
  levels: Record<ProfileField, FieldLevel>;
  revision: number;
  changedAt: Date;
}

export const ProfileModel = defineModel<ProfileDoc>(
  'profiles',
  {
    offers: { type: [String], required: true },
    seeks: { type: [String], required: true },
    territories: { type: [String], required: true },
    themes: { type: [String], required: true },
    languages: { type: [String], required: true },
    availability: { type: mongoose.Schema.Types.Mixed, default: null },
    levels: { type: mongoose.Schema.Types.Mixed, required: true },
    revision: { type: Number, required: true },
    changedAt: { type: Date, required: true },
  },
  [{ fields: { offers: 1 } }, { fields: { seeks: 1 } }],
);
