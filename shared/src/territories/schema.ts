import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { organisationSummarySchema, placeSchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText, writtenText } from '../text.ts';
import { trailStepSchema } from '../trail/steps.ts';
import { placeCodeSchema, placeKindSchema } from './codes.ts';

/** What an incubator knows of a territory and tells only those it accompanies (« le off »). */
export const offNoteSchema = z.object({
  id: idSchema,
  incubator: organisationSummarySchema,
  territory: placeSchema,
  body: z.string(),
  by: personSummarySchema,
  changedAt: instantSchema,
  revision: counterSchema,
  abilities: z.object({ edit: z.boolean() }),
});
export type OffNote = z.infer<typeof offNoteSchema>;

const organisationThereSchema = organisationSummarySchema.extend({ step: trailStepSchema.nullable() });
const titledSchema = z.object({ id: idSchema, title: z.string() });

/** A territory's page: everything in it is what its reader may know. */
export const territoryPageSchema = z.object({
  code: z.string(),
  label: z.string(),
  kind: placeKindSchema,
  /** Inhabitants; 0 where they are not counted. */
  population: z.int(),
  /** What it lies in, the nearest first. */
  within: z.array(placeSchema),
  /** Départements of a region, EPCI of a département, communes of an EPCI; at most 200, the most peopled first. */
  parts: z.array(placeSchema),
  partCount: z.int(),
  comesFrom: z.array(organisationThereSchema),
  goesTo: z.array(organisationThereSchema),
  /** Who knows it: people of its incubators, alumni and experts who say so in the directory. */
  knownBy: z.array(
    z.object({ person: personSummarySchema, as: z.enum(['incubator', 'alumni', 'expert', 'member']) }),
  ),
  incubators: z.array(organisationSummarySchema),
  /** A territory's own channel, where there is one. */
  channels: z.array(z.object({ id: idSchema, name: z.string() })),
  threads: z.array(titledSchema.extend({ channelId: idSchema })),
  experiences: z.array(titledSchema),
  experienceCount: z.int(),
  /** Numbers only. */
  introductions: z.object({ asked: z.int(), accepted: z.int() }),
  off: z.array(offNoteSchema),
  /** Incubators in whose name the reader may write a note here. */
  writesFor: z.array(organisationSummarySchema),
});
export type TerritoryPage = z.infer<typeof territoryPageSchema>;

/** At most so many are compared. */
export const MOST_COMPARED = 4;

export const criterionSchema = z.object({
  key: z.string().max(40),
  label: lineOfText({ min: 1, max: 120 }),
  /** How much it counts: 0 (not at all) to 5. */
  weight: z.int().min(0).max(5),
});

export const comparedSchema = z.object({
  code: placeCodeSchema,
  notes: writtenText({ min: 0, max: 4_000 }).default(''),
  /** By criterion: 0 to 5; absent: not known. */
  marks: z
    .record(
      z.string().max(40),
      z.object({
        mark: z.int().min(0).max(5).nullable(),
        why: writtenText({ min: 0, max: 500 }).default(''),
      }),
    )
    .default({}),
});

/** A table to decide which territory to go to. */
export const comparisonInputSchema = z.object({
  title: lineOfText({ min: 1, max: 120 }),
  level: z.enum(['mine', 'incubator']).default('mine'),
  criteria: z
    .array(criterionSchema)
    .max(15)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, { error: 'not_different' }),
  territories: z
    .array(comparedSchema)
    .max(MOST_COMPARED)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, { error: 'not_different' }),
  /** The one that was chosen, and why. */
  choice: z
    .object({ code: placeCodeSchema, why: writtenText({ min: 0, max: 2_000 }).default('') })
    .nullable()
    .default(null),
});
export type ComparisonInput = z.infer<typeof comparisonInputSchema>;

export const comparisonSchema = z.object({
  id: idSchema,
  organisation: organisationSummarySchema,
  title: z.string(),
  level: z.enum(['mine', 'incubator']),
  criteria: z.array(criterionSchema),
  territories: z.array(
    comparedSchema.extend({
      label: z.string(),
      /** Facts of the territory, as far as they are known: shown beside the marks. */
      population: z.int(),
      kind: placeKindSchema,
      experiences: z.int(),
      knownBy: z.int(),
      /**
       * Of 0 to 1: the mean of the marks, each counted as its criterion weighs; null where nothing is marked.
       * Criteria without a mark don't count.
       */
      result: z.number().nullable(),
      /** How many criteria that weigh have a mark. */
      marked: z.int(),
    }),
  ),
  choice: z.object({ code: z.string(), why: z.string() }).nullable(),
  changedAt: instantSchema,
  changedBy: personSummarySchema,
  revision: counterSchema,
  abilities: z.object({ edit: z.boolean() }),
});
export type Comparison = z.infer<typeof comparisonSchema>;
