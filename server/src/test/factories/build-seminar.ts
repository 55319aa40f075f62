import type { Actor } from '@sentiers/shared/actor.ts';
import { type Seminar, type SeminarInput, seminarInputSchema } from '@sentiers/shared/seminars/schema.ts';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { announceSeminar, createSeminar } from '../../features/seminars/seminars.service.ts';

const DAY_MS = 24 * 3600 * 1000;

export function daysAhead(days: number, from = Date.now()): string {
  return new Date(from + days * DAY_MS).toISOString();
}

/** A seminar of two days, ten days ahead, with as many places as like; what is given takes the place of that. */
export function seminarInput(fields: Partial<z.input<typeof seminarInputSchema>> = {}): SeminarInput {
  return seminarInputSchema.parse({
    kind: 'seminar',
    title: 'Deux jours entre pairs',
    startsAt: daysAhead(10),
    endsAt: daysAhead(12),
    ...fields,
  });
}

/** A seminar as a facilitator makes it, announced unless it is said. Needs the application to be started. */
export async function buildSeminar(
  actor: Actor,
  {
    cohortId,
    announced = true,
    ...fields
  }: Partial<z.input<typeof seminarInputSchema>> & { cohortId: string; announced?: boolean },
): Promise<Seminar> {
  const seminar = await createSeminar(actor, { cohortId, clientId: newId(), seminar: seminarInput(fields) });
  return announced ? announceSeminar(actor, seminar.id) : seminar;
}
