import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import type { Skill } from '@sentiers/shared/directory/schema.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { type SkillDoc, SkillModel } from './skills.model.ts';

/** Skills that the actor may say: those of the list, their own, and for the coordination those to be decided on. */
export async function listSkills(actor: Actor): Promise<Skill[]> {
  const known = isCoordinator(actor)
    ? {}
    : { $or: [{ state: 'accepted' as const }, { personId: actor.personId }] };
  const skills = await SkillModel.find({ mergedInto: null, ...known }).lean<SkillDoc[]>();
  return presentSkills(
    actor,
    skills.toSorted((a, b) => collator.compare(a.label, b.label)),
  );
}

/** As the actor may know them: who proposed one is told to them and to the coordination. */
export async function presentSkills(actor: Actor, skills: readonly SkillDoc[]): Promise<Skill[]> {
  const mayKnow = ({ personId }: SkillDoc) => personId === actor.personId || isCoordinator(actor);
  const people = await loadPersonSummaries(
    skills.flatMap((skill) => (skill.personId !== null && mayKnow(skill) ? [skill.personId] : [])),
  );
  return skills.map((skill) => ({
    ...{ id: skill._id, label: skill.label, state: skill.state },
    proposedBy: skill.personId !== null && mayKnow(skill) ? summaryOf(people, skill.personId) : null,
  }));
}

/** Skills by id. */
export async function loadSkills(ids: Iterable<string>): Promise<Map<string, SkillDoc>> {
  const found = await SkillModel.find({ _id: { $in: [...new Set(ids)] } }).lean<SkillDoc[]>();
  return new Map(found.map((skill) => [skill._id, skill]));
}

const collator = new Intl.Collator('fr');
