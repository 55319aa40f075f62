import { defineModel } from '../../platform/database/define-model.ts';

/** A search that someone keeps. */
export interface SavedSearchDoc {
  /** Chosen by who saves it: saving again gives it another name. */
  _id: string;
  personId: string;
  name: string;
  q: string;
  savedAt: Date;
}

export const SavedSearchModel = defineModel<SavedSearchDoc>(
  'saved-searches',
  {
    personId: { type: String, required: true },
    name: { type: String, required: true },
    q: { type: String, required: true },
    savedAt: { type: Date, required: true },
  },
  [{ fields: { personId: 1, savedAt: -1 } }],
);
