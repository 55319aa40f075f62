import { z } from 'zod';
import { invitedRoles, roleSchema } from '../actor.ts';
import { charterSchema } from '../charter/schema.ts';
import { idSchema, instantSchema } from '../ids.ts';
import { emailSchema } from '../session/schema.ts';
import { lineOfText } from '../text.ts';

export const invitationStatusSchema = z.enum(['pending', 'accepted', 'revoked', 'expired']);

export const invitationSchema = z.object({
  id: idSchema,
  cohortId: idSchema,
  email: z.string(),
  role: roleSchema,
  status: invitationStatusSchema,
  createdAt: instantSchema,
  expiresAt: instantSchema,
  /** The address to pass on by hand, given once, to the one who invites. */
  link: z.string().nullable(),
});
export type Invitation = z.infer<typeof invitationSchema>;

export const invitationCreationSchema = z.object({
  email: emailSchema,
  role: z.enum(invitedRoles),
  /** Days before the link expires. */
  days: z.int().min(1).max(60).default(14),
});

/** What the invited person sees before accepting. */
export const invitationOfferSchema = z.object({
  cohortName: z.string(),
  role: roleSchema,
  email: z.string(),
  invitedBy: z.string(),
  organisations: z.array(z.object({ id: idSchema, name: z.string() })),
  charter: charterSchema,
});

export const organisationChoiceSchema = z.union([
  z.object({ id: idSchema }),
  z.object({ name: lineOfText({ min: 2, max: 120 }) }),
]);
