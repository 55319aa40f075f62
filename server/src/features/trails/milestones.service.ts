import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Milestone, MilestoneInput } from '@sentiers/shared/trail/milestones.ts';
import mongoose, { type ClientSession } from 'mongoose';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import {
  type MilestoneDoc,
  MilestoneModel,
  type MilestoneVersionDoc,
  MilestoneVersionModel,
  milestoneVersionId,
} from './milestones.model.ts';
import { findMilestone, listMilestones } from './milestones.queries.ts';

/**
 * Adds a milestone after the others of its step. The same `clientId`, which becomes its id, answers the same one, however
 * it stands by then.
 *
 * @throws AppError `client_id_conflict` where another one was asked for under it
 */
export async function createMilestone(
  { personId }: Actor,
  { clientId, milestone }: { clientId: string; milestone: MilestoneInput },
): Promise<Milestone> {
  const id = clientId.toLowerCase();
  await mongoose.connection.transaction(async (session) => {
    const position = await MilestoneModel.countDocuments({}, { session });
    const at = new Date();
    await insertVersion(id, 1, { milestone, at, by: personId }, session);
    const doc = { _id: id, version: 1, archived: false, position, changedAt: at };
    await insertMissing(MilestoneModel, [doc], session);
  });
  const first = await MilestoneVersionModel.findById(milestoneVersionId(id, 1)).lean<MilestoneVersionDoc>();
  if (first && !isDeepStrictEqual(contentOf(first), contentOf(milestone))) {
    throw new AppError('client_id_conflict');
  }
  return requireMilestone(id);
}

/**
 * Corrects a milestone: a version more. What was answered to an earlier one keeps it. The same correction again, whose
 * answer was lost, is done already.
 *
 * @throws AppError `revision_conflict` with what stands now; `invalid_input` where there is no such milestone
 */
export async function updateMilestone(
  { personId: by }: Actor,
  { milestoneId, version, milestone }: { milestoneId: string; version: number; milestone: MilestoneInput },
): Promise<Milestone> {
  const current = await requireMilestone(milestoneId);
  const isSame = isDeepStrictEqual(contentOf(current), contentOf(milestone));
  if (isSame && (current.version === version || current.version === version + 1)) return current;
  const changed = await mongoose.connection.transaction(async (session) => {
    const at = new Date();
    const next = { version: version + 1, changedAt: at };
    const guard = { _id: current.id, version };
    const { matchedCount } = await MilestoneModel.updateOne(guard, { $set: next }, { session });
    if (matchedCount === 1) await insertVersion(current.id, version + 1, { milestone, at, by }, session);
    return matchedCount === 1;
  });
  const after = await requireMilestone(milestoneId);
  if (!changed) throw new AppError('revision_conflict', { current: after });
  return after;
}

/** It is on no trail that says nothing there, or again. Throws `invalid_input` where there is no such milestone. */
export async function setMilestoneArchived(milestoneId: string, archived: boolean): Promise<Milestone> {
  await MilestoneModel.updateOne({ _id: milestoneId.toLowerCase() }, { $set: { archived } });
  return requireMilestone(milestoneId);
}

/**
 * Puts these milestones in this order, before those that are not named; steps keep theirs.
 *
 * @throws AppError `invalid_input` for one that is none
 */
export async function orderMilestones(
  actor: Actor,
  milestoneIds: readonly string[],
): Promise<{ items: Milestone[] }> {
  const wanted = [...new Set(milestoneIds.map((id) => id.toLowerCase()))];
  const milestones = await MilestoneModel.find().sort({ position: 1, _id: 1 }).lean<MilestoneDoc[]>();
  const known = new Set(milestones.map(({ _id }) => _id));
  const unknown = wanted.findIndex((id) => !known.has(id));
  if (unknown !== -1) throw notAMilestone(['milestoneIds', unknown]);
  const others = milestones.map(({ _id }) => _id).filter((id) => !wanted.includes(id));
  const writes = [...wanted, ...others].map((_id, position) => ({
    updateOne: { filter: { _id }, update: { $set: { position } } },
  }));
  if (writes.length > 0) await MilestoneModel.bulkWrite(writes);
  return { items: await listMilestones(actor) };
}

/** A milestone as it stands. Throws `invalid_input`, naming the field, where there is none of this id. */
export async function requireMilestone(milestoneId: string): Promise<Milestone> {
  const milestone = await findMilestone(milestoneId);
  if (!milestone) throw notAMilestone(['milestoneId']);
  return milestone;
}

function notAMilestone(path: (string | number)[]): AppError {
  return new AppError('invalid_input', { fields: [{ path, reason: 'unknown_value' }] });
}

function insertVersion(
  milestoneId: string,
  version: number,
  { milestone, at, by }: { milestone: MilestoneInput; at: Date; by: string },
  session: ClientSession,
) {
  const _id = milestoneVersionId(milestoneId, version);
  const doc = { _id, milestoneId, version, ...contentOf(milestone), at, by };
  return insertMissing(MilestoneVersionModel, [doc], session);
}

function contentOf({ step, title, purpose, questions, forms }: MilestoneInput): MilestoneInput {
  return { step, title, purpose, questions, forms };
}
