import type { ExperienceChannelFacts } from '@sentiers/shared/channels/policy.ts';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

export interface ChannelDoc {
  _id: string;
  /** Null for what belongs to the whole programme. */
  cohortId: string | null;
  kind: Channel['kind'];
  membership: Channel['membership'];
  name: string;
  description: string;
  themeKey: string | null;
  territoryCode: string | null;
  /** An ended cohort's channel may stay open for its alumni to write. */
  openAfterEnd: boolean;
  /** Order on the screen, within its cohort. */
  position: number;
  createdAt: Date;
  /** Of a direct conversation's only: for whom it was opened, and who is in it still. */
  direct?: { openedFor: string[]; participants: string[]; group: boolean } | null;
  /** In its own journal, of one that was made together with what it serves: a seminar's. */
  version?: number;
  /** Of a rehearsal's only: the channel of the seminar that is rehearsed. */
  rehearses?: string;
  /** Of an experience's only. */
  experience?: ExperienceChannelFacts;
}

export const ChannelModel = defineModel<ChannelDoc>(
  'channels',
  {
    cohortId: { type: String, default: null },
    kind: { type: String, required: true },
    membership: { type: String, required: true },
    name: { type: String, required: true },
    description: { type: String, default: '' },
    themeKey: { type: String, default: null },
    territoryCode: { type: String, default: null },
    openAfterEnd: { type: Boolean, default: false },
    position: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
    direct: {
      type: {
        _id: false,
        openedFor: { type: [String], required: true },
        participants: { type: [String], required: true },
        group: { type: Boolean, required: true },
      },
      default: null,
    },
    version: { type: Number, default: 0 },
    rehearses: { type: String, default: undefined },
    experience: {
      type: {
        _id: false,
        id: { type: String, required: true },
        level: { type: String, required: true },
        closed: { type: Boolean, required: true },
        organisationId: { type: String, default: null },
        authorIds: { type: [String], required: true },
        reviewerIds: { type: [String], required: true },
      },
      default: undefined,
    },
  },
  [
    { fields: { cohortId: 1, position: 1 } },
    { fields: { cohortId: 1, name: 1 }, options: { unique: true } },
    { fields: { kind: 1, membership: 1 } },
    { fields: { 'direct.participants': 1 }, options: { sparse: true } },
    { fields: { rehearses: 1 }, options: { sparse: true } },
    { fields: { 'experience.id': 1 }, options: { sparse: true } },
    { fields: { 'experience.level': 1, cohortId: 1 }, options: { sparse: true } },
    { fields: { 'experience.authorIds': 1 }, options: { sparse: true } },
    { fields: { 'experience.reviewerIds': 1 }, options: { sparse: true } },
  ],
);
