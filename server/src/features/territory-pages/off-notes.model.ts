import { defineModel } from '../../platform/database/define-model.ts';

/** What an incubator knows of a territory and tells those it accompanies (« le off »). */
export interface OffNoteDoc {
  _id: string;
  incubatorId: string;
  territoryCode: string;
  body: string;
  /** Who wrote it last. */
  personId: string;
  revision: number;
  changedAt: Date;
  /** Fingerprint of what it was made from, should it be asked for again. */
  request: string;
}

export const OffNoteModel = defineModel<OffNoteDoc>(
  'offNotes',
  {
    incubatorId: { type: String, required: true },
    territoryCode: { type: String, required: true },
    body: { type: String, required: true },
    personId: { type: String, required: true },
    revision: { type: Number, required: true },
    changedAt: { type: Date, required: true },
    request: { type: String, required: true },
  },
  [{ fields: { incubatorId: 1, territoryCode: 1 } }],
);
