import { v7 as newId } from 'uuid';
import { SkillModel } from '../../features/directory/skills.model.ts';

/** A skill of the programme's list. */
export async function buildSkill(): Promise<string> {
  const _id = newId();
  await SkillModel.insertOne({
    ...{ _id, label: `Savoir ${_id}`, key: `savoir ${_id}`, state: 'accepted', personId: null },
    ...{ mergedInto: null, at: new Date(), version: 0 },
  });
  return _id;
}
