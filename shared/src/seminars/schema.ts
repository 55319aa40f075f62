import { z } from 'zod';
import { fileSummarySchema } from '../files/schema.ts';
import { clientIdSchema, counterSchema, idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText, writtenText } from '../text.ts';

/** A `seminar` brings people to one place; a `webinar` brings them to a video. */
export const seminarKindSchema = z.enum(['seminar', 'webinar']);

/** What one does together in a part of a seminar. */
export const agendaItemKindSchema = z.enum(['plenary', 'workshop', 'codevelopment', 'break']);

/** `draft`: only who prepares it reads it. `cancelled`: who read it still does, with the reason. */
export const seminarStateSchema = z.enum(['draft', 'announced', 'cancelled']);
export type SeminarState = z.infer<typeof seminarStateSchema>;

/** What may become of an announced seminar that concerns those who come: when it is, where it is. */
export const seminarMoveSchema = z.enum(['dates', 'place']);
export type SeminarMove = z.infer<typeof seminarMoveSchema>;

const DAY_MS = 24 * 3600 * 1000;
/** How long a seminar may last from its first item to its last, in days. */
export const LONGEST_SEMINAR_DAYS = 15;
export const MOST_AGENDA_ITEMS = 60;
export const MOST_SPEAKERS = 12;
export const MOST_DOCUMENTS = 20;
export const MOST_PLACES = 1_000;

/** Address of a video: the room of a conference tool (BigBlueButton, Jitsi, Visio…) or of a PeerTube. */
const videoAddressSchema = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'not_an_address' })
  .max(500, { error: 'too_long' });

const placeSchema = z.object({
  /** Where one goes: a name and a street. */
  address: lineOfText({ min: 2, max: 200 }).nullable(),
  videoAddress: videoAddressSchema.nullable(),
});

const span = { startsAt: instantSchema, endsAt: instantSchema };
const isInOrder = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  Date.parse(endsAt) > Date.parse(startsAt);

/** A part of the agenda. Its id is chosen by who writes it, so that it stays the same through corrections. */
const agendaItemInputSchema = z
  .object({
    id: clientIdSchema,
    kind: agendaItemKindSchema,
    title: lineOfText({ min: 2, max: 140 }),
    description: writtenText({ min: 0, max: 2_000 }).default(''),
    ...span,
    /** The room of the house it is held in. */
    room: lineOfText({ min: 1, max: 80 }).nullable().default(null),
    speakers: z
      .array(lineOfText({ min: 2, max: 120 }))
      .max(MOST_SPEAKERS, { error: 'too_many' })
      .default([]),
    documentIds: z
      .array(idSchema)
      .max(MOST_DOCUMENTS, { error: 'too_many' })
      .default([])
      .meta({ description: 'Files: sent by who adds them, or shown by this seminar already' }),
  })
  .refine(isInOrder, { path: ['endsAt'], error: 'ends_before_start' });

const registrationSchema = z.object({
  /** How many places there are; null: as many as come. Those beyond wait, in the order they came. */
  limit: z.int().min(1).max(MOST_PLACES, { error: 'too_many' }).nullable().default(null),
  /** From this moment on nobody registers; null: from its beginning on. */
  closesAt: instantSchema.nullable().default(null),
});

/** A seminar as it is written, whole: its agenda goes with it. */
export const seminarInputSchema = z
  .object({
    kind: seminarKindSchema,
    title: lineOfText({ min: 3, max: 140 }),
    description: writtenText({ min: 0, max: 5_000 }).default(''),
    ...span,
    place: placeSchema.default({ address: null, videoAddress: null }),
    registration: registrationSchema.default({ limit: null, closesAt: null }),
    items: z.array(agendaItemInputSchema).max(MOST_AGENDA_ITEMS, { error: 'too_many' }).default([]),
  })
  .superRefine((seminar, context) => {
    for (const { path, reason } of faultsOf(seminar)) {
      context.addIssue({ code: 'custom', path, message: reason });
    }
  });
export type SeminarInput = z.infer<typeof seminarInputSchema>;

interface Fault {
  path: (string | number)[];
  reason: string;
}

interface Dated {
  startsAt: string;
  endsAt: string;
  registration: { closesAt: string | null };
  items: readonly { id: string; startsAt: string; endsAt: string }[];
}

/** What must hold between the fields of a seminar: its items are its own, once each, within its days. */
function faultsOf(seminar: Dated): Fault[] {
  const [startsAt, endsAt] = [Date.parse(seminar.startsAt), Date.parse(seminar.endsAt)];
  const { closesAt } = seminar.registration;
  const faults: Fault[] = [];
  if (endsAt <= startsAt) faults.push({ path: ['endsAt'], reason: 'ends_before_start' });
  if (endsAt - startsAt > LONGEST_SEMINAR_DAYS * DAY_MS) {
    faults.push({ path: ['endsAt'], reason: 'lasts_too_long' });
  }
  if (closesAt !== null && Date.parse(closesAt) > startsAt) {
    faults.push({ path: ['registration', 'closesAt'], reason: 'closes_after_start' });
  }
  const ids = seminar.items.map(({ id }) => id.toLowerCase());
  seminar.items.forEach((item, index) => {
    const refuse = (field: string, reason: string) => faults.push({ path: ['items', index, field], reason });
    if (ids.indexOf(item.id.toLowerCase()) < index) refuse('id', 'twice');
    if (Date.parse(item.startsAt) < startsAt) refuse('startsAt', 'outside_seminar');
    if (Date.parse(item.endsAt) > endsAt) refuse('endsAt', 'outside_seminar');
  });
  return faults;
}

const seminarAbilitiesSchema = z.object({
  manage: z.boolean(),
  register: z.boolean().meta({ description: 'May take a place now, or one in the waiting list' }),
  unregister: z
    .boolean()
    .meta({ description: 'Has a place, in the waiting list too, and may give it up now' }),
});

export const seminarSummarySchema = z.object({
  id: idSchema,
  cohortId: idSchema,
  kind: seminarKindSchema,
  state: seminarStateSchema,
  title: z.string(),
  ...span,
  place: z.object({ address: z.string().nullable(), videoAddress: z.string().nullable() }),
  registration: z.object({ limit: z.int().nullable(), closesAt: instantSchema.nullable() }),
  counts: z.object({ registered: counterSchema, waiting: counterSchema }),
  /** Where I stand: `waiting` until someone gives up their place, or there are more of them. */
  mine: z.object({
    state: z.enum(['none', 'registered', 'waiting']),
    rank: z
      .int()
      .min(1)
      .nullable()
      .meta({ description: 'In the waiting list, from 1; null where one does not wait' }),
  }),
  abilities: seminarAbilitiesSchema,
});
export type SeminarSummary = z.infer<typeof seminarSummarySchema>;

export const seminarSchema = seminarSummarySchema.extend({
  channelId: idSchema.meta({
    description: 'Of the channel that says who reads it: experts are invited there',
  }),
  description: z.string(),
  /** Raised by each correction: who corrects names the one they read. */
  revision: counterSchema,
  changed: z
    .object({ at: instantSchema, by: personSummarySchema })
    .nullable()
    .meta({ description: 'Its last correction; null for who doesn’t prepare it' }),
  cancellation: z.object({ at: instantSchema, reason: z.string() }).nullable(),
  items: z.array(
    z.object({
      id: idSchema,
      kind: agendaItemKindSchema,
      title: z.string(),
      description: z.string(),
      ...span,
      room: z.string().nullable(),
      speakers: z.array(z.string()),
      /** Address of each: /api/seminars/{seminarId}/documents/{id} */
      documents: z.array(fileSummarySchema),
    }),
  ),
});
export type Seminar = z.infer<typeof seminarSchema>;

export const rosterSchema = z.object({
  registered: z.array(personSummarySchema),
  waiting: z.array(personSummarySchema).nullable().meta({
    description: 'In the order in which they get a place; null for who doesn’t prepare the seminar',
  }),
});
export type Roster = z.infer<typeof rosterSchema>;
