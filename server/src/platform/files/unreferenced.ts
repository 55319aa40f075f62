import mongoose from 'mongoose';
import { inBatches, onceEach } from '../database/batches.ts';
import { defineRecurringJob } from '../jobs/jobs.ts';
import { bucket, type FileOwner, pieces, removeFiles } from './files.ts';

const DAY_MS = 24 * 3_600_000;

/** A kind of documents that name stored files. */
export interface FileReferrer {
  kind: FileOwner['kind'];
  /** The stored files that these owners name; and those among `ids`, whose owner is not known, that any of them names. */
  namedBy(owners: readonly string[], ids: readonly string[]): Promise<readonly string[]>;
}

const referrers = new Map<string, FileReferrer>();

/** Says which documents name stored files; what none names is removed every day. Once, before the server starts. */
export function registerFileReferrers(all: readonly FileReferrer[]): void {
  for (const referrer of all) referrers.set(referrer.kind, referrer);
  defineRecurringJob('stored-files.clean', DAY_MS, () => removeUnreferenced());
}

interface Entry {
  _id: mongoose.mongo.ObjectId;
  metadata?: { owner?: FileOwner };
}

/**
 * Removes what was stored a day ago or earlier and is named by nothing: its owner's document was never written, or it
 * went and a crash came before its bytes did; and pieces that belong to no file, for the same reasons.
 */
export async function removeUnreferenced(now = Date.now()): Promise<void> {
  const uploadDate = new Date(now - DAY_MS);
  // An id tells when its file was begun.
  const begun = { $lt: mongoose.mongo.ObjectId.createFromTime(Math.floor(uploadDate.getTime() / 1000)) };
  const entries = bucket()
    .find({ _id: begun, uploadDate: { $lt: uploadDate } }, { projection: { metadata: 1 }, sort: { _id: 1 } })
    .map(({ _id, metadata }): Entry => ({ _id, ...(metadata && { metadata }) }));
  for await (const batch of inBatches(entries)) {
    await removeFiles((await unnamedOf(batch)).map(({ _id }) => _id.toHexString()));
  }
  await removeLostPieces(begun);
}

async function unnamedOf(entries: readonly Entry[]): Promise<Entry[]> {
  const ownerless = entries.filter(({ metadata }) => !metadata?.owner).map(({ _id }) => _id.toHexString());
  const named = await Promise.all(
    [...referrers.values()].map(({ kind, namedBy }) => {
      const owners = entries.flatMap(({ metadata }) =>
        metadata?.owner?.kind === kind ? metadata.owner.id : [],
      );
      return namedBy([...new Set(owners)], ownerless);
    }),
  );
  const kept = new Set(named.flat());
  return entries.filter(({ _id, metadata }) => {
    const isKnown = !metadata?.owner || referrers.has(metadata.owner.kind);
    return isKnown && !kept.has(_id.toHexString());
  });
}

async function removeLostPieces(begun: { $lt: mongoose.mongo.ObjectId }): Promise<void> {
  const fileIds = pieces()
    .find({ files_id: begun }, { projection: { _id: 0, files_id: 1 }, sort: { files_id: 1 } })
    .map(({ files_id }) => files_id.toHexString());
  for await (const batch of inBatches(onceEach(fileIds))) {
    const ids = batch.map((id) => new mongoose.mongo.ObjectId(id));
    const found = await bucket()
      .find({ _id: { $in: ids } }, { projection: { _id: 1 } })
      .toArray();
    const there = new Set(found.map(({ _id }) => _id.toHexString()));
    await pieces().deleteMany({ files_id: { $in: ids.filter((id) => !there.has(id.toHexString())) } });
  }
}
