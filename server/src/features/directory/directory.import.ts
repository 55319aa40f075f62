import { v5 as derivedId } from 'uuid';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type ProfileDoc, ProfileModel } from './profiles.model.ts';
import { skillKey } from './skill-key.ts';
import { type SkillDoc, SkillModel } from './skills.model.ts';

const SKILLS = '5d0c9f0e-2b1e-4c39-8b0d-6a7f5f3b9c11';

export type ImportedProfile = ProfileDoc;

/** The id of a skill that came with the programme, by the label it came with. */
export function importedSkillId(label: string): string {
  return derivedId(skillKey(label), SKILLS);
}

/** Adds these skills to the list; those that were renamed, merged or refused stay so. */
export async function importSkills(labels: readonly string[], at: Date): Promise<void> {
  const known = await SkillModel.distinct('key', { key: { $in: labels.map(skillKey) } });
  const missing = labels.filter((label) => !known.includes(skillKey(label)));
  const docs = missing.map(
    (label): SkillDoc => ({
      ...{ _id: importedSkillId(label), label, key: skillKey(label), state: 'accepted', personId: null },
      ...{ mergedInto: null, at, version: 0 },
    }),
  );
  await insertMissing(SkillModel, docs);
}

/** Adds these profiles in bulk, for the demonstration's loader; those that exist stay as they are. */
export function importProfiles(docs: readonly ImportedProfile[]): Promise<void> {
  return insertMissing(ProfileModel, docs);
}
