import type { Grant } from '@sentiers/shared/actor.ts';
import { v7 as newId } from 'uuid';
import type { ChannelDoc } from '../channels/channels.model.ts';
import type { CohortDoc } from '../cohorts/cohorts.model.ts';
import type { MembershipDoc } from '../memberships/memberships.model.ts';
import type { OrganisationDoc } from '../organisations/organisations.model.ts';
import type { PersonDoc } from '../people/people.model.ts';
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

/** Ids given to what the content names by short keys. */
export interface DemonstrationIds {
  cohort(key: string): string;
  organisation(key: string): string;
  person(key: string): string;
  channel(key: string): string;
  thread(key: string): string;
}

export function makeIds(): DemonstrationIds {
  const ids = new Map<string, string>();
  const idOf = (kind: string) => (key: string) => {
    const name = `${kind}:${key}`;
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    return id;
  };
  return {
    cohort: idOf('cohort'),
    organisation: idOf('organisation'),
    person: idOf('person'),
    channel: idOf('channel'),
    thread: idOf('thread'),
  };
}

/** The cohorts; those that run are this year's. */
export function planCohorts(ids: DemonstrationIds, now: Date): CohortDoc[] {
  return cohorts.map(({ key, name, state }) => ({
    _id: ids.cohort(key),
    name,
    year: state === 'ended' ? 2023 : now.getFullYear(),
    ended: state === 'ended',
    createdAt: now,
  }));
}

export function planOrganisations(ids: DemonstrationIds): OrganisationDoc[] {
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

export function planPeople(ids: DemonstrationIds, now: Date): PersonDoc[] {
  return everyone.map(({ key, name, organisation, title, bio, offers, seeks }) => ({
    _id: ids.person(key),
    name,
    organisationId: ids.organisation(organisation),
    title,
    bio,
    offers,
    seeks,
    photo: null,
    createdAt: now,
  }));
}

export function planChannels(ids: DemonstrationIds, now: Date): ChannelDoc[] {
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
    createdAt: now,
  }));
}

export function planMemberships(ids: DemonstrationIds, now: Date): MembershipDoc[] {
  return everyone.flatMap((person) =>
    grantsOf(ids, person).map(({ role, scope }) => ({
      _id: newId(),
      personId: ids.person(person.key),
      role,
      scope,
      createdAt: now,
    })),
  );
}

/** What a person of the content may do: their role in their cohort, and the channels and threads given to them. */
export function grantsOf(ids: DemonstrationIds, { key, role, cohort }: DemonstrationPerson): Grant[] {
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
