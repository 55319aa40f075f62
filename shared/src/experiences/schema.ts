import { z } from 'zod';
import { fileSummarySchema } from '../files/schema.ts';
import { clientIdSchema, counterSchema, idSchema, instantSchema } from '../ids.ts';
import { organisationSummarySchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText, writtenText } from '../text.ts';
import { experienceKindSchema, kindIconSchema, sectionTypeSchema } from './kinds.ts';
import { levelSchema } from './levels.ts';
import { sectionValueSchema, shownValueSchema } from './sections.ts';

/** `withdrawn`: nobody reads it any more but its authors. */
export const experienceStateSchema = z.enum(['draft', 'published', 'withdrawn']);
export type ExperienceState = z.infer<typeof experienceStateSchema>;

/** How it turned out, in its authors' own words for it: « ça marche », « à moitié », « ça n’a pas marché », « en cours ». */
export const outcomeSchema = z.enum(['worked', 'mixed', 'failed', 'ongoing']);
export type Outcome = z.infer<typeof outcomeSchema>;

export const MOST_AUTHORS = 8;
export const MOST_REVIEWERS = 12;

export const titleSchema = lineOfText({ min: 3, max: 140 });

/** What stands above the sections, and is read by all who read any of them. */
export const headInputSchema = z.object({
  title: titleSchema,
  /** One or two sentences: the lede. */
  summary: writtenText({ min: 0, max: 400 }).default(''),
  outcome: outcomeSchema.nullable().default(null),
  /** The picture above the title: a file sent by who sets it, or shown by the draft already. */
  coverId: idSchema.nullable().default(null),
});
export type HeadInput = z.infer<typeof headInputSchema>;

/** Whose name is told to whom: beyond `level` the organisation and its people are named by what they are. */
export const identitySchema = z.object({
  /** The widest level that reads names. */
  level: levelSchema,
  /** « une structure de mobilité »; needed where any section is wider than `level`. */
  pseudonym: lineOfText({ min: 0, max: 80 }).default(''),
  /** Words to be replaced beyond it, beside the names of the organisation and of the authors, which are found by us. */
  replacements: z
    .array(z.object({ from: lineOfText({ min: 2, max: 80 }), to: lineOfText({ min: 1, max: 80 }) }))
    .max(40, { error: 'too_many' })
    .default([]),
});
export type Identity = z.infer<typeof identitySchema>;

/** What a new experience begins with. */
export const experienceSourceSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('nothing') }),
  z.object({ from: z.literal('thread'), threadId: idSchema }),
  z.object({
    from: z.literal('messages'),
    messageIds: z.array(idSchema).min(1).max(50, { error: 'too_many' }),
  }),
  /** What was marked « retour à écrire » in a live room. */
  z.object({ from: z.literal('room'), roomId: idSchema }),
  z.object({ from: z.literal('codev'), roomId: idSchema, sheetId: idSchema }),
]);
export type ExperienceSource = z.infer<typeof experienceSourceSchema>;

/** Words of someone else that a section quotes: they are asked before they are read more widely. */
export const quotationSchema = z.object({
  id: idSchema,
  person: personSummarySchema,
  messageId: idSchema.nullable(),
  text: z.string(),
});

/** A section of a draft, as its authors read and write it. */
export const draftSectionSchema = z.object({
  id: idSchema.meta({ description: 'Of the section, for ever' }),
  key: z.string().meta({ description: 'In its kind; of a section that was added, none: empty' }),
  title: z.string(),
  type: sectionTypeSchema,
  /** Raised by each save: who saves names the one they read. */
  revision: counterSchema,
  level: levelSchema.meta({ description: 'Who is to read it' }),
  /** Who reads it once published: no wider than what every author and quoted person agreed to. */
  agreedLevel: levelSchema,
  value: sectionValueSchema,
  /** All files that the value names, the words' pictures too. */
  files: z.array(fileSummarySchema),
  quotations: z.array(quotationSchema),
  changed: z.object({ at: instantSchema, by: personSummarySchema }).nullable(),
});
export type DraftSection = z.infer<typeof draftSectionSchema>;

/** A remark on a passage of a draft, by someone who was asked to read it, or by an author. */
export const reviewNoteSchema = z.object({
  id: idSchema,
  sectionId: idSchema.nullable().meta({ description: 'Null: on the whole' }),
  /** The passage as it stood, with up to 40 characters before it to find it again. */
  passage: z.object({ before: z.string(), text: z.string() }).nullable(),
  body: z.string(),
  author: personSummarySchema,
  at: instantSchema,
  replies: z.array(
    z.object({ id: idSchema, body: z.string(), author: personSummarySchema, at: instantSchema }),
  ),
  resolved: z.object({ at: instantSchema, by: personSummarySchema }).nullable(),
});
export type ReviewNote = z.infer<typeof reviewNoteSchema>;

export const reviewSchema = z.object({
  person: personSummarySchema,
  /** `asked` until they say that they have read it. */
  state: z.enum(['asked', 'read']),
  askedAt: instantSchema,
  askedBy: personSummarySchema,
  /** What was asked of them. */
  request: z.string(),
  /** What they say in the end. */
  words: z.string(),
  readAt: instantSchema.nullable(),
});
export type Review = z.infer<typeof reviewSchema>;

/** What one person was asked about one section: may it be read as widely as this? */
export const agreementSchema = z.object({
  sectionId: idSchema,
  person: personSummarySchema,
  as: z.enum(['author', 'quoted']),
  level: levelSchema,
  answer: z.enum(['waiting', 'yes', 'no']),
});
export type Agreement = z.infer<typeof agreementSchema>;

const experienceLine = {
  id: idSchema,
  state: experienceStateSchema,
  title: z.string(),
  kind: z.object({ id: idSchema, name: z.string(), icon: kindIconSchema }),
  changedAt: instantSchema,
};

/** What I write, what I am asked to read, and what I am asked to agree to. */
export const myExperienceSchema = z.object({
  ...experienceLine,
  as: z.enum(['author', 'reviewer', 'quoted']),
  authors: z.array(personSummarySchema),
  /** Something waits for me: a review, an agreement. */
  waits: z.boolean(),
  /** Changed since it was last published. */
  unpublished: z.boolean(),
});
export type MyExperience = z.infer<typeof myExperienceSchema>;

export const experienceDraftSchema = z.object({
  ...experienceLine,
  /** As it was when the experience was begun. */
  template: experienceKindSchema,
  cohortId: idSchema.nullable(),
  organisation: organisationSummarySchema.nullable(),
  authors: z.array(personSummarySchema),
  head: headInputSchema.extend({
    revision: counterSchema,
    cover: fileSummarySchema.nullable(),
    changed: z.object({ at: instantSchema, by: personSummarySchema }).nullable(),
  }),
  identity: identitySchema.extend({ revision: counterSchema }),
  sections: z.array(draftSectionSchema),
  reviews: z.array(reviewSchema),
  notes: z.array(reviewNoteSchema),
  agreements: z.array(agreementSchema),
  edition: z
    .object({ number: counterSchema, at: instantSchema })
    .nullable()
    .meta({ description: 'The one that is read now; null before the first' }),
  unpublished: z.boolean().meta({ description: 'Something was changed since' }),
  /** Why it can't be published now: sections that are required and empty, a pseudonym that is missing… */
  missing: z.array(
    z.object({
      what: z.enum(['section', 'summary', 'outcome', 'pseudonym']),
      sectionId: idSchema.nullable(),
    }),
  ),
  abilities: z.object({
    write: z.boolean(),
    review: z.boolean().meta({ description: 'May write remarks' }),
    publish: z.boolean(),
    withdraw: z.boolean(),
    discard: z.boolean(),
    leave: z.boolean(),
  }),
});
export type ExperienceDraft = z.infer<typeof experienceDraftSchema>;

/** Who wrote it, as this reader is told. */
export const bylineSchema = z.object({
  /** Beyond the level of names: the pseudonym alone. */
  pseudonym: z.string().nullable(),
  organisation: organisationSummarySchema.nullable(),
  authors: z.array(personSummarySchema),
  cohort: z.object({ id: idSchema, name: z.string(), year: z.int() }).nullable(),
});

/** What is told of an experience wherever someone comes across it. */
const shownHead = {
  id: idSchema,
  title: z.string(),
  summary: z.string(),
  outcome: outcomeSchema.nullable(),
  cover: fileSummarySchema.nullable(),
  kind: z.object({ id: idSchema, name: z.string(), icon: kindIconSchema }),
  byline: bylineSchema,
  /** The level of the widest section: who may come across it. */
  level: levelSchema,
};

/** An experience as one person may read it: sections that they may not are not there, and nothing tells which. */
export const articleSchema = z.object({
  ...shownHead,
  sections: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      level: levelSchema,
      value: shownValueSchema,
    }),
  ),
  /** Something is held back from this reader; never what, nor how much. */
  heldBack: z.boolean(),
  /** Whole minutes, at 220 words a minute, at least 1. */
  readingMinutes: z.int().min(1),
  publishedAt: instantSchema,
  edition: z.object({ number: counterSchema, at: instantSchema }),
  /** How to cite it, in French: authors (or pseudonym), title, programme, year, address. */
  citation: z.string(),
  /** Organisations that tried it, as far as this reader may know of their trials. */
  takenUpBy: z.int(),
  /** People who found it useful, and why; mine. */
  useful: z.object({
    count: z.int(),
    reasons: z.array(z.object({ reason: z.string(), count: z.int() })),
    mine: z.object({ reason: z.string(), words: z.string() }).nullable(),
  }),
  /** Conversations about it that this reader may read, the widest first; a level is one only once someone wrote there. */
  comments: z.array(
    z.object({ level: levelSchema.exclude(['public']), threadId: idSchema.nullable(), count: z.int() }),
  ),
  abilities: z.object({
    write: z.boolean().meta({ description: 'Is one of its authors' }),
    comment: z.boolean(),
    try: z.boolean(),
    withdraw: z.boolean(),
  }),
});
export type Article = z.infer<typeof articleSchema>;

/** What an experience is called where one doesn’t know who reads along. */
export const openTitleSchema = z
  .string()
  .meta({ description: 'Its title, as all who read any of it are told it' });

/** A line of a list of experiences, as one reader may know it. */
export const experienceCardSchema = z.object({
  ...shownHead,
  openTitle: openTitleSchema,
  themes: z.array(z.object({ key: z.string(), label: z.string() })),
  places: z.array(z.object({ code: z.string(), label: z.string() })),
  step: z.string().nullable(),
  takenUpBy: z.int(),
  useful: z.int(),
  readingMinutes: z.int(),
  publishedAt: instantSchema,
});
export type ExperienceCard = z.infer<typeof experienceCardSchema>;

/** A version that was published. */
export const editionLineSchema = z.object({
  number: counterSchema,
  at: instantSchema,
  by: personSummarySchema.nullable().meta({ description: 'Null for who is not told names' }),
  note: z.string().meta({ description: 'What its authors say that they changed' }),
});

/** What a section became between two editions, in pieces of text: only sections that the reader reads in both. */
export const differenceSchema = z.object({
  sectionId: idSchema.nullable().meta({ description: 'Null: title and summary' }),
  title: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  pieces: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
});
export type Difference = z.infer<typeof differenceSchema>;

export const newExperienceSchema = z.object({
  clientId: clientIdSchema,
  kindId: idSchema,
  title: titleSchema,
  source: experienceSourceSchema.default({ from: 'nothing' }),
  /** Whose it is; by default the actor's own, where there is one only. */
  organisationId: idSchema.nullable().default(null),
  cohortId: idSchema.nullable().default(null),
});
export type NewExperience = z.infer<typeof newExperienceSchema>;
