import type { SectionType } from '@sentiers/shared/experiences/kinds.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { ExperienceState, HeadInput, Identity } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

interface Changed {
  revision: number;
  changedAt: Date | null;
  changedBy: string | null;
}

/** Words of someone else that a section quotes. */
export interface QuotationDoc {
  id: string;
  personId: string;
  messageId: string | null;
  text: string;
}

export interface SectionDoc extends Changed {
  id: string;
  /** In its kind; empty where it was added. */
  key: string;
  title: string;
  type: SectionType;
  /** Who is to read it. */
  level: Level;
  value: SectionValue;
  quotations: QuotationDoc[];
}

/** That someone was asked whether a section may be read at a level, or said so by writing it. */
export interface AgreementDoc {
  sectionId: string;
  personId: string;
  as: 'author' | 'quoted';
  level: Level;
  answer: 'waiting' | 'yes' | 'no';
  /** Of the quoted words that were answered for (`requestHash`): other words are asked again. Null for an author. */
  words: string | null;
  at: Date;
}

export interface ReviewDoc {
  personId: string;
  askedBy: string;
  askedAt: Date;
  request: string;
  words: string;
  /** Null until they say that they read it. */
  readAt: Date | null;
}

/** An experience as it is being written; what is read of it is its latest edition. */
export interface ExperienceDoc {
  _id: string;
  /** The channel of its draft, of kind `experience`: carries its journal, and says who hears of it. */
  channelId: string;
  state: ExperienceState;
  kindId: string;
  kindVersion: number;
  cohortId: string | null;
  organisationId: string | null;
  authorIds: string[];
  head: HeadInput & Changed;
  identity: Identity & Pick<Changed, 'revision'>;
  sections: SectionDoc[];
  reviews: ReviewDoc[];
  agreements: AgreementDoc[];
  /** Raised by each change of what would be published. */
  contentRevision: number;
  /** The latest edition; null before the first. `contentRevision` is what it was made of. */
  edition: { number: number; at: Date; contentRevision: number } | null;
  /** Of the sections of the latest edition, each once; none before, and none once withdrawn. */
  levels: Level[];
  createdBy: string;
  createdAt: Date;
  changedAt: Date;
  /** Version of its last change, of any sort, in its channel's journal. */
  version: number;
}

/** What a draft and its editions keep alike. */
export const headFields = {
  title: { type: String, required: true },
  summary: { type: String, default: '' },
  outcome: { type: String, default: null },
  coverId: { type: String, default: null },
};
export const identityFields = {
  level: { type: String, required: true },
  pseudonym: { type: String, default: '' },
  replacements: { type: [{ _id: false, from: String, to: String }], default: [] },
};

const changed = {
  revision: { type: Number, required: true },
  changedAt: { type: Date, default: null },
  changedBy: { type: String, default: null },
};

const quotation = {
  _id: false,
  id: { type: String, required: true },
  personId: { type: String, required: true },
  messageId: { type: String, default: null },
  text: { type: String, required: true },
};

const section = {
  _id: false,
  id: { type: String, required: true },
  key: { type: String, default: '' },
  title: { type: String, required: true },
  type: { type: String, required: true },
  level: { type: String, required: true },
  value: { type: Schema.Types.Mixed, required: true },
  quotations: { type: [quotation], default: [] },
  ...changed,
};

const agreement = {
  _id: false,
  sectionId: { type: String, required: true },
  personId: { type: String, required: true },
  as: { type: String, required: true },
  level: { type: String, required: true },
  answer: { type: String, required: true },
  words: { type: String, default: null },
  at: { type: Date, required: true },
};

const review = {
  _id: false,
  personId: { type: String, required: true },
  askedBy: { type: String, required: true },
  askedAt: { type: Date, required: true },
  request: { type: String, default: '' },
  words: { type: String, default: '' },
  readAt: { type: Date, default: null },
};

export const ExperienceModel = defineModel<ExperienceDoc>(
  'experiences',
  {
    channelId: { type: String, required: true },
    state: { type: String, required: true },
    kindId: { type: String, required: true },
    kindVersion: { type: Number, required: true },
    cohortId: { type: String, default: null },
    organisationId: { type: String, default: null },
    authorIds: { type: [String], required: true },
    head: {
      type: {
        _id: false,
        ...headFields,
        ...changed,
      },
      required: true,
    },
    identity: {
      type: {
        _id: false,
        ...identityFields,
        revision: { type: Number, required: true },
      },
      required: true,
    },
    sections: { type: [section], required: true },
    reviews: { type: [review], default: [] },
    agreements: { type: [agreement], default: [] },
    contentRevision: { type: Number, required: true },
    edition: {
      type: {
        _id: false,
        number: { type: Number, required: true },
        at: { type: Date, required: true },
        contentRevision: { type: Number, required: true },
      },
      default: null,
    },
    levels: { type: [String], default: [] },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { authorIds: 1, changedAt: -1 } },
    { fields: { 'reviews.personId': 1 } },
    { fields: { 'agreements.personId': 1 } },
    { fields: { channelId: 1 } },
    { fields: { state: 1, changedAt: 1 } },
  ],
);
