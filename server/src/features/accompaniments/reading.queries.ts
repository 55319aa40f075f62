import { canReadAccompaniment } from '@sentiers/shared/accompaniments/policy.ts';
import type { Accompaniment, AccompanimentLine } from '@sentiers/shared/accompaniments/schema.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { findOrganisationOf, loadPersonSummaries } from '../people/people.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import {
  type AccessedAccompaniment,
  listReadable,
  requireAccompaniment,
  withFacts,
} from './accompaniments.access.ts';
import { type AccompanimentDoc, AccompanimentModel } from './accompaniments.model.ts';
import { headOf, presentAccompaniment } from './accompaniments.presenter.ts';
import { activeCompanions, readsEntry, readsFrom, readsMeeting } from './companions.ts';
import {
  type MeetingDoc,
  MeetingModel,
  type NotebookEntryDoc,
  NotebookEntryModel,
} from './notebook.model.ts';

/** An accompaniment with its notebook, the latest page first, and its meetings in order. Throws `not_found`. */
export async function getAccompaniment(actor: Actor, accompanimentId: string): Promise<Accompaniment> {
  return present(actor, await requireAccompaniment(actor, accompanimentId, canReadAccompaniment));
}

/** The accompaniments that the actor is part of, those that go on first, then the latest. */
export async function listOwnAccompaniments(actor: Actor): Promise<AccompanimentLine[]> {
  const readable = await listReadable(actor, await findOrganisationOf(actor.personId));
  const [organisations, meetings] = await Promise.all([
    loadOrganisationSummaries(readable.map(({ accompaniment }) => accompaniment.organisationId)),
    loadMeetingsReadBy(actor, readable),
  ]);
  const now = Date.now();
  return readable
    .toSorted((a, b) => orderOf(b) - orderOf(a))
    .flatMap(({ accompaniment }) => {
      const organisation = organisations.get(accompaniment.organisationId);
      const next = meetings.find(
        ({ accompanimentId, startsAt, cancelled }) =>
          accompanimentId === accompaniment._id && !cancelled && startsAt.getTime() > now,
      );
      if (!organisation) return [];
      return [
        {
          ...headOf(accompaniment, organisation),
          nextStep: accompaniment.nextStep?.words ?? '',
          nextMeetingAt: next?.startsAt.toISOString() ?? null,
        },
      ];
    });
}

function orderOf({ accompaniment: { startedAt, endedAt } }: AccessedAccompaniment): number {
  return endedAt === null ? Number.MAX_SAFE_INTEGER / 2 + startedAt.getTime() : endedAt.getTime();
}

/** Meetings of these that the actor reads, those that were cancelled too, in their order. */
export async function loadMeetingsReadBy(
  actor: Actor,
  accessed: readonly AccessedAccompaniment[],
): Promise<MeetingDoc[]> {
  const from = new Map(
    accessed.map(({ accompaniment, facts }) => [
      accompaniment._id,
      readsFrom(actor, accompaniment, facts.peopleIds),
    ]),
  );
  const meetings = await MeetingModel.find({ accompanimentId: { $in: [...from.keys()] } })
    .sort({ startsAt: 1, _id: 1 })
    .lean<MeetingDoc[]>();
  return meetings.filter((meeting) => readsMeeting(from.get(meeting.accompanimentId) ?? null, meeting));
}

/** What lines of « Pour vous » call those of these accompaniments that the actor is part of. */
export async function loadAccompanimentTitles(
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await AccompanimentModel.find({ _id: { $in: [...ids] } }).lean<AccompanimentDoc[]>();
  const readable = (await withFacts(found)).filter(({ facts }) => canReadAccompaniment(actor, facts));
  const organisations = await loadOrganisationSummaries(
    readable.map(({ accompaniment }) => accompaniment.organisationId),
  );
  return new Map(
    readable.map(({ accompaniment: { _id, organisationId, territoryCode } }) => {
      const name = organisations.get(organisationId)?.name ?? '';
      return [_id, territoryCode === null ? name : `${name}, ${placeLabel(territoryCode)}`];
    }),
  );
}

async function present(actor: Actor, accessed: AccessedAccompaniment): Promise<Accompaniment> {
  const { accompaniment, facts } = accessed;
  const { _id, organisationId, nextStep, handover } = accompaniment;
  const companions = activeCompanions(accompaniment);
  const from = readsFrom(actor, accompaniment, facts.peopleIds);
  const [entries, meetings, organisations] = await Promise.all([
    loadEntries(_id, from),
    loadMeetingsReadBy(actor, [accessed]),
    loadOrganisationSummaries([
      organisationId,
      ...companions.flatMap(({ incubatorId }) => incubatorId ?? []),
    ]),
  ]);
  const held = meetings.filter(({ cancelled }) => !cancelled);
  const people = await loadPersonSummaries(
    new Set([
      ...facts.peopleIds,
      ...facts.companionIds,
      ...[...entries, ...held].map(({ by }) => by),
      ...(nextStep ? [nextStep.by] : []),
      ...(handover ? [handover.by, handover.toPersonId] : []),
    ]),
  );
  const organisation = organisations.get(organisationId);
  if (!organisation) throw new AppError('not_found');
  return presentAccompaniment(actor, accessed, organisation, {
    ...{ people, organisations, entries, meetings: held },
  });
}

async function loadEntries(accompanimentId: string, from: Date | null): Promise<NotebookEntryDoc[]> {
  const entries = await NotebookEntryModel.find({ accompanimentId, removed: false })
    .sort({ at: -1, _id: -1 })
    .lean<NotebookEntryDoc[]>();
  return entries.filter((entry) => readsEntry(from, entry));
}
