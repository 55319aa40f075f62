import type { Actor } from '@sentiers/shared/actor.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { canWriteAtLevel, type TrailFacts } from '@sentiers/shared/trail/policy.ts';
import type { Trail, TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import { assessmentOf, type ReadMilestone } from './reading.ts';

/** What is named beside what a trail says. */
export interface Beside {
  people: ReadonlyMap<string, PersonSummary>;
  files: ReadonlyMap<string, FileSummary>;
}

/** A milestone of a trail for its reader; of what they aren't told nothing is said but that there is something. */
export function presentTrailMilestone(
  actor: Actor,
  facts: TrailFacts,
  { milestone, said, heldBack }: ReadMilestone,
  { people, files }: Beside,
): TrailMilestone {
  const level = said?.entry.level ?? 'incubator';
  return {
    milestone,
    entry: said?.entry ?? null,
    files: (said?.entry.fileIds ?? []).flatMap((id) => {
      const file = files.get(id);
      return file ? [{ id, name: file.name, type: file.mediaType, size: file.bytes }] : [];
    }),
    assessment: assessmentOf(milestone, said),
    heldBack,
    changedAt: said?.changedAt.toISOString() ?? null,
    changedBy: said ? summaryOf(people, said.changedBy) : null,
    revision: said?.revision ?? 0,
    canWrite: !heldBack && canWriteAtLevel(actor, facts, level),
  };
}

/** Places by their codes, as they are shown. */
export function placesOf(codes: readonly string[]): Trail['from'] {
  return codes.map((code) => ({ code, label: placeLabel(code) }));
}

/** Themes by their keys, as they are shown. */
export function themesOf(keys: readonly string[], labels: ReadonlyMap<string, string>): Trail['themes'] {
  return keys.map((key) => ({ key, label: labels.get(key) ?? key }));
}
