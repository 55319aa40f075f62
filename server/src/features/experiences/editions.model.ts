import type { ExperienceKind, SectionType } from '@sentiers/shared/experiences/kinds.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { HeadInput, Identity } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';
import { headFields, identityFields, type QuotationDoc } from './experiences.model.ts';

/** A section as it was published. Sections in which nothing was written are left out. */
export interface EditionSectionDoc {
  id: string;
  key: string;
  title: string;
  type: SectionType;
  /** Who reads it: widened, of the latest edition alone, when all have agreed; nothing else of it changes. */
  level: Level;
  value: SectionValue;
  /** People whose words it quotes. */
  quotedIds: string[];
}

/**
 * A section as its authors wrote it, with who was to read it: `sections` are made of these each time someone answers,
 * and nothing else reads them, for they hold words that nobody let go yet.
 */
export interface EditionSourceDoc extends Omit<EditionSectionDoc, 'quotedIds'> {
  quotations: QuotationDoc[];
}

/** What was published, once for all: an experience's editions are its history. */
export interface EditionDoc {
  /** `{experienceId}:{number}` */
  _id: string;
  experienceId: string;
  /** Of the experience's draft, whose journal carries it. */
  channelId: string;
  number: number;
  at: Date;
  by: string;
  note: string;
  /** The latest one, of an experience that is not withdrawn. */
  current: boolean;
  kind: Pick<ExperienceKind, 'id' | 'name' | 'icon'>;
  cohortId: string | null;
  organisationId: string | null;
  authorIds: string[];
  reviewerIds: string[];
  head: HeadInput;
  /** With what stands for each name beyond its level: `replacements` holds those that were found by us too. */
  identity: Identity;
  sections: EditionSectionDoc[];
  /** Empty: all of it is read as it was meant to be, and quotes nobody. */
  source: EditionSourceDoc[];
  /** Of its sections, each once. */
  levels: Level[];
  /** When the first edition was. */
  publishedAt: Date;
  /** Of its last change, widening and withdrawal too: what keeps an index asks for what came after. */
  changedAt: Date;
  /** Version of its last change in its channel's journal. */
  version: number;
}

/** An edition as it is read: without what it was made of. */
export type ReadableEdition = Omit<EditionDoc, 'source'>;

const section = {
  _id: false,
  id: { type: String, required: true },
  key: { type: String, default: '' },
  title: { type: String, required: true },
  type: { type: String, required: true },
  level: { type: String, required: true },
  value: { type: Schema.Types.Mixed, required: true },
  quotedIds: { type: [String], default: [] },
};

export const EditionModel = defineModel<EditionDoc>(
  'experience-editions',
  {
    experienceId: { type: String, required: true },
    channelId: { type: String, required: true },
    number: { type: Number, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
    note: { type: String, default: '' },
    current: { type: Boolean, required: true },
    kind: { type: { _id: false, id: String, name: String, icon: String }, required: true },
    cohortId: { type: String, default: null },
    organisationId: { type: String, default: null },
    authorIds: { type: [String], required: true },
    reviewerIds: { type: [String], default: [] },
    head: {
      type: {
        _id: false,
        ...headFields,
      },
      required: true,
    },
    identity: {
      type: {
        _id: false,
        ...identityFields,
      },
      required: true,
    },
    sections: { type: [section], required: true },
    source: { type: [Schema.Types.Mixed], default: [] },
    levels: { type: [String], required: true },
    publishedAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { channelId: 1, version: 1 } },
    { fields: { experienceId: 1, number: -1 }, options: { unique: true } },
    { fields: { current: 1, publishedAt: -1 } },
    { fields: { current: 1, levels: 1, publishedAt: -1 } },
    { fields: { changedAt: 1 } },
    { fields: { organisationId: 1, current: 1 } },
  ],
);

export function editionId(experienceId: string, number: number): string {
  return `${experienceId}:${number}`;
}
