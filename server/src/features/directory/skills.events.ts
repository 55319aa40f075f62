import { isCoordinator } from '@sentiers/shared/actor.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { registerSubject } from '../../platform/notices/subjects.ts';
import { type SkillDoc, SkillModel } from './skills.model.ts';
import { loadSkills } from './skills.queries.ts';

/** What journals carry of skills, and what lines about them say. Once, before the server starts. */
export function registerSkills(): void {
  registerEntity<SkillDoc>({
    kind: 'skill',
    model: SkillModel,
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
    present: () => [],
  });
  registerSubject('skill', async (actor, ids) => {
    const skills = await loadSkills(ids);
    const mayKnow = ({ state, personId }: SkillDoc) =>
      state === 'accepted' || personId === actor.personId || isCoordinator(actor);
    return new Map([...skills.values()].filter(mayKnow).map(({ _id, label }) => [_id, label]));
  });
}
