import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadOff, type OffNoteFacts } from '@sentiers/shared/territories/policy.ts';
import { findAccompaniedBy } from '../accompaniments/accompaniments.queries.ts';
import { findPeopleOfOrganisation } from '../people/people.queries.ts';
import { loadTrailFacts } from '../trails/trails.access.ts';
import { type OffNoteDoc, OffNoteModel } from './off-notes.model.ts';

export interface AccessedOffNote {
  note: OffNoteDoc;
  facts: OffNoteFacts;
}

/** Those of these notes that someone reads: of their incubator's, or of an organisation that it accompanies now. */
export async function readableAmong(actor: Actor, notes: readonly OffNoteDoc[]): Promise<AccessedOffNote[]> {
  return (await withOffFacts(notes)).filter(({ facts }) => canReadOff(actor, facts));
}

/** What the policies of these notes are asked about. */
export async function withOffFacts(notes: readonly OffNoteDoc[]): Promise<AccessedOffNote[]> {
  const ids = [...new Set(notes.map(({ incubatorId }) => incubatorId))];
  const [incubators, accompanied] = await Promise.all([loadTrailFacts(ids), findAccompaniedBy(ids)]);
  const facts = new Map<string, OffNoteFacts>();
  for (const [id, { facts: incubator }] of incubators) {
    const people = await Promise.all([...(accompanied.get(id) ?? [])].map(findPeopleOfOrganisation));
    facts.set(id, { incubator, accompaniedIds: people.flatMap((each) => [...each]) });
  }
  return notes.flatMap((note) => {
    const its = facts.get(note.incubatorId);
    return its ? [{ note, facts: its }] : [];
  });
}

/** A note, if the actor may do this with it. Throws `not_found` where they don't read it, else `forbidden`. */
export async function requireOffNote(
  actor: Actor,
  noteId: string,
  allows: (actor: Actor, facts: OffNoteFacts) => boolean,
): Promise<OffNoteDoc> {
  const found = await OffNoteModel.findById(noteId.toLowerCase()).lean<OffNoteDoc>();
  const [accessed] = found ? await readableAmong(actor, [found]) : [];
  if (!accessed) throw new AppError('not_found');
  if (!allows(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed.note;
}
