import type { MilestoneEntry, TrailLevel } from '@sentiers/shared/trail/schema.ts';
import mongoose from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

/** What an organisation says at a milestone, as it stands. */
export interface TrailEntryDoc {
  /** `trailEntryId` */
  _id: string;
  organisationId: string;
  milestoneId: string;
  /** The version that it answers: the one that stood when it was begun. */
  milestoneVersion: number;
  entry: MilestoneEntry;
  /** 1 once it was first saved. */
  revision: number;
  changedAt: Date;
  changedBy: string;
  /** Who is told of the last change: the wider of its level and of the one it had before. */
  toldAt: TrailLevel;
  /** Version of its last change in its organisation's journal. */
  version: number;
}

/** The same as it stood at one of its revisions: never changed. */
export interface TrailRevisionDoc {
  /** `{entryId}:{revision}` */
  _id: string;
  organisationId: string;
  milestoneId: string;
  revision: number;
  entry: MilestoneEntry;
  at: Date;
  by: string;
  version: number;
}

const { Mixed } = mongoose.Schema.Types;

export const TrailEntryModel = defineModel<TrailEntryDoc>(
  'trail-entries',
  {
    organisationId: { type: String, required: true },
    milestoneId: { type: String, required: true },
    milestoneVersion: { type: Number, required: true },
    entry: { type: Mixed, required: true },
    revision: { type: Number, required: true },
    changedAt: { type: Date, required: true },
    changedBy: { type: String, required: true },
    toldAt: { type: String, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { organisationId: 1, version: 1 } }, { fields: { milestoneId: 1, 'entry.form': 1 } }],
);

export const TrailRevisionModel = defineModel<TrailRevisionDoc>(
  'trail-revisions',
  {
    organisationId: { type: String, required: true },
    milestoneId: { type: String, required: true },
    revision: { type: Number, required: true },
    entry: { type: Mixed, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { organisationId: 1, milestoneId: 1, revision: -1 } },
    { fields: { organisationId: 1, version: 1 } },
    { fields: { 'entry.fileIds': 1 } },
  ],
);

export function trailEntryId(organisationId: string, milestoneId: string): string {
  return `${organisationId}:${milestoneId}`;
}
