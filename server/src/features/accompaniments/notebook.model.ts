import type { MeetingInput } from '@sentiers/shared/accompaniments/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** A page of an accompaniment's shared notebook. */
export interface NotebookEntryDoc {
  _id: string;
  organisationId: string;
  accompanimentId: string;
  by: string;
  at: Date;
  editedAt: Date | null;
  body: string;
  removed: boolean;
  revision: number;
  version: number;
}

/** An appointment or a visit of an accompaniment. */
export interface MeetingDoc {
  _id: string;
  organisationId: string;
  accompanimentId: string;
  kind: MeetingInput['kind'];
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  note: string;
  by: string;
  changedAt: Date;
  cancelled: boolean;
  revision: number;
  version: number;
}

export const NotebookEntryModel = defineModel<NotebookEntryDoc>(
  'accompaniment-entries',
  {
    organisationId: { type: String, required: true },
    accompanimentId: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
    editedAt: { type: Date, default: null },
    body: { type: String, default: '' },
    removed: { type: Boolean, required: true },
    revision: { type: Number, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { accompanimentId: 1, at: -1 } }, { fields: { organisationId: 1, version: 1 } }],
);

export const MeetingModel = defineModel<MeetingDoc>(
  'accompaniment-meetings',
  {
    organisationId: { type: String, required: true },
    accompanimentId: { type: String, required: true },
    kind: { type: String, required: true },
    title: { type: String, required: true },
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    place: { type: String, default: '' },
    note: { type: String, default: '' },
    by: { type: String, required: true },
    changedAt: { type: Date, required: true },
    cancelled: { type: Boolean, required: true },
    revision: { type: Number, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { accompanimentId: 1, startsAt: 1 } }, { fields: { organisationId: 1, version: 1 } }],
);
