import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { lineOfText, writtenText } from '../text.ts';
import { levelSchema } from './levels.ts';

/**
 * What a section of a template holds. `text`: Markdown, and pictures among the words. `territory`: places by their INSEE
 * code. `themes`: keys of the programme's. `step`: of a trail. `cost`: money and time. `documents`: files to take along.
 */
export const sectionTypeSchema = z.enum(['text', 'territory', 'themes', 'step', 'cost', 'documents']);
export type SectionType = z.infer<typeof sectionTypeSchema>;

/** Types of which a template has one section at most: facets are counted on it. */
export const uniqueSectionTypes: readonly SectionType[] = ['territory', 'themes', 'step', 'cost'];

export const MOST_SECTIONS = 24;
const sectionKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'not_a_key' });

/** A section as a template asks for it. Its key stays the same through versions, so that what was written is found. */
export const kindSectionSchema = z.object({
  key: sectionKey,
  type: sectionTypeSchema,
  title: lineOfText({ min: 2, max: 80 }),
  /** What is asked of who writes, one question at a time: « Qu’est-ce qui n’a pas marché ? » */
  question: lineOfText({ min: 0, max: 200 }).default(''),
  help: writtenText({ min: 0, max: 600 }).default(''),
  /** Without it the experience is not published. */
  required: z.boolean().default(false),
  /** The level it begins with. */
  level: levelSchema.default('network'),
});
export type KindSection = z.infer<typeof kindSectionSchema>;

export const kindIconSchema = z.enum([
  'sprout',
  'handshake',
  'coins',
  'lightbulb',
  'wrench',
  'map',
  'book',
  'flag',
]);

export const kindInputSchema = z
  .object({
    name: lineOfText({ min: 2, max: 60 }),
    description: writtenText({ min: 0, max: 300 }).default(''),
    icon: kindIconSchema.default('book'),
    sections: z.array(kindSectionSchema).min(1).max(MOST_SECTIONS, { error: 'too_many' }),
  })
  .superRefine(({ sections }, context) => {
    sections.forEach(({ key, type }, index) => {
      const before = sections.slice(0, index);
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['sections', index, field], message });
      if (before.some((section) => section.key === key)) refuse('key', 'twice');
      if (uniqueSectionTypes.includes(type) && before.some((section) => section.type === type)) {
        refuse('type', 'twice');
      }
    });
  });
export type KindInput = z.infer<typeof kindInputSchema>;

/** A kind of experience (« essaimage d’un lieu », « échec utile »…) at one of its versions. */
export const experienceKindSchema = z.object({
  id: idSchema,
  name: z.string(),
  description: z.string(),
  icon: kindIconSchema,
  sections: z.array(kindSectionSchema),
  /** Raised by each correction; experiences keep the version that they were begun with. */
  version: counterSchema,
  archived: z.boolean().meta({ description: 'Nothing new is begun with it' }),
  changedAt: instantSchema,
});
export type ExperienceKind = z.infer<typeof experienceKindSchema>;
