import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { organisationSummarySchema, placeSchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { placeCodeSchema } from '../territories/codes.ts';
import { lineOfText, writtenText } from '../text.ts';
import { milestoneSchema } from './milestones.ts';
import { trailStepSchema } from './steps.ts';

/** Who reads what an organisation says of itself: itself, who accompanies it too, its cohorts too. */
export const trailLevelSchema = z.enum(['mine', 'incubator', 'cohort']);
export type TrailLevel = z.infer<typeof trailLevelSchema>;

export const milestoneStateSchema = z.enum(['ahead', 'under-way', 'reached']);
export type MilestoneState = z.infer<typeof milestoneStateSchema>;

const dayOfYear = z.iso.date({ error: 'not_a_day' });

/** Someone met for the model one chose. */
export const partnerMetSchema = z.object({
  name: lineOfText({ min: 1, max: 120 }),
  note: writtenText({ min: 0, max: 500 }).default(''),
  metOn: dayOfYear.nullable().default(null),
});

/** What an organisation says at one of its milestones. */
export const milestoneEntrySchema = z.object({
  state: milestoneStateSchema.default('ahead'),
  level: trailLevelSchema.default('incubator'),
  /** By question: the key of the choice, or the words. */
  answers: z.record(z.string().max(40), writtenText({ min: 0, max: 2_000 })).default({}),
  notes: writtenText({ min: 0, max: 10_000 }).default(''),
  /** Files of whoever saves it, or that it had already. */
  fileIds: z.array(idSchema).max(20).default([]),
  /** By when they mean to reach it. */
  dueOn: dayOfYear.nullable().default(null),
  /** Key of the form of spreading they chose, at the step « model ». */
  form: z.string().max(40).nullable().default(null),
  partners: z.array(partnerMetSchema).max(30).default([]),
});
export type MilestoneEntry = z.infer<typeof milestoneEntrySchema>;

const fileLineSchema = z.object({ id: idSchema, name: z.string(), type: z.string(), size: z.int() });

/** What answers say: strengths, weak points, next steps; never a score. */
export const assessmentSchema = z.object({
  /** How many of the questions are answered. */
  answered: z.int(),
  questions: z.int(),
  strengths: z.array(z.object({ question: z.string(), text: z.string(), answer: z.string() })),
  weaknesses: z.array(z.object({ question: z.string(), text: z.string(), answer: z.string() })),
  next: z.array(z.object({ question: z.string(), advice: z.string() })),
});
export type Assessment = z.infer<typeof assessmentSchema>;

export const trailMilestoneSchema = z.object({
  /** As it was when it was answered first; as it is, before. */
  milestone: milestoneSchema,
  /** What they say there; null: nothing yet, or nothing for this reader (`heldBack`). */
  entry: milestoneEntrySchema.nullable(),
  files: z.array(fileLineSchema),
  assessment: assessmentSchema.nullable(),
  /** They said something that this reader isn't told: not even whether it is reached. */
  heldBack: z.boolean(),
  changedAt: instantSchema.nullable(),
  changedBy: personSummarySchema.nullable(),
  /** Of this milestone's entry alone: 0 before the first. */
  revision: counterSchema,
  /** Whether this reader may write there. */
  canWrite: z.boolean(),
});
export type TrailMilestone = z.infer<typeof trailMilestoneSchema>;

/** What the public pages tell of a way: nothing, from where to where, or the step too, as its cohorts read it. */
export const shownOutsideSchema = z.enum(['nothing', 'route', 'step']);
export type ShownOutside = z.infer<typeof shownOutsideSchema>;

/** Where an organisation stands on its way (« itinéraire »). */
export const trailSchema = z.object({
  organisation: organisationSummarySchema,
  cohortIds: z.array(idSchema),
  themes: z.array(z.object({ key: z.string(), label: z.string() })),
  from: z.array(placeSchema),
  to: z.array(placeSchema),
  /** In the order of the steps, then as the coordination set it; archived ones where something was said there. */
  milestones: z.array(trailMilestoneSchema),
  /** The step they are at, by what this reader may know: of the first milestone that isn't reached. */
  step: trailStepSchema.nullable(),
  /** The incubators that accompany it, and on which territory. */
  accompanying: z.array(
    z.object({ incubator: organisationSummarySchema.nullable(), territory: placeSchema.nullable() }),
  ),
  outside: shownOutsideSchema,
  /** Of its origin and targets, and of what is told of them outside. */
  revision: counterSchema,
  abilities: z.object({ edit: z.boolean(), commit: z.boolean() }),
});
export type Trail = z.infer<typeof trailSchema>;

/** One line of a page that shows many trails. */
export const trailLineSchema = trailSchema
  .pick({ organisation: true, themes: true, from: true, to: true, step: true })
  .extend({
    milestones: z.array(
      z.object({
        id: idSchema,
        title: z.string(),
        step: trailStepSchema,
        /** Null: held back from this reader. */
        state: milestoneStateSchema.nullable(),
      }),
    ),
    changedAt: instantSchema.nullable(),
    /** The accompaniments that this reader is part of. */
    accompanimentIds: z.array(idSchema),
  });
export type TrailLine = z.infer<typeof trailLineSchema>;

export const trailRouteSchema = z.object({
  from: z.array(placeCodeSchema).max(8),
  to: z.array(placeCodeSchema).max(8),
  /** Left out, it stays as it is. */
  outside: shownOutsideSchema.optional(),
});

/** Something to read, and why it is shown. */
export const suggestionSchema = z.object({
  type: z.enum(['experience', 'thread', 'person']),
  id: idSchema,
  title: z.string(),
  /** In the reader's language is the client's: a key, and what fills it. */
  reason: z.object({
    kind: z.enum(['theme', 'territory', 'step', 'question', 'words', 'offers', 'mentor', 'form']),
    label: z.string(),
  }),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
