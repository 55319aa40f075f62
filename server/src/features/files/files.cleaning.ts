import { namedFiles } from '@sentiers/shared/messages/body.ts';
import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { findScheduledBodies } from '../later/later.queries.ts';
import { findShownFiles } from '../messages/shown-files.queries.ts';
import { type FileDoc, FileModel } from './files.model.ts';
import { removeNamedAt, removeUnnamed } from './removing-files.ts';

const DAY_MS = 24 * 3_600_000;
/** What was begun and never finished; a device that comes back later begins anew. */
const UNFINISHED_MS = 7 * DAY_MS;
/** What no message has named yet: a draft, or a message that waits on a device, may still do it. */
const UNNAMED_MS = 30 * DAY_MS;
/** What messages named and none shows any more: they were deleted, or corrected. */
const UNSHOWN_MS = DAY_MS;
const BATCH = 500;

/** Removes what was sent and serves nothing. */
export async function cleanFiles(now = Date.now()): Promise<void> {
  const before = (age: number) => ({ $lt: new Date(now - age) });
  const unnamed = FileModel.find({
    namedAt: null,
    $or: [{ stored: null, createdAt: before(UNFINISHED_MS) }, { createdAt: before(UNNAMED_MS) }],
  }).lean<FileDoc>();
  const scheduled = new Set((await findScheduledBodies()).flatMap(namedFiles));
  for await (const { _id } of unnamed.cursor()) if (!scheduled.has(_id)) await removeUnnamed({ _id });
  await removeUnshown(before(UNSHOWN_MS), scheduled);
}

async function removeUnshown(namedAt: { $lt: Date }, scheduled: ReadonlySet<string>): Promise<void> {
  for (let last = ''; ; ) {
    const files = await FileModel.find({ namedAt, _id: { $gt: last } }, { namedAt: 1 })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<Pick<FileDoc, '_id' | 'namedAt'>[]>();
    const shown = await findShownFiles(files.map(({ _id }) => _id));
    for (const file of files) {
      if (!shown.has(file._id) && !scheduled.has(file._id)) await removeNamedAt(file);
    }
    if (files.length < BATCH) return;
    last = files.at(-1)?._id ?? '';
  }
}

/** Once, before the server starts. */
export function registerFiles(): void {
  defineRecurringJob('files.clean', DAY_MS, () => cleanFiles());
}
