import { z } from 'zod';
import { idSchema } from '../ids.ts';
import type { NoticeReason } from '../inbox/schema.ts';

/** How often what waits for someone leaves by mail. */
export const mailRhythms = ['at-once', 'hourly', 'daily', 'never'] as const;
export const mailRhythmSchema = z.enum(mailRhythms);
export type MailRhythm = z.infer<typeof mailRhythmSchema>;

/** What one may receive by mail: each a reason of "Pour vous", or what is said there of a seminar. */
export const mailReasons = [
  'direct',
  'mentioned',
  'answered',
  'announcement',
  'seminar',
  'commitment',
  'experience',
] as const;
export const mailReasonSchema = z.enum(mailReasons);
export type MailReason = z.infer<typeof mailReasonSchema>;

/** It is announced, moved, cancelled; or who waited has a place. Its reminder is for the page alone. */
export const mailedOfSeminars = [
  'seminar-announced',
  'seminar-placed',
  'seminar-changed',
  'seminar-cancelled',
] as const satisfies readonly NoticeReason[];
export type MailedOfSeminar = (typeof mailedOfSeminars)[number];

export function isOfSeminar(reason: NoticeReason): reason is MailedOfSeminar {
  return (mailedOfSeminars as readonly NoticeReason[]).includes(reason);
}

/** What is asked of who writes, reads over, is quoted or tries, and what came of it; remarks are for the page alone. */
export const mailedOfExperiences = [
  'experience-authored',
  'experience-review',
  'experience-reviewed',
  'experience-agreement',
  'experience-tried',
  'trial-due',
] as const satisfies readonly NoticeReason[];
export type MailedOfExperience = (typeof mailedOfExperiences)[number];

export function isOfExperience(reason: NoticeReason): reason is MailedOfExperience {
  return (mailedOfExperiences as readonly NoticeReason[]).includes(reason);
}

/** Reasons whose mail tells of a thing rather than of a message, with answers that one taps where it asks something. */
export const mailedSubjects = ['commitment', 'experience'] as const satisfies readonly MailReason[];
export type MailedSubject = (typeof mailedSubjects)[number];

export function isOfSubject(reason: MailReason): reason is MailedSubject {
  return (mailedSubjects as readonly MailReason[]).includes(reason);
}

/** As what a line of "Pour vous" leaves by mail; null where it doesn't. */
export function mailReasonOf(reason: NoticeReason): MailReason | null {
  if (isOfSeminar(reason)) return 'seminar';
  if (isOfExperience(reason)) return 'experience';
  if (reason === 'commitment-due') return 'commitment';
  return mailReasonSchema.safeParse(reason).data ?? null;
}

export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, { error: 'invalid' })
  .meta({ description: 'IANA name, like Europe/Paris' });

export const mailChoicesSchema = z.object({
  rhythm: mailRhythmSchema,
  /** For a daily mail: the hour at which it leaves, in the person's own time zone. */
  hour: z.int().min(0).max(23),
  timeZone: timeZoneSchema,
  reasons: z.array(mailReasonSchema).max(mailReasons.length),
});
export type MailChoices = z.infer<typeof mailChoicesSchema>;

/** What one chose, and the threads that send one no mail. */
export const mailSettingsSchema = mailChoicesSchema.extend({
  stoppedThreads: z.array(z.object({ id: idSchema, title: z.string() })),
});
export type MailSettings = z.infer<typeof mailSettingsSchema>;

/** What the link of a mail stops: all mails, those of one reason, or those of one thread. */
export const mailScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('reason'), reason: mailReasonSchema }),
  z.object({ kind: z.literal('thread'), threadId: idSchema }),
]);
export type MailScope = z.infer<typeof mailScopeSchema>;

/** The signed words of such a link: whom it is for, what it stops, and our signature. */
export const stopTokenSchema = z
  .string()
  .max(400)
  .regex(/^[\w-]+\.[\w-]{43}$/, { error: 'link' });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
