import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { organisationSummarySchema, placeSchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { placeCodeSchema } from '../territories/codes.ts';
import { lineOfText, writtenText } from '../text.ts';

/** Who reads one field of what someone says of themselves. */
export const fieldLevelSchema = z.enum(['mine', 'cohort', 'network']);
export type FieldLevel = z.infer<typeof fieldLevelSchema>;

export const profileFields = [
  'offers',
  'seeks',
  'territories',
  'themes',
  'languages',
  'availability',
] as const;
export const profileFieldSchema = z.enum(profileFields);
export type ProfileField = z.infer<typeof profileFieldSchema>;

/** A skill of the list that grows: `proposed` ones are known to who proposed them, until they are decided on. */
export const skillSchema = z.object({
  id: idSchema,
  label: z.string(),
  state: z.enum(['proposed', 'accepted', 'refused']),
  proposedBy: personSummarySchema.nullable(),
});
export type Skill = z.infer<typeof skillSchema>;
export const skillLabelSchema = lineOfText({ min: 2, max: 60 });

export const availabilitySchema = z.object({
  state: z.enum(['available', 'limited', 'away']),
  /** Until when it is so, `YYYY-MM-DD`. */
  until: z.iso.date({ error: 'not_a_day' }).nullable().default(null),
  note: lineOfText({ min: 0, max: 140 }).default(''),
});

/** Languages as ISO 639 codes: `fr`, `br`, `fsl` (French sign language). */
const languageSchema = z.string().regex(/^[a-z]{2,3}$/, { error: 'not_a_language' });

export const profileInputSchema = z.object({
  /** Skills, and words of one's own. */
  offers: z.object({ skillIds: z.array(idSchema).max(20), words: writtenText({ min: 0, max: 1_000 }) }),
  seeks: z.object({ skillIds: z.array(idSchema).max(20), words: writtenText({ min: 0, max: 1_000 }) }),
  territories: z.array(placeCodeSchema).max(20),
  themes: z.array(z.string().max(60)).max(20),
  languages: z.array(languageSchema).max(12),
  availability: availabilitySchema,
  /** Who reads each field. */
  levels: z.record(profileFieldSchema, fieldLevelSchema),
});
export type ProfileInput = z.infer<typeof profileInputSchema>;

const skillsSaidSchema = z.object({ skills: z.array(skillSchema), words: z.string() });

/** What someone says of themselves, as one reads it: absent fields are held back, or empty; which isn't told. */
export const profileSchema = z.object({
  offers: skillsSaidSchema.nullable(),
  seeks: skillsSaidSchema.nullable(),
  territories: z.array(placeSchema),
  themes: z.array(z.object({ key: z.string(), label: z.string() })),
  languages: z.array(z.string()),
  availability: availabilitySchema.nullable(),
});
export type Profile = z.infer<typeof profileSchema>;

export const ownProfileSchema = z.object({
  profile: profileInputSchema,
  skills: z.array(skillSchema),
  places: z.array(placeSchema),
  revision: counterSchema,
  changedAt: instantSchema.nullable(),
});
export type OwnProfile = z.infer<typeof ownProfileSchema>;

export const directoryFacetSchema = z.object({
  value: z.string(),
  label: z.string(),
  count: z.int(),
});

export const foundPersonSchema = z.object({
  type: z.literal('person'),
  person: personSummarySchema,
  organisationId: idSchema.nullable(),
  title: z.string(),
  profile: profileSchema,
  cohorts: z.array(z.object({ id: idSchema, name: z.string() })),
});

export const foundOrganisationSchema = z.object({
  type: z.literal('organisation'),
  organisation: organisationSummarySchema,
  themes: z.array(z.object({ key: z.string(), label: z.string() })),
  from: z.array(placeSchema),
  to: z.array(placeSchema),
  cohorts: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type Found = z.infer<typeof foundPersonSchema> | z.infer<typeof foundOrganisationSchema>;
