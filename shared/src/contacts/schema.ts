import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { placeSchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { placeCodeSchema } from '../territories/codes.ts';
import { lineOfText, writtenText } from '../text.ts';

/** Someone without an account whom an incubator knows: a mayor, an officer of an EPCI. */
export const contactInputSchema = z.object({
  name: lineOfText({ min: 2, max: 80 }),
  /** « Maire », « chargée de mission mobilité ». */
  role: lineOfText({ min: 0, max: 120 }),
  body: lineOfText({ min: 0, max: 120 }).default('').meta({ description: 'Mairie, communauté de communes…' }),
  email: z.email({ error: 'not_an_email' }).max(254),
  phone: lineOfText({ min: 0, max: 30 }).default(''),
  territories: z.array(placeCodeSchema).min(1).max(12),
  themes: z.array(z.string().max(60)).max(12).default([]),
  /** Where their address comes from. */
  source: lineOfText({ min: 2, max: 200 }),
  notes: writtenText({ min: 0, max: 2_000 }).default(''),
  /** The day on which they go, `YYYY-MM-DD`: within three years. */
  keptUntil: z.iso.date({ error: 'not_a_day' }),
});
export type ContactInput = z.infer<typeof contactInputSchema>;

/** Years after which a contact goes, at the latest. */
export const MOST_YEARS_KEPT = 3;

export const contactSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: z.string(),
  body: z.string(),
  email: z.string(),
  phone: z.string(),
  territories: z.array(placeSchema),
  themes: z.array(z.string()),
  source: z.string(),
  notes: z.string(),
  keptUntil: z.string(),
  addedBy: personSummarySchema,
  addedAt: instantSchema,
  /** When they were told that they are in this book, why, and how to be taken out; null: not yet. */
  noticedAt: instantSchema.nullable(),
  /** How often they were asked, and said yes: counts of this book alone. */
  asked: z.int(),
  accepted: z.int(),
  revision: counterSchema,
});
export type Contact = z.infer<typeof contactSchema>;
