import {
  canAnswerHandover,
  canWithdrawHandover,
  canWriteInAccompaniment,
} from '@sentiers/shared/accompaniments/policy.ts';
import type { Accompaniment, Meeting, NotebookEntry } from '@sentiers/shared/accompaniments/schema.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { byName, summaryOf } from '../people/people.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import type { AccessedAccompaniment } from './accompaniments.access.ts';
import type { AccompanimentDoc, HandoverDoc } from './accompaniments.model.ts';
import { activeCompanions } from './companions.ts';
import type { MeetingDoc, NotebookEntryDoc } from './notebook.model.ts';

/** What is named in an accompaniment, and what its reader reads of it. */
export interface Within {
  people: ReadonlyMap<string, PersonSummary>;
  organisations: ReadonlyMap<string, OrganisationSummary>;
  entries: readonly NotebookEntryDoc[];
  meetings: readonly MeetingDoc[];
}

/** What is said of an accompaniment wherever it is named. */
export function headOf(
  { _id: id, territoryCode: code, startedAt, endedAt }: AccompanimentDoc,
  organisation: OrganisationSummary,
) {
  return {
    ...{ id, organisation, territory: code === null ? null : { code, label: placeLabel(code) } },
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

/** An accompaniment for one of its people; `within` holds only what they read. */
export function presentAccompaniment(
  actor: Actor,
  { accompaniment, facts }: AccessedAccompaniment,
  organisation: OrganisationSummary,
  { people, organisations, entries, meetings }: Within,
): Accompaniment {
  const { nextStep, handover, revision } = accompaniment;
  const write = canWriteInAccompaniment(actor, facts);
  const named = (id: string) => summaryOf(people, id);
  return {
    ...headOf(accompaniment, organisation),
    people: facts.peopleIds.map(named).sort(byName),
    companions: activeCompanions(accompaniment).map(({ personId, side, incubatorId, since }) => ({
      ...{ person: named(personId), side, incubator: organisations.get(incubatorId ?? '') ?? null },
      since: since.toISOString(),
    })),
    nextStep: nextStep && { ...nextStep, by: named(nextStep.by) },
    notebook: entries.map((entry) => presentEntry(entry, named, write && entry.by === actor.personId)),
    meetings: meetings.map((meeting) => presentMeeting(meeting, named)),
    handover: handover && presentHandover(handover, named),
    revision,
    abilities: {
      ...{ write, end: write },
      answerHandover: handover !== null && canAnswerHandover(actor, facts),
      withdrawHandover: handover !== null && canWithdrawHandover(actor, facts),
    },
  };
}

type Named = (id: string) => PersonSummary;

function presentEntry(entry: NotebookEntryDoc, named: Named, edit: boolean): NotebookEntry {
  const { _id: id, by, at, editedAt, body, revision } = entry;
  return {
    ...{ id, by: named(by), body, revision, abilities: { edit } },
    ...{ at: at.toISOString(), editedAt: editedAt?.toISOString() ?? null },
  };
}

function presentMeeting(meeting: MeetingDoc, named: Named): Meeting {
  const { _id: id, accompanimentId, kind, title, startsAt, endsAt, place, note, by, revision } = meeting;
  return {
    ...{ id, kind, title, place, note, by: named(by), revision },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    calendar: `/api/accompaniments/${accompanimentId}/meetings/${id}/calendar.ics`,
  };
}

function presentHandover(handover: HandoverDoc, named: Named): Accompaniment['handover'] {
  const { id, by, at, toPersonId, side, words, notebook } = handover;
  return { id, by: named(by), at: at.toISOString(), to: named(toPersonId), side, words, notebook };
}
