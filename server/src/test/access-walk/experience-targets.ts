import type { Actor } from '@sentiers/shared/actor.ts';
import {
  canReadDraft,
  canReadExperience,
  type ExperienceFacts,
} from '@sentiers/shared/experiences/policy.ts';
import { v7 as newId } from 'uuid';
import { experienceFacts } from '../../features/experiences/experiences.access.ts';
import { buildExperience } from '../factories/build-experience.ts';
import { target } from './target-makers.ts';
import type { World } from './world.ts';

const names = [
  'draft of an experience',
  'experience of the cohort',
  'experience of the network',
  'withdrawn experience',
] as const;
type ExperienceName = (typeof names)[number];

export function isExperience<Named extends { name: string }>(
  given: Named,
): given is Named & { name: ExperienceName } {
  return (names as readonly string[]).includes(given.name);
}

export function experienceTargets(world: World) {
  return Promise.all(names.map((name) => experienceTarget(world, name)));
}

/** Of the world's author, who coordinates: written in the cohort. */
export async function experienceTarget({ author, cohortId }: World, name: ExperienceName) {
  const doc = await buildExperience({
    ...{ authorIds: [author.personId, newId()], cohortId },
    ...(name === 'draft of an experience' && { state: 'draft' as const }),
    ...(name === 'withdrawn experience' && { state: 'withdrawn' as const }),
    levels: name === 'experience of the cohort' ? ['cohort'] : ['cohort', 'network'],
  });
  const facts = experienceFacts(doc);
  return target(name, doc._id, [facts], knows(facts));
}

function knows(facts: ExperienceFacts) {
  return (actor: Actor) => canReadExperience(actor, facts) || canReadDraft(actor, facts);
}

/** Nobody edits someone else's trial or collection, nor answers what someone else is asked. */
export const othersTarget = () => target('someone else’s', newId(), [], () => false);
