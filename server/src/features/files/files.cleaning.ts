import { namedFiles } from '@sentiers/shared/messages/body.ts';
import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { findExperienceFiles } from '../experiences/shown-files.queries.ts';
import { findScheduledBodies } from '../later/later.queries.ts';
import { findShownFiles } from '../messages/shown-files.queries.ts';
import { findVideosAmong } from '../replays/videos.queries.ts';
import { findDocumentsAmong } from '../seminars/documents.queries.ts';
import { findTrailFilesAmong } from '../trails/trail-entries.queries.ts';
import { dropLostParts } from './file-parts.ts';
import { type FileDoc, FileModel } from './files.model.ts';
import { removeNamedAt, removeUnnamed } from './removing-files.ts';

const DAY_MS = 24 * 3_600_000;
/** What was begun and never finished; a device that comes back later begins anew. */
const UNFINISHED_MS = 7 * DAY_MS;
/** What no message has shown yet: a draft, or a message that waits on a device, may still do it. */
const UNSHOWN_YET_MS = 30 * DAY_MS;
/** What messages showed and none shows any more: they were deleted, or corrected. */
const UNSHOWN_MS = DAY_MS;
const BATCH = 500;

/** Removes what was sent and serves nothing. */
export async function cleanFiles(now = Date.now()): Promise<void> {
  const before = (age: number) => ({ $lt: new Date(now - age) });
  const unnamed = FileModel.find({
    namedAt: null,
    $or: [{ stored: null, createdAt: before(UNFINISHED_MS) }, { createdAt: before(UNSHOWN_YET_MS) }],
  }).lean<FileDoc>();
  const named = new Set((await findScheduledBodies()).flatMap(namedFiles));
  for (const id of await findExperienceFiles()) named.add(id);
  for await (const { _id } of unnamed.cursor()) if (!named.has(_id)) await removeUnnamed({ _id });
  await removeUnshown(now, named);
  await dropLostParts(now - DAY_MS);
}

/** @param named those that wait to be sent, or that experiences show */
async function removeUnshown(now: number, named: ReadonlySet<string>): Promise<void> {
  const namedAt = { $lt: new Date(now - UNSHOWN_MS) };
  for (let last = ''; ; ) {
    const files = await FileModel.find({ namedAt, _id: { $gt: last } }, { namedAt: 1, unshownAt: 1 })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<Pick<FileDoc, '_id' | 'namedAt' | 'unshownAt'>[]>();
    const kept = await findKept(files.map(({ _id }) => _id));
    for (const file of files) {
      if (!kept.has(file._id) && !named.has(file._id) && isOver(file, now)) await removeNamedAt(file);
    }
    if (files.length < BATCH) return;
    last = files.at(-1)?._id ?? '';
  }
}

/** Those that messages, agendas of seminars, replays or trails show. */
async function findKept(ids: readonly string[]): Promise<Set<string>> {
  const shown = await Promise.all([
    findShownFiles(ids),
    findDocumentsAmong(ids),
    findVideosAmong(ids),
    findTrailFilesAmong(ids),
  ]);
  return new Set(shown.flatMap((found) => [...found]));
}

/** Named after it was last shown, it may still be in a message that was refused, or whose answer was lost. */
function isOver({ namedAt, unshownAt }: Pick<FileDoc, 'namedAt' | 'unshownAt'>, now: number): boolean {
  const [named, unshown] = [namedAt?.getTime() ?? 0, unshownAt?.getTime() ?? 0];
  return unshown >= named ? unshown < now - UNSHOWN_MS : named < now - UNSHOWN_YET_MS;
}

/** What is done every day. Once, before the server starts. */
export function cleanFilesDaily(): void {
  defineRecurringJob('files.clean', DAY_MS, () => cleanFiles());
}
