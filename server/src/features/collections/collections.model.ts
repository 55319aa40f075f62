import type { CollectionInput } from '@sentiers/shared/collections/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

export interface CollectedDoc {
  experienceId: string;
  /** Why it is there, in a word. */
  note: string;
}

/** Experiences that someone put together: it opens nothing, each reads of it what they may read. */
export interface CollectionDoc {
  _id: string;
  ownerId: string;
  title: string;
  description: string;
  audience: CollectionInput['audience'];
  /** The cohort that reads it; null where it isn't a cohort's. */
  cohortId: string | null;
  /** In their order. */
  items: CollectedDoc[];
  /** Of its words and of who reads it. */
  revision: number;
  /** Raised by every change: nothing comes between what is read and what is written. */
  version: number;
  createdAt: Date;
  changedAt: Date;
  /** Fingerprint of what it was made from, should it be asked for again. */
  request: string;
}

export const CollectionModel = defineModel<CollectionDoc>(
  'collections',
  {
    ownerId: { type: String, required: true },
    title: { type: String, required: true },
    description: { type: String, default: '' },
    audience: { type: String, required: true },
    cohortId: { type: String, default: null },
    items: { type: [{ _id: false, experienceId: String, note: String }], default: [] },
    revision: { type: Number, required: true },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    request: { type: String, required: true },
  },
  [{ fields: { ownerId: 1, changedAt: -1 } }, { fields: { audience: 1, cohortId: 1, changedAt: -1 } }],
);
