import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { organisationSummarySchema, placeSchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText, writtenText } from '../text.ts';

/** From where someone accompanies: the incubator one comes from, or the one of the territory one goes to. */
export const sideSchema = z.enum(['origin', 'host']);
export type Side = z.infer<typeof sideSchema>;

export const companionInputSchema = z.object({ personId: idSchema, side: sideSchema });

/** An appointment, or a visit of the territory. */
export const meetingInputSchema = z
  .object({
    kind: z.enum(['appointment', 'visit']),
    title: lineOfText({ min: 1, max: 140 }),
    startsAt: instantSchema,
    endsAt: instantSchema,
    place: lineOfText({ min: 0, max: 200 }).default(''),
    note: writtenText({ min: 0, max: 2_000 }).default(''),
  })
  .refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), {
    path: ['endsAt'],
    error: 'ends_before_start',
  });
export type MeetingInput = z.infer<typeof meetingInputSchema>;

export const meetingSchema = z.object({
  id: idSchema,
  kind: z.enum(['appointment', 'visit']),
  title: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  place: z.string(),
  note: z.string(),
  by: personSummarySchema,
  revision: counterSchema,
  /** Address of its `.ics`. */
  calendar: z.string(),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** A page of the shared notebook. */
export const notebookEntrySchema = z.object({
  id: idSchema,
  by: personSummarySchema,
  at: instantSchema,
  editedAt: instantSchema.nullable(),
  body: z.string(),
  revision: counterSchema,
  abilities: z.object({ edit: z.boolean() }),
});
export type NotebookEntry = z.infer<typeof notebookEntrySchema>;

/** A handover (« passage de relais ») that waits for the organisation's yes. */
export const handoverSchema = z.object({
  id: idSchema,
  by: personSummarySchema,
  at: instantSchema,
  to: personSummarySchema,
  side: sideSchema,
  /** What who comes should know, written by who leaves. */
  words: z.string(),
  /** Whether who comes reads the notebook from its beginning, or from their coming on. */
  notebook: z.enum(['all', 'from-now']),
});
export type AccompanimentHandover = z.infer<typeof handoverSchema>;

const headFields = {
  id: idSchema,
  organisation: organisationSummarySchema,
  territory: placeSchema.nullable(),
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
};

export const accompanimentSchema = z.object({
  ...headFields,
  /** The organisation's own people. */
  people: z.array(personSummarySchema),
  companions: z.array(
    z.object({
      person: personSummarySchema,
      side: sideSchema,
      incubator: organisationSummarySchema.nullable(),
      since: instantSchema,
    }),
  ),
  nextStep: z.object({ words: z.string(), dueOn: z.string().nullable(), by: personSummarySchema }).nullable(),
  notebook: z.array(notebookEntrySchema),
  meetings: z.array(meetingSchema),
  handover: handoverSchema.nullable(),
  revision: counterSchema,
  abilities: z.object({
    write: z.boolean(),
    answerHandover: z.boolean(),
    withdrawHandover: z.boolean(),
    end: z.boolean(),
  }),
});
export type Accompaniment = z.infer<typeof accompanimentSchema>;

export const accompanimentLineSchema = z.object({
  ...headFields,
  nextStep: z.string(),
  nextMeetingAt: instantSchema.nullable(),
});
export type AccompanimentLine = z.infer<typeof accompanimentLineSchema>;

/** What the coordination and a cohort's facilitators know of one that isn't theirs: who, numbers and dates, no word. */
export const accompanimentCountsSchema = z.object({
  ...headFields,
  companions: z.array(z.object({ person: personSummarySchema, side: sideSchema })),
  entries: z.int(),
  meetings: z.int(),
  lastAt: instantSchema.nullable(),
});
export type AccompanimentCounts = z.infer<typeof accompanimentCountsSchema>;
