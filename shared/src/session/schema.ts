import { z } from 'zod';
import { grantSchema } from '../actor.ts';
import { idSchema, instantSchema } from '../ids.ts';
import { personSchema } from '../people/schema.ts';

export const emailSchema = z
  .string()
  .max(254)
  .transform((email) => email.trim().toLowerCase())
  .pipe(z.email({ error: 'email' }));

/** Length is judged by the accounts' own rule (with the list of common ones) when a password is chosen. */
export const typedPasswordSchema = z.string().min(1).max(1024);

/** 12 to 256 characters; the server also refuses common ones and those made of the person's own name. */
export const chosenPasswordSchema = z
  .string()
  .min(12, { error: 'password_short' })
  .max(256, { error: 'too_long' })
  .refine((password) => password.isWellFormed(), { error: 'broken_text' });

export const codeSchema = z
  .string()
  .transform((code) => code.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'code' }));

export const localeSchema = z.enum(['fr', 'en']);
export type Locale = z.infer<typeof localeSchema>;

export const preferencesSchema = z.object({
  locale: localeSchema,
  scheme: z.enum(['system', 'light', 'dark']),
  /** Nobody sees that I am there. */
  presenceHidden: z.boolean(),
  /** Enter sends on a keyboard; phones always write a new line. */
  enterSends: z.boolean(),
  /** No image is loaded until it is tapped. */
  lightMode: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const meAbilitiesSchema = z.object({
  invite: z.boolean(),
  moderate: z.boolean(),
});

/** The signed-in person: who they are, what they hold, how they like things. */
export const meSchema = z.object({
  id: idSchema,
  email: z.string(),
  person: personSchema,
  grants: z.array(grantSchema),
  suspended: z.boolean(),
  hasPassword: z.boolean(),
  /** Version of the charter they accepted; another one than `charterVersion` asks again. */
  charterAccepted: z.int().nullable(),
  charterVersion: z.int(),
  /** When they accepted it; null where they did not, or before this was noted. */
  charterAcceptedAt: instantSchema.nullable(),
  preferences: preferencesSchema,
  abilities: meAbilitiesSchema,
  guest: z.object({ roomId: idSchema }).nullable().meta({
    description: 'The room that a guest, who has no account, is limited to; null for everyone else',
  }),
});
export type Me = z.infer<typeof meSchema>;

/** A session as its owner sees it, to end it from elsewhere. */
export const sessionSummarySchema = z.object({
  id: z.string(),
  current: z.boolean(),
  device: z.string(),
  sharedDevice: z.boolean(),
  lastUsedAt: z.iso.datetime(),
});
