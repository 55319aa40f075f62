import type { Side } from '@sentiers/shared/accompaniments/schema.ts';
import mongoose from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

export interface CompanionDoc {
  personId: string;
  side: Side;
  /** Their incubator, as it was when they came. */
  incubatorId: string | null;
  since: Date;
  /** Until they handed over; null: they accompany. */
  until: Date | null;
  /** From when on they read the notebook; null: from its beginning. */
  readsFrom: Date | null;
}

export interface HandoverDoc {
  id: string;
  by: string;
  at: Date;
  toPersonId: string;
  side: Side;
  words: string;
  notebook: 'all' | 'from-now';
}

/** That people of incubators accompany an organisation on a territory. Its notebook and meetings stand beside. */
export interface AccompanimentDoc {
  _id: string;
  organisationId: string;
  territoryCode: string | null;
  companions: CompanionDoc[];
  nextStep: { words: string; dueOn: string | null; by: string } | null;
  handover: HandoverDoc | null;
  /** Those who left by its last change: they are told of it, and of no later one. */
  leaving?: string[];
  openedBy: string;
  startedAt: Date;
  endedAt: Date | null;
  revision: number;
  /** Version of its last change in its organisation's journal. */
  version: number;
}

export const AccompanimentModel = defineModel<AccompanimentDoc>(
  'accompaniments',
  {
    organisationId: { type: String, required: true },
    territoryCode: { type: String, default: null },
    companions: { type: [mongoose.Schema.Types.Mixed], required: true },
    nextStep: { type: mongoose.Schema.Types.Mixed, default: null },
    handover: { type: mongoose.Schema.Types.Mixed, default: null },
    leaving: { type: [String], default: undefined },
    openedBy: { type: String, required: true },
    startedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    revision: { type: Number, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { organisationId: 1, version: 1 } },
    { fields: { 'companions.personId': 1 } },
    { fields: { 'companions.incubatorId': 1, endedAt: 1 } },
  ],
);
