import type { Actor } from '@sentiers/shared/actor.ts';
import { canEditOff } from '@sentiers/shared/territories/policy.ts';
import type { OffNote } from '@sentiers/shared/territories/schema.ts';
import { findRunningOf } from '../accompaniments/accompaniments.queries.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { findOrganisationOf, loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { liesIn } from '../programme/place-page.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import { type AccessedOffNote, readableAmong } from './off-notes.access.ts';
import { type OffNoteDoc, OffNoteModel } from './off-notes.model.ts';

/** Notes about a place, what it lies in, or a place in it, that the actor reads; the latest changed first. */
export async function listOffNotes(actor: Actor, code: string): Promise<OffNote[]> {
  const found = await OffNoteModel.find({ incubatorId: { $in: await incubatorsNear(actor) } })
    .sort({ changedAt: -1, _id: 1 })
    .lean<OffNoteDoc[]>();
  const about = found.filter(
    ({ territoryCode }) => liesIn(territoryCode, code) || liesIn(code, territoryCode),
  );
  return presentOffNotes(actor, await readableAmong(actor, about));
}

/** Notes that the actor reads, as the contract tells them. */
export async function presentOffNotes(actor: Actor, notes: readonly AccessedOffNote[]): Promise<OffNote[]> {
  const [people, incubators] = await Promise.all([
    loadPersonSummaries(notes.map(({ note }) => note.personId)),
    loadOrganisationSummaries(new Set(notes.map(({ note }) => note.incubatorId))),
  ]);
  return notes.flatMap(({ note, facts }) => {
    const incubator = incubators.get(note.incubatorId);
    if (!incubator) return [];
    const { _id: id, territoryCode: code, body, revision } = note;
    return [
      {
        ...{ id, incubator, territory: { code, label: placeLabel(code) }, body, revision },
        ...{ by: summaryOf(people, note.personId), changedAt: note.changedAt.toISOString() },
        abilities: { edit: canEditOff(actor, facts) },
      },
    ];
  });
}

/** The only incubators whose notes the actor may read: their own, and those that accompany their organisation. */
async function incubatorsNear({ personId }: Actor): Promise<string[]> {
  const own = await findOrganisationOf(personId);
  if (own === null) return [];
  const running = await findRunningOf([own]);
  const accompanying = running.flatMap(({ companions }) =>
    companions.flatMap(({ incubatorId, until }) => (until === null ? (incubatorId ?? []) : [])),
  );
  return [...new Set([own, ...accompanying])];
}
