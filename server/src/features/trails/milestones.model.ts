import type { MilestoneInput } from '@sentiers/shared/trail/milestones.ts';
import mongoose from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

/** A milestone as it stands: its words are those of its latest version. */
export interface MilestoneDoc {
  _id: string;
  version: number;
  archived: boolean;
  /** Order on the screen, within its step. */
  position: number;
  changedAt: Date;
}

/** What a milestone asked at one of its versions: never changed, for what was answered keeps the one it answers. */
export interface MilestoneVersionDoc extends MilestoneInput {
  /** `{milestoneId}:{version}` */
  _id: string;
  milestoneId: string;
  version: number;
  at: Date;
  /** Null: it came with the programme. */
  by: string | null;
}

export const MilestoneModel = defineModel<MilestoneDoc>(
  'milestones',
  {
    version: { type: Number, required: true },
    archived: { type: Boolean, required: true },
    position: { type: Number, required: true },
    changedAt: { type: Date, required: true },
  },
  [{ fields: { position: 1 } }],
);

const { Mixed } = mongoose.Schema.Types;

export const MilestoneVersionModel = defineModel<MilestoneVersionDoc>(
  'milestone-versions',
  {
    milestoneId: { type: String, required: true },
    version: { type: Number, required: true },
    step: { type: String, required: true },
    title: { type: String, required: true },
    purpose: { type: String, default: '' },
    questions: { type: [Mixed], required: true },
    forms: { type: [Mixed], required: true },
    at: { type: Date, required: true },
    by: { type: String, default: null },
  },
  [{ fields: { milestoneId: 1, version: 1 }, options: { unique: true } }],
);

export function milestoneVersionId(milestoneId: string, version: number): string {
  return `${milestoneId}:${version}`;
}
