import type { FieldLevel } from '@sentiers/shared/directory/schema.ts';
import mongoose from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

export interface PersonDoc {
  _id: string;
  name: string;
  organisationId: string | null;
  /** Their function in the organisation. */
  title: string;
  bio: string;
  offers: string;
  seeks: string;
  /** Who reads these two: whoever opens the page where nothing is said. */
  wordLevels?: { offers: FieldLevel; seeks: FieldLevel };
  /** Id of the stored picture; another picture is another id. */
  photo: string | null;
  /** Has no account, entered a live room under this name: on no list, and without a page for others. */
  guest: boolean;
  createdAt: Date;
}

/** People of the programme: what their page says. Their rights are in `memberships`, their sign-in in `accounts`. */
export const PersonModel = defineModel<PersonDoc>(
  'people',
  {
    name: { type: String, required: true },
    organisationId: { type: String, default: null },
    title: { type: String, default: '' },
    bio: { type: String, default: '' },
    offers: { type: String, default: '' },
    seeks: { type: String, default: '' },
    wordLevels: { type: mongoose.Schema.Types.Mixed },
    photo: { type: String, default: null },
    guest: { type: Boolean, default: false },
    createdAt: { type: Date, required: true },
  },
  [{ fields: { organisationId: 1 } }],
);
