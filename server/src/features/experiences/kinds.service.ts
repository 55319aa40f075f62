import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ExperienceKind, KindInput } from '@sentiers/shared/experiences/kinds.ts';
import mongoose, { type ClientSession } from 'mongoose';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import {
  type KindDoc,
  KindModel,
  type KindVersionDoc,
  KindVersionModel,
  kindVersionId,
} from './kinds.model.ts';
import { findKind, listKinds } from './kinds.queries.ts';

/**
 * Adds a kind after the others. The same `clientId`, which becomes its id, answers the same one, however it stands by
 * then.
 *
 * @throws AppError `client_id_conflict` where another one was asked for under it
 */
export async function createKind(
  { personId }: Actor,
  { clientId, kind }: { clientId: string; kind: KindInput },
): Promise<ExperienceKind> {
  const id = clientId.toLowerCase();
  await mongoose.connection.transaction(async (session) => {
    const position = await KindModel.countDocuments({}, { session });
    const at = new Date();
    await insertVersion(id, 1, { kind, at, by: personId }, session);
    const doc = { _id: id, version: 1, archived: false, position, changedAt: at };
    await insertMissing(KindModel, [doc], session);
  });
  const first = await KindVersionModel.findById(kindVersionId(id, 1)).lean<KindVersionDoc>();
  if (first && !isDeepStrictEqual(contentOf(first), contentOf(kind)))
    throw new AppError('client_id_conflict');
  return requireKind(id);
}

/**
 * Corrects a kind: a version more. What was begun with an earlier one keeps it. The same correction again, whose answer
 * was lost, is done already.
 *
 * @throws AppError `revision_conflict` with what stands now; `invalid_input` where there is no such kind
 */
export async function updateKind(
  { personId: by }: Actor,
  { kindId, version, kind }: { kindId: string; version: number; kind: KindInput },
): Promise<ExperienceKind> {
  const current = await requireKind(kindId);
  const isSame = isDeepStrictEqual(contentOf(current), contentOf(kind));
  if (isSame && (current.version === version || current.version === version + 1)) return current;
  const changed = await mongoose.connection.transaction(async (session) => {
    const at = new Date();
    const next = { version: version + 1, changedAt: at };
    const guard = { _id: current.id, version };
    const { matchedCount } = await KindModel.updateOne(guard, { $set: next }, { session });
    if (matchedCount === 1) await insertVersion(current.id, version + 1, { kind, at, by }, session);
    return matchedCount === 1;
  });
  const after = await requireKind(kindId);
  if (!changed) throw new AppError('revision_conflict', { current: after });
  return after;
}

/** Nothing new is begun with it any more, or again. Throws `invalid_input` where there is no such kind. */
export async function setKindArchived(kindId: string, archived: boolean): Promise<ExperienceKind> {
  await KindModel.updateOne({ _id: kindId.toLowerCase() }, { $set: { archived } });
  return requireKind(kindId);
}

/** Puts these kinds in this order, before those that are not named. Throws `invalid_input` for one that is none. */
export async function orderKinds(
  actor: Actor,
  kindIds: readonly string[],
): Promise<{ items: ExperienceKind[] }> {
  const wanted = [...new Set(kindIds.map((id) => id.toLowerCase()))];
  const kinds = await KindModel.find().sort({ position: 1, _id: 1 }).lean<KindDoc[]>();
  const known = new Set(kinds.map(({ _id }) => _id));
  const unknown = wanted.findIndex((id) => !known.has(id));
  if (unknown !== -1) throw notAKind(['kindIds', unknown]);
  const others = kinds.map(({ _id }) => _id).filter((id) => !wanted.includes(id));
  const writes = [...wanted, ...others].map((_id, position) => ({
    updateOne: { filter: { _id }, update: { $set: { position } } },
  }));
  if (writes.length > 0) await KindModel.bulkWrite(writes);
  return { items: await listKinds(actor) };
}

/** A kind as it stands. Throws `invalid_input`, naming the field, where there is none of this id. */
export async function requireKind(kindId: string): Promise<ExperienceKind> {
  const kind = await findKind(kindId);
  if (!kind) throw notAKind(['kindId']);
  return kind;
}

function notAKind(path: (string | number)[]): AppError {
  return new AppError('invalid_input', { fields: [{ path, reason: 'not_a_kind' }] });
}

function insertVersion(
  kindId: string,
  version: number,
  { kind, at, by }: { kind: KindInput; at: Date; by: string },
  session: ClientSession,
) {
  const _id = kindVersionId(kindId, version);
  return insertMissing(KindVersionModel, [{ _id, kindId, version, ...contentOf(kind), at, by }], session);
}

function contentOf({ name, description, icon, sections }: KindInput): KindInput {
  return { name, description, icon, sections };
}
