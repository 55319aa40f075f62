import { FEELING_SECONDS, type Pulse } from '@sentiers/shared/pulse/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import type { Change } from '../../platform/journal/types.ts';
import { logger } from '../../platform/logging/logger.ts';
import { FeelingModel, type PulseDoc, PulseModel, pulseId } from './pulse.model.ts';

/** A room is told at most so often how it follows, in milliseconds. */
const TOLD_EVERY_MS = 1_000;

/** Rooms to be counted in a moment, and those that are being counted. */
const due = new Map<string, NodeJS.Timeout>();

/** Counts a room in a moment: those who tap meanwhile are counted together. */
export function countSoon(roomId: string): void {
  if (due.has(roomId)) return;
  const timer = setTimeout(() => {
    due.delete(roomId);
    countPulse(roomId).catch((err: unknown) =>
      logger.warn({ err }, 'a pulse could not be counted: the next look does it'),
    );
  }, TOLD_EVERY_MS);
  timer.unref();
  due.set(roomId, timer);
}

/** Brings what is told of a room to what its people feel by now. */
export async function countPulse(roomId: string): Promise<void> {
  const [counts, pulse] = await Promise.all([
    countFeelings(roomId),
    PulseModel.findById(pulseId(roomId)).lean<PulseDoc>(),
  ]);
  if (sameCounts(counts, pulse?.counts ?? nobody)) return;
  await (pulse ? tell(roomId, counts) : tellFirst(roomId, counts));
}

/** Counts again the rooms where somebody felt something when they were counted last: it may hold no more. */
export async function countPulses(): Promise<void> {
  const beating = await PulseModel.distinct('conversationId', {
    $or: Object.keys(nobody).map((feeling) => ({ [`counts.${feeling}`]: { $gt: 0 } })),
  });
  for (const roomId of beating) await countPulse(roomId);
}

/** From this moment on, what was tapped before holds no more. */
export function heldSince(now = Date.now()): Date {
  return new Date(now - FEELING_SECONDS * 1000);
}

const nobody: Pulse['counts'] = { too_fast: 0, lost: 0, clear: 0 };

async function countFeelings(roomId: string): Promise<Pulse['counts']> {
  const rows = await FeelingModel.aggregate<{ _id: keyof Pulse['counts']; count: number }>([
    { $match: { roomId, at: { $gt: heldSince() } } },
    { $group: { _id: '$feeling', count: { $sum: 1 } } },
  ]);
  return { ...nobody, ...Object.fromEntries(rows.map(({ _id, count }) => [_id, count])) };
}

function sameCounts(one: Pulse['counts'], other: Pulse['counts']): boolean {
  return one.too_fast === other.too_fast && one.lost === other.lost && one.clear === other.clear;
}

async function tell(roomId: string, counts: Pulse['counts']): Promise<void> {
  await journal.commit<PulseDoc>({
    changes: [changeOf(roomId, () => ({ update: { $set: { counts } } }))],
  });
}

/** Two servers that count a room for the first time make one pulse. */
async function tellFirst(roomId: string, counts: Pulse['counts']): Promise<void> {
  const _id = pulseId(roomId);
  await journal.commit<PulseDoc>({
    receipt: derivedReceipt('pulse', roomId, _id),
    changes: [
      changeOf(roomId, ({ version }) => ({ insert: { _id, conversationId: roomId, counts, version } })),
    ],
  });
}

function changeOf(roomId: string, write: Change['write']): Change {
  return {
    entity: { kind: 'pulse', id: pulseId(roomId) },
    streams: [{ kind: 'conversation', id: roomId }],
    write,
  };
}
