import type { Seminar, SeminarState } from '@sentiers/shared/seminars/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';
import type { Place } from './places.ts';

/** A part of the agenda. Its `documentIds` are files that who added them had sent. */
export interface AgendaItemDoc extends Omit<Seminar['items'][number], 'startsAt' | 'endsAt' | 'documents'> {
  startsAt: Date;
  endsAt: Date;
  documentIds: string[];
}

/**
 * A seminar, its agenda and who comes, in one document: a place that is freed and taken again is one write, and no one
 * sees it between.
 */
export interface SeminarDoc {
  _id: string;
  cohortId: string;
  /** Its own channel: says who reads it, and carries its journal. */
  channelId: string;
  kind: Seminar['kind'];
  state: SeminarState;
  title: string;
  description: string;
  startsAt: Date;
  endsAt: Date;
  address: string | null;
  videoAddress: string | null;
  limit: number | null;
  closesAt: Date | null;
  items: AgendaItemDoc[];
  /** In the order in which they got a place. */
  registered: Place[];
  /** In the order in which they came. */
  waiting: Place[];
  createdBy: string;
  createdAt: Date;
  /** Null as long as it is prepared. */
  announcedAt: Date | null;
  cancellation: { at: Date; by: string; reason: string } | null;
  /** Raised by each correction, its announcement and its cancellation; not by who comes. */
  revision: number;
  /** When it was last raised, and by whom; null: by who made it. */
  changedAt: Date;
  changedBy: string | null;
  /** The beginning that those who come were reminded of; another one is another reminder. */
  remindedFor: Date | null;
  /** Version of its last change, of any sort, in its channel's journal. */
  version: number;
}

const place = { _id: false, personId: { type: String, required: true }, at: { type: Date, required: true } };

const item = {
  _id: false,
  id: { type: String, required: true },
  kind: { type: String, required: true },
  title: { type: String, required: true },
  description: { type: String, default: '' },
  startsAt: { type: Date, required: true },
  endsAt: { type: Date, required: true },
  room: { type: String, default: null },
  speakers: { type: [String], default: [] },
  documentIds: { type: [String], default: [] },
};

export const SeminarModel = defineModel<SeminarDoc>(
  'seminars',
  {
    cohortId: { type: String, required: true },
    channelId: { type: String, required: true },
    kind: { type: String, required: true },
    state: { type: String, required: true },
    title: { type: String, required: true },
    description: { type: String, default: '' },
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    address: { type: String, default: null },
    videoAddress: { type: String, default: null },
    limit: { type: Number, default: null },
    closesAt: { type: Date, default: null },
    items: { type: [item], default: [] },
    registered: { type: [place], default: [] },
    waiting: { type: [place], default: [] },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    announcedAt: { type: Date, default: null },
    cancellation: {
      type: {
        _id: false,
        at: { type: Date, required: true },
        by: { type: String, required: true },
        reason: { type: String, required: true },
      },
      default: null,
    },
    revision: { type: Number, required: true },
    changedAt: { type: Date, required: true },
    changedBy: { type: String, default: null },
    remindedFor: { type: Date, default: null },
    version: { type: Number, required: true },
  },
  [
    { fields: { channelId: 1, startsAt: 1 } },
    { fields: { state: 1, startsAt: 1 } },
    { fields: { 'items.documentIds': 1 } },
  ],
);
