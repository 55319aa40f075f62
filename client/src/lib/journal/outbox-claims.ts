import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { entriesNaming, filesOf, forgetFile } from './file-writes.ts';
import type { LaneRecord, OutboxEntry, Refusal } from './outbox-entry.ts';
import { followMessage } from './outbox-rewording.ts';
import { entriesOf, setAside } from './outbox-writes.ts';
import type { Tables } from './storage.ts';

/** How long a claim holds: longer than a send and its fallback may take. */
export const LEASE_MS = 45_000;

/** An entry that is ours to send, as long as nobody claimed its lane after us. */
export interface Claim {
  entry: OutboxEntry;
  fence: number;
  /** Milliseconds. */
  until: number;
}

export type ClaimAnswer =
  | { kind: 'claimed'; claim: Claim }
  /** Nothing waits in this lane. */
  | { kind: 'idle' }
  /** Not before this moment; `holder` is the tab that sends it now, if that is why. */
  | { kind: 'wait'; until: number; holder: string | null };

export interface Claimant {
  /** This tab. */
  holder: string;
  now: number;
  /** Tabs known to be closed: their claims are void. */
  closed: ReadonlySet<string>;
}

/** Claims the first waiting entry of a lane, inside a transaction. */
export async function claimNext(tables: Tables, lane: string, claimant: Claimant): Promise<ClaimAnswer> {
  const first = await firstToLeave(tables, lane);
  const record = (await tables.lanes.get(lane)) ?? newLane(lane);
  if (!first) {
    await tables.lanes.delete(lane);
    return { kind: 'idle' };
  }
  const { entry, filesLeave } = first;
  if (filesLeave) return { kind: 'wait', until: claimant.now + LEASE_MS, holder: null };
  const { holder, until, notBefore } = record;
  const isTheirs = holder !== claimant.holder && !claimant.closed.has(holder);
  if (isTheirs && until > claimant.now) return { kind: 'wait', until, holder };
  if (notBefore > claimant.now) return { kind: 'wait', until: notBefore, holder: null };
  const claim: Claim = {
    entry: { ...entry, attempts: entry.attempts + 1 },
    fence: record.fence + 1,
    until: claimant.now + LEASE_MS,
  };
  await tables.outbox.put(claim.entry);
  await tables.lanes.put({ ...record, fence: claim.fence, holder: claimant.holder, until: claim.until });
  return { kind: 'claimed', claim };
}

/**
 * What leaves next in a lane, and whether files that it shows must leave before. What shows a file that was refused
 * is set aside on the way.
 */
async function firstToLeave(
  tables: Tables,
  lane: string,
): Promise<{ entry: OutboxEntry; filesLeave: boolean } | null> {
  const sending = new Map<string, OutboxEntry['status']>();
  for (const { work, status } of await tables.outbox.all()) {
    if (work.kind === 'file') sending.set(work.fileId, status);
  }
  for (const entry of await entriesOf(tables, lane)) {
    if (entry.status !== 'waiting') continue;
    const files = filesOf(entry).map((id) => sending.get(id));
    const isStopped = files.some((status) => status === 'refused' || status === 'asks');
    if (!isStopped) return { entry, filesLeave: files.includes('waiting') };
    await setAside(tables, [entry]);
  }
  return null;
}

type MadeThread = Pick<Thread, 'conversationId'>;

/** What the server made of an entry, as far as those behind it need it. */
export interface Made {
  /** Of a created thread. */
  thread?: MadeThread;
  /** Of a corrected message. */
  revision?: number;
  /** Of a message that was posted. */
  messageId?: string;
  /** Of a file that is all there. */
  file?: FileSummary;
}

/**
 * The server has it: the entry goes, unless it was reworded meanwhile. True even when the claim is no longer ours,
 * for what is there is there.
 */
export async function settleDone(tables: Tables, claim: Claim, made: Made): Promise<boolean> {
  await release(tables, claim, { notBefore: 0, asked: 0, failures: 0 });
  const entry = await tables.outbox.get(claim.entry.id);
  if (made.thread) await moveToThread(tables, claim.entry.lane, made.thread);
  if (made.revision !== undefined) await giveRevision(tables, claim.entry, made.revision);
  if (!entry || entry.wording !== claim.entry.wording) return false;
  await tables.outbox.delete(entry.id);
  if (made.messageId !== undefined) await followMessage(tables, entry, made.messageId);
  if (made.file) await rememberFile(tables, made.file);
  // What was shown from here is shown from there now.
  for (const id of filesOf(entry)) await forgetFile(tables, id);
  return true;
}

async function rememberFile(tables: Tables, summary: FileSummary): Promise<void> {
  const file = await tables.files.get(summary.id);
  if (file) await tables.files.put({ ...file, summary });
}

/** A piece of a file arrived: the next one may leave. */
export async function settleProgress(tables: Tables, claim: Claim, received: number | null): Promise<void> {
  if (!(await release(tables, claim, { notBefore: 0, asked: 0, failures: 0 }))) return;
  const entry = await tables.outbox.get(claim.entry.id);
  if (entry?.work.kind !== 'file' || entry.wording !== claim.entry.wording) return;
  await tables.outbox.put({ ...entry, attempts: 0, work: { ...entry.work, received } });
}

/** Nothing is known, or not now: the lane waits. */
export async function settleLater(
  tables: Tables,
  claim: Claim,
  pace: { notBefore: number; asked: number },
): Promise<void> {
  const record = await tables.lanes.get(claim.entry.lane);
  await release(tables, claim, { ...pace, failures: (record?.failures ?? 0) + 1 });
}

/** Gives the lane back as it was: nobody is signed in. */
export async function settlePaused(tables: Tables, claim: Claim): Promise<void> {
  await release(tables, claim, {});
}

/**
 * Refused, or to be decided. Words are set aside with their reason, and what depends on them; a gesture (a reaction, a
 * deletion) is forgotten. False when the claim is no longer ours or the entry was reworded.
 */
export async function settleRefused(
  tables: Tables,
  claim: Claim,
  status: 'asks' | 'refused',
  refusal: Refusal,
): Promise<boolean> {
  if (!(await release(tables, claim, { notBefore: 0, asked: 0, failures: 0 }))) return false;
  const entry = await tables.outbox.get(claim.entry.id);
  if (!entry || entry.wording !== claim.entry.wording) return false;
  if (hasWords(entry)) await tables.outbox.put({ ...entry, status, refusal });
  else await tables.outbox.delete(entry.id);
  await setAside(tables, await dependentsOf(tables, entry));
  return true;
}

/** Drops this tab's claims: it closes. */
export async function releaseAll(tables: Tables, holder: string): Promise<void> {
  for (const record of await tables.lanes.all()) {
    if (record.holder === holder) await tables.lanes.put({ ...record, until: 0 });
  }
}

/** Lets every lane try at once, save where the server asked for patience. */
export async function forgetBackOff(tables: Tables): Promise<void> {
  for (const record of await tables.lanes.all()) {
    await tables.lanes.put({ ...record, notBefore: Math.min(record.notBefore, record.asked) });
  }
}

function newLane(lane: string): LaneRecord {
  // Stryker disable next-line StringLiteral: a claim that is over holds for nobody, whoever it names.
  return { lane, fence: 0, holder: '', until: 0, notBefore: 0, asked: 0, failures: 0 };
}

/** Ends a claim; false when a later one stands. */
async function release(tables: Tables, claim: Claim, pace: Partial<LaneRecord>): Promise<boolean> {
  const record = await tables.lanes.get(claim.entry.lane);
  if (record?.fence !== claim.fence) return false;
  await tables.lanes.put({ ...record, ...pace, until: 0 });
  return true;
}

/** A thread was made: what was written in it while it was on its way goes to its conversation. */
async function moveToThread(tables: Tables, lane: string, thread: MadeThread): Promise<void> {
  await rememberThread(tables, lane, thread.conversationId);
  for (const entry of await entriesOf(tables, lane)) {
    if (entry.work.kind !== 'message') continue;
    const { conversationId } = thread;
    await tables.outbox.put({ ...entry, lane: conversationId, work: { ...entry.work, conversationId } });
  }
}

const MOST_REMEMBERED = 50;
const madeName = 'outbox.made';

async function rememberThread(tables: Tables, lane: string, conversationId: string): Promise<void> {
  const made = await madeThreads(tables);
  const kept = made.filter(([name]) => name !== lane).slice(1 - MOST_REMEMBERED);
  await tables.values.put({ name: madeName, value: [...kept, [lane, conversationId]] });
}

/** Conversations of threads made lately, by the lane in which they were on their way. */
export async function madeThreads(tables: Tables): Promise<[string, string][]> {
  const row = await tables.values.get(madeName);
  return (row?.value as [string, string][] | undefined) ?? [];
}

/** A correction was made: the one that follows it knows its revision now. */
async function giveRevision(tables: Tables, done: OutboxEntry, revision: number): Promise<void> {
  for (const entry of await entriesOf(tables, done.lane)) {
    const { work } = entry;
    // Stryker disable next-line ConditionalExpression: nothing else comes after a correction.
    if (work.kind !== 'edit') continue;
    if (work.after === done.id) {
      await tables.outbox.put({ ...entry, work: { ...work, revision, after: null } });
    }
  }
}

async function dependentsOf(tables: Tables, refused: OutboxEntry): Promise<OutboxEntry[]> {
  if (refused.work.kind === 'file') return entriesNaming(tables, refused.work.fileId);
  // Stryker disable next-line EqualityOperator: the refused one does not wait any more itself.
  const behind = (await entriesOf(tables, refused.lane)).filter(({ order }) => order > refused.order);
  if (refused.work.kind === 'thread' || refused.work.kind === 'direct') return behind;
  // Stryker disable next-line ConditionalExpression: nothing else comes after a correction.
  return behind.filter(({ work }) => work.kind === 'edit' && work.after === refused.id);
}

/** Words, and what was added to them. */
function hasWords({ work }: OutboxEntry): boolean {
  return 'body' in work || work.kind === 'file';
}
