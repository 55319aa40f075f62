import type { Actor } from '@sentiers/shared/actor.ts';
import { instantSchema } from '@sentiers/shared/ids.ts';
import { canManageSeminar } from '@sentiers/shared/seminars/policy.ts';
import type { Roster, Seminar, SeminarSummary } from '@sentiers/shared/seminars/schema.ts';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import type { Place } from './places.ts';
import { findReadable } from './readable-seminars.queries.ts';
import { type AccessedSeminar, readSeminar } from './seminars.access.ts';
import { presentSeminar, presentSummary } from './seminars.presenter.ts';

const positionSchema = z.object({ at: instantSchema.transform((at) => new Date(at)), id: z.guid() });

interface Wanted {
  when: 'ahead' | 'past';
  cohortId?: string | undefined;
  before?: string | undefined;
  limit: number;
}

/** Seminars that the actor may read: the next to begin first, of those that are over the last first. */
export async function listSeminars(
  actor: Actor,
  { when, cohortId, before, limit }: Wanted,
): Promise<{ items: SeminarSummary[]; next: string | null }> {
  const after = decodeCursor(before, positionSchema);
  const [order, beyond] = when === 'ahead' ? ([1, '$gt'] as const) : ([-1, '$lt'] as const);
  const found = await findReadable(actor, {
    cohortId,
    where: {
      endsAt: when === 'ahead' ? { $gt: new Date() } : { $lte: new Date() },
      ...(after && {
        $or: [{ startsAt: { [beyond]: after.at } }, { startsAt: after.at, _id: { [beyond]: after.id } }],
      }),
    },
    order,
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1)?.seminar : undefined;
  return {
    items: page.map((each) => presentSummary(actor, each)),
    next: last ? encodeCursor({ at: last.startsAt.toISOString(), id: last._id }) : null,
  };
}

/** One seminar with its agenda. Throws `not_found`. */
export async function loadSeminar(actor: Actor, seminarId: string): Promise<Seminar> {
  return present(actor, await readSeminar(actor, seminarId));
}

/** A seminar as it was read, for who may read it. */
export async function present(actor: Actor, accessed: AccessedSeminar): Promise<Seminar> {
  const { seminar, facts } = accessed;
  const changedBy = seminar.changedBy ?? seminar.createdBy;
  const [files, people] = await Promise.all([
    loadFileSummaries(seminar.items.flatMap(({ documentIds }) => documentIds)),
    loadPersonSummaries(canManageSeminar(actor, facts) ? [changedBy] : []),
  ]);
  return presentSeminar(actor, accessed, { files, changedBy: people.get(changedBy) ?? null });
}

/** Who comes, for all who read the seminar; who waits, for those who prepare it. Throws `not_found`. */
export async function loadRoster(actor: Actor, seminarId: string): Promise<Roster> {
  const { seminar, facts } = await readSeminar(actor, seminarId);
  const waiting = canManageSeminar(actor, facts) ? seminar.waiting : null;
  const shown = [...seminar.registered, ...(waiting ?? [])];
  const people = await loadPersonSummaries(shown.map(({ personId }) => personId));
  const named = (places: readonly Place[]) => places.map(({ personId }) => summaryOf(people, personId));
  return { registered: named(seminar.registered), waiting: waiting && named(waiting) };
}
