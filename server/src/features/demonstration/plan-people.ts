import type { Actor, Grant } from '@sentiers/shared/actor.ts';
import { cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import { v5 as idFromName } from 'uuid';
import type { ImportedChannel } from '../channels/channels.import.ts';
import type { ImportedCohort } from '../cohorts/cohorts.import.ts';
import type { ImportedMembership } from '../memberships/memberships.import.ts';
import type { ImportedOrganisation } from '../organisations/organisations.import.ts';
import type { ImportedPerson } from '../people/people.import.ts';
import { channels, neighbourChannels } from './content/channels.ts';
import { cohorts } from './content/cohorts.ts';
import { organisations } from './content/organisations.ts';
import { neighbours, people } from './content/people.ts';
import { neighbourThreads, threads } from './content/threads.ts';
import type { DemonstrationPerson } from './content/types.ts';

/** Everyone of the demonstration: its twenty-four people and their two neighbours. */
export const everyone = [...people, ...neighbours];
const everyChannel = [...channels, ...neighbourChannels];
export const everyThread = [...threads, ...neighbourThreads];

/** Ids of what the content names by short keys. */
interface DemonstrationIds {
  cohort(key: string): string;
  organisation(key: string): string;
  person(key: string): string;
  channel(key: string): string;
  thread(key: string): string;
  message(thread: string, rank: number): string;
  seminar(key: string): string;
  agendaItem(seminar: string, rank: number): string;
  experience(key: string): string;
  experienceChannel(key: string): string;
  experienceSection(experience: string, key: string): string;
  trial(experience: string, person: string): string;
  collection(key: string): string;
  contact(key: string): string;
  introduction(key: string): string;
  accompaniment(key: string): string;
  notebookEntry(accompaniment: string, rank: number): string;
  meeting(accompaniment: string, key: string): string;
  commitment(key: string): string;
  comparison(key: string): string;
  offNote(key: string): string;
  mentoring(key: string): string;
  grant(person: string, index: number): string;
}

const NAMESPACE = 'd3f2a6c0-41b7-4f0e-9a57-2c8e5b1f7a64';

function idOf(kind: string, key: string): string {
  return idFromName(`${kind}:${key}`, NAMESPACE);
}

/** Made from the keys, so that a load that was cut short can be done again and finishes. */
export const ids: DemonstrationIds = {
  cohort: (key) => idOf('cohort', key),
  organisation: (key) => idOf('organisation', key),
  person: (key) => idOf('person', key),
  channel: (key) => idOf('channel', key),
  thread: (key) => idOf('thread', key),
  message: (thread, rank) => idOf('message', `${thread}:${rank}`),
  seminar: (key) => idOf('seminar', key),
  agendaItem: (seminar, rank) => idOf('agenda-item', `${seminar}:${rank}`),
  experience: (key) => idOf('experience', key),
  experienceChannel: (key) => idOf('experience-channel', key),
  experienceSection: (experience, key) => idOf('experience-section', `${experience}:${key}`),
  trial: (experience, person) => idOf('trial', `${experience}:${person}`),
  collection: (key) => idOf('collection', key),
  contact: (key) => idOf('contact', key),
  introduction: (key) => idOf('introduction', key),
  accompaniment: (key) => idOf('accompaniment', key),
  notebookEntry: (accompaniment, rank) => idOf('notebook-entry', `${accompaniment}:${rank}`),
  meeting: (accompaniment, key) => idOf('meeting', `${accompaniment}:${key}`),
  commitment: (key) => idOf('commitment', key),
  comparison: (key) => idOf('comparison', key),
  offNote: (key) => idOf('off-note', key),
  mentoring: (key) => idOf('mentoring', key),
  grant: (person, index) => idOf('grant', `${person}:${index}`),
};

/** The cohorts, with all that one may begin in them; those that run are this year's. */
export function planCohorts(openedAt: Date): ImportedCohort[] {
  return cohorts.map(({ key, name, state }) => ({
    _id: ids.cohort(key),
    name,
    year: state === 'ended' ? 2023 : openedAt.getFullYear(),
    ended: state === 'ended',
    createdAt: openedAt,
    modules: [...cohortModules],
  }));
}

export function planOrganisations(): ImportedOrganisation[] {
  return organisations.map(({ key, ...organisation }) => ({
    ...organisation,
    _id: ids.organisation(key),
    note: null,
    cohortIds: cohortsOf(key).map(ids.cohort),
    themes: [...organisation.themes],
    from: [...organisation.from],
    to: [...organisation.to],
    partners: [],
  }));
}

/** An organisation is of the cohorts that its members, or alumni, take part in. */
function cohortsOf(organisation: string): string[] {
  const participants = everyone.filter(
    (person) => person.organisation === organisation && ['member', 'alumni'].includes(person.role),
  );
  return [...new Set(participants.map(({ cohort }) => cohort))];
}

export function planPeople(openedAt: Date): ImportedPerson[] {
  return everyone.map(({ key, name, organisation, title, bio, offers, seeks }) => ({
    _id: ids.person(key),
    name,
    organisationId: ids.organisation(organisation),
    title,
    bio,
    offers,
    seeks,
    photo: null,
    guest: false,
    createdAt: openedAt,
  }));
}

export function planChannels(openedAt: Date): ImportedChannel[] {
  return everyChannel.map((channel, position) => ({
    _id: ids.channel(channel.key),
    cohortId: channel.cohort ? ids.cohort(channel.cohort) : null,
    kind: channel.kind,
    membership: 'open',
    name: channel.name,
    description: channel.description,
    themeKey: channel.themeKey ?? null,
    territoryCode: null,
    openAfterEnd: false,
    position,
    createdAt: openedAt,
  }));
}

export function planMemberships(openedAt: Date): ImportedMembership[] {
  return everyone.flatMap((person) =>
    grantsOf(person).map(({ role, scope }, index) => ({
      _id: ids.grant(person.key, index),
      personId: ids.person(person.key),
      role,
      scope,
      createdAt: openedAt,
    })),
  );
}

/** Everyone, with what they may do, as every policy takes them. */
export function planActors(): Actor[] {
  return everyone.map((person) => ({
    personId: ids.person(person.key),
    grants: grantsOf(person),
    suspended: false,
  }));
}

/** What a person of the content may do: their role in their cohort, and the channels and threads given to them. */
export function grantsOf({ key, role, cohort }: DemonstrationPerson): Grant[] {
  const grants: Grant[] = [];
  const give = (kind: Grant['scope']['kind'], id: string | null) =>
    grants.push({ role, scope: { kind, id } });
  if (role === 'coordinator') give('programme', null);
  else if (role !== 'expert') give('cohort', ids.cohort(cohort));
  for (const channel of everyChannel) {
    const isGiven = [...(channel.facilitators ?? []), ...(channel.invitedExperts ?? [])].includes(key);
    if (isGiven) give('channel', ids.channel(channel.key));
  }
  for (const thread of everyThread) {
    if (thread.invitedExpert === key) give('thread', ids.thread(thread.key));
  }
  return grants;
}
