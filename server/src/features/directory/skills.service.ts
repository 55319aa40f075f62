import type { Actor } from '@sentiers/shared/actor.ts';
import type { Skill } from '@sentiers/shared/directory/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import { listCoordinatorIds } from '../memberships/memberships.queries.ts';
import { ProfileModel } from './profiles.model.ts';
import { skillKey } from './skill-key.ts';
import { type SkillDoc, SkillModel } from './skills.model.ts';
import { listSkills, presentSkills } from './skills.queries.ts';

/** In place of an author: a label is proposed once, whoever does. */
const SKILLS = 'ad0f2a8e-7b4b-4a1c-9a51-3f0c2d1b5e77';

/** Adds a skill to the list, once the coordination agrees; one that is said otherwise only in its accents is that one. */
export async function proposeSkill(actor: Actor, label: string): Promise<Skill> {
  const key = skillKey(label);
  if (key === '') throw labelRefused('too_short');
  const known = await findSkill(key);
  if (known) return presentOne(actor, known);
  const doc: SkillDoc = {
    ...{ _id: newId(), label, key, state: 'proposed', personId: actor.personId },
    ...{ mergedInto: null, at: new Date(), version: 0 },
  };
  const personIds = await listCoordinatorIds();
  const subject = { kind: 'skill' as const, id: doc._id };
  const committed = await journal.commit<SkillDoc>({
    // Two who propose the same at once make one; under a label that it had, it is found still.
    receipt: derivedReceipt('skill', SKILLS, key),
    changes: [
      {
        entity: { kind: 'skill', id: doc._id },
        streams: [{ kind: 'person', id: actor.personId }],
        write: ({ at }) => ({ insert: { ...doc, at } }),
      },
    ],
    events: () => [
      { type: 'journey.told', data: { reason: 'skill-proposed', personIds, subject, by: actor.personId } },
    ],
  });
  return presentOne(actor, committed.entity.doc);
}

/**
 * Accepts a skill, refuses it, names it otherwise, or has another said in its place everywhere.
 *
 * @throws AppError `not_found`; `invalid_input` for a label that another has, and for one to be merged with that is none
 */
export async function decideOnSkill(
  actor: Actor,
  input: {
    skillId: string;
    state: 'accepted' | 'refused';
    label?: string | undefined;
    mergeInto: string | null;
  },
): Promise<Skill[]> {
  const skill = await SkillModel.findById(input.skillId.toLowerCase()).lean<SkillDoc>();
  if (!skill || skill.mergedInto !== null) throw new AppError('not_found');
  const mergedInto = await mergeTarget(skill, input.mergeInto);
  const label = input.label ?? skill.label;
  const set = {
    ...{ label, key: skillKey(label), mergedInto },
    state: mergedInto === null ? input.state : ('refused' as const),
  };
  const namesake = set.key === skill.key ? null : await SkillModel.findOne({ key: set.key }).lean<SkillDoc>();
  if (set.key === '' || namesake) throw labelRefused(namesake ? 'already_there' : 'too_short');
  await keepDecision(skill, set);
  if (mergedInto !== null) await sayInstead(skill._id, mergedInto);
  else if (set.state === 'refused') await sayNoMore(skill._id);
  return listSkills(actor);
}

/** One that was merged is the one it was merged with. */
async function findSkill(key: string): Promise<SkillDoc | null> {
  const found = await SkillModel.findOne({ key }).lean<SkillDoc>();
  return found?.mergedInto ? SkillModel.findById(found.mergedInto).lean<SkillDoc>() : found;
}

async function presentOne(actor: Actor, skill: SkillDoc): Promise<Skill> {
  const [presented] = await presentSkills(actor, [skill]);
  if (!presented) throw new Error('a skill was not presented');
  return presented;
}

async function mergeTarget({ _id }: SkillDoc, given: string | null): Promise<string | null> {
  if (given === null) return null;
  const target = await SkillModel.findOne({
    ...{ _id: given.toLowerCase(), mergedInto: null, state: 'accepted' },
  }).lean<SkillDoc>();
  if (target && target._id !== _id) return target._id;
  throw new AppError('invalid_input', { fields: [{ path: ['mergeInto'], reason: 'unknown' }] });
}

/** Those of the programme are in nobody's journal, and wait for nobody. */
async function keepDecision(skill: SkillDoc, set: Partial<SkillDoc>): Promise<void> {
  const { _id, personId, version } = skill;
  if (personId === null) {
    const { matchedCount } = await SkillModel.updateOne(
      { _id, version },
      { $set: set, $inc: { version: 1 } },
    );
    if (matchedCount === 0) throw new AppError('revision_conflict');
    return;
  }
  await journal.commit<SkillDoc>({
    changes: [
      {
        entity: { kind: 'skill', id: _id },
        streams: [{ kind: 'person', id: personId }],
        write: () => ({ where: { version }, update: { $set: set } }),
      },
    ],
    events: () => [
      {
        type: 'journey.settled',
        data: { reasons: ['skill-proposed'], personIds: null, subject: { kind: 'skill', id: _id } },
      },
    ],
  });
}

async function sayInstead(from: string, to: string): Promise<void> {
  for (const field of ['offers', 'seeks'] as const) {
    await ProfileModel.updateMany({ [field]: from }, { $addToSet: { [field]: to } });
  }
  await sayNoMore(from);
}

async function sayNoMore(skill: string): Promise<void> {
  await ProfileModel.updateMany(
    { $or: [{ offers: skill }, { seeks: skill }] },
    { $pull: { offers: skill, seeks: skill } },
  );
}

function labelRefused(reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['label'], reason }] });
}
