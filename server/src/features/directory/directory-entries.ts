import { type Actor, holdsIn } from '@sentiers/shared/actor.ts';
import { fieldLevelsReadBy } from '@sentiers/shared/directory/policy.ts';
import { listReadableCohorts } from '../cohorts/cohorts.access.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { listReadableOrganisations } from '../organisations/organisations.access.ts';
import { loadOrganisations, type OrganisationDoc } from '../organisations/organisations.queries.ts';
import { type AccessedPerson, listPagesReadBy } from '../people/people.access.ts';
import { loadThemeLabels } from '../programme/programme.queries.ts';
import { type ProfileDoc, ProfileModel } from './profiles.model.ts';
import type { SkillDoc } from './skills.model.ts';
import { loadSkills } from './skills.queries.ts';
import { type VisibleProfile, visibleProfile } from './visible-profile.ts';

interface Cohort {
  id: string;
  name: string;
}

export interface PersonEntry {
  type: 'person';
  accessed: AccessedPerson;
  organisation: OrganisationDoc | null;
  profile: VisibleProfile;
  cohorts: Cohort[];
}

export interface OrganisationEntry {
  type: 'organisation';
  organisation: OrganisationDoc;
  cohorts: Cohort[];
}

export type Entry = PersonEntry | OrganisationEntry;

/** What labels of what is found are looked up in. */
export interface Names {
  skills: ReadonlyMap<string, SkillDoc>;
  themes: ReadonlyMap<string, string>;
}

/**
 * Everyone in the directory whose page the actor may open, each with what they let this actor read: whatever is asked
 * of it afterwards is asked of that alone, so that no filter, word or number tells what a field holds back.
 */
export async function loadPeopleEntries(actor: Actor): Promise<{ entries: PersonEntry[]; names: Names }> {
  const pages = await listPagesReadBy(actor);
  const ids = pages.map(({ person }) => person._id);
  const [profiles, actors, cohorts, themes, organisations] = await Promise.all([
    ProfileModel.find({ _id: { $in: ids } }).lean<ProfileDoc[]>(),
    loadActors(ids),
    listReadableCohorts(actor),
    loadThemeLabels(),
    loadOrganisations(pages.flatMap(({ person }) => person.organisationId ?? [])),
  ]);
  const skills = await loadSkills(profiles.flatMap(({ offers, seeks }) => [...offers, ...seeks]));
  const byId = new Map(profiles.map((profile) => [profile._id, profile]));
  const takesPart = ({ person, facts }: AccessedPerson) =>
    facts.grants.length > 0 && actors.get(person._id)?.suspended === false;
  const entries = pages.filter(takesPart).map(
    (accessed): PersonEntry => ({
      ...{ type: 'person', accessed },
      organisation: organisations.get(accessed.person.organisationId ?? '') ?? null,
      profile: readProfile(actor, accessed, byId.get(accessed.person._id), skills),
      cohorts: cohorts
        .filter(({ _id }) =>
          holdsIn({ ...actor, suspended: false, grants: accessed.facts.grants }, 'cohort', _id),
        )
        .map(({ _id: id, name }) => ({ id, name })),
    }),
  );
  return { entries, names: { skills, themes } };
}

/** Someone's profile as this actor may read it. */
export function readProfile(
  actor: Actor,
  { person, facts }: AccessedPerson,
  profile: ProfileDoc | undefined,
  skills: ReadonlyMap<string, SkillDoc>,
): VisibleProfile {
  const isOwn = person._id === actor.personId;
  return visibleProfile(fieldLevelsReadBy(actor, facts), person, profile, (id) => {
    const skill = skills.get(id);
    return skill !== undefined && (skill.state === 'accepted' || (isOwn && skill.state === 'proposed'));
  });
}

/** Organisations whose page the actor may open, with the cohorts that they may know of. */
export async function loadOrganisationEntries(actor: Actor): Promise<OrganisationEntry[]> {
  const [organisations, cohorts] = await Promise.all([
    listReadableOrganisations(actor),
    listReadableCohorts(actor),
  ]);
  return organisations.map((organisation) => ({
    ...{ type: 'organisation', organisation },
    cohorts: cohorts
      .filter(({ _id }) => organisation.cohortIds.includes(_id))
      .map(({ _id: id, name }) => ({ id, name })),
  }));
}
