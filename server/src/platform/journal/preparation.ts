import { Batch } from './batch.ts';
import type { Pending } from './pending.ts';
import { answerFrom, type EarlierReceipts, type Receipt, type Receipts, receiptId } from './receipts.ts';
import { isTransient } from './store.ts';
import type { StoredEntities } from './stored-entities.ts';
import { beginsByItself, type Heads } from './streams.ts';
import type { Head, ReceiptRequest, StreamRef } from './types.ts';

export interface PreparationParts {
  heads: Heads;
  receipts: Receipts;
  entities: StoredEntities;
  /** Throws where this server may not accept anything now. */
  mayAccept(): void;
}

/** What is ready for a transaction, and the units in it. */
export interface Prepared {
  batch: Batch;
  members: readonly Pending[];
}

/** What the units' receipts are known by. */
export function requestsOf(units: readonly Pending[]): ReceiptRequest[] {
  return units.map(({ unit }) => unit.receipt).filter((receipt) => receipt !== undefined);
}

/** Of those with the same receipt only the first may go: the others are answered from what it leaves. */
export function withoutDoubles(units: readonly Pending[]): { first: Pending[]; doubles: Pending[] } {
  const keys = new Set<string | undefined>();
  const first: Pending[] = [];
  const doubles: Pending[] = [];
  for (const pending of units) {
    const key = pending.unit.receipt && receiptId(pending.unit.receipt);
    if (key !== undefined && keys.has(key)) doubles.push(pending);
    else first.push(pending);
    keys.add(key);
  }
  return { first, doubles };
}

/**
 * Makes a batch of what waits: rights are asked again, and each change gets its version and rank after the heads last
 * seen. Throws only where the database can't be read.
 */
export async function prepare(units: readonly Pending[], parts: PreparationParts): Promise<Prepared> {
  const { allowed, refused } = await judge(units, parts);
  if (refused.size > 0) await refuse(refused, parts);
  return assemble(allowed, await readHeads(allowed, parts.heads));
}

/** Answers those that were received before; the others remain. */
export async function withoutRepeats(
  units: readonly Pending[],
  earlier: EarlierReceipts,
  entities: StoredEntities,
): Promise<Pending[]> {
  const fresh: Pending[] = [];
  for (const pending of units) {
    const { receipt } = pending.unit;
    const found = receipt && earlier.get(receiptId(receipt));
    // Stryker disable next-line ConditionalExpression,LogicalOperator: what has no receipt is never found.
    if (receipt && found) await answerRepeat(pending, receipt, found, entities);
    else fresh.push(pending);
  }
  return fresh;
}

/** What was acknowledged once is answered again, even where it would not be allowed any more. */
async function refuse(
  refused: ReadonlyMap<Pending, unknown>,
  { receipts, entities }: PreparationParts,
): Promise<void> {
  const units = [...refused.keys()];
  const fresh = await withoutRepeats(units, await receipts.read(requestsOf(units)), entities);
  for (const pending of fresh) pending.reject(refused.get(pending));
}

async function answerRepeat(
  pending: Pending,
  request: ReceiptRequest,
  found: Receipt,
  entities: StoredEntities,
): Promise<void> {
  try {
    const entity = await entities.load(answerFrom(found, request));
    pending.resolve({ status: 'repeated', entity, entities: [entity] });
  } catch (error) {
    if (isTransient(error)) throw error;
    pending.reject(error);
  }
}

async function judge(
  units: readonly Pending[],
  parts: PreparationParts,
): Promise<{ allowed: Pending[]; refused: Map<Pending, unknown> }> {
  const refused = new Map<Pending, unknown>();
  await Promise.all(
    units.map(async (pending) => {
      try {
        parts.mayAccept();
        await pending.unit.authorise?.();
      } catch (error) {
        if (isTransient(error)) throw error;
        refused.set(pending, error);
      }
    }),
  );
  return { allowed: units.filter((unit) => !refused.has(unit)), refused };
}

/** Heads last seen; those never seen are read, those that begin by themselves are begun. */
async function readHeads(units: readonly Pending[], heads: Heads): Promise<Map<string, Head>> {
  const found = new Map<string, Head>();
  const unseen = new Map<string, StreamRef>();
  for (const { unit } of units) {
    const created = new Set(unit.createStreams?.map(({ id }) => id));
    for (const stream of unit.changes.flatMap(({ streams }) => streams)) {
      const head = heads.seen(stream.id);
      if (head) found.set(stream.id, head);
      else if (!created.has(stream.id)) unseen.set(stream.id, stream);
    }
  }
  if (unseen.size > 0) for (const [id, head] of await readUnseen(unseen, heads)) found.set(id, head);
  return found;
}

async function readUnseen(unseen: ReadonlyMap<string, StreamRef>, heads: Heads): Promise<Map<string, Head>> {
  let read = await heads.read(unseen.keys());
  const missing = [...unseen.values()].filter((stream) => beginsByItself(stream) && !read.has(stream.id));
  if (missing.length > 0) {
    await heads.begin(missing);
    read = await heads.read(unseen.keys());
  }
  for (const [id, head] of read) heads.remember(id, head);
  return read;
}

/** A unit that throws while it is assembled is refused, and the others assembled without it. */
function assemble(units: readonly Pending[], heads: ReadonlyMap<string, Head>): Prepared {
  let left = units;
  for (;;) {
    const batch = new Batch(heads);
    const failing = left.find((pending) => {
      try {
        batch.add(pending.unit);
        return false;
      } catch (error) {
        pending.reject(error);
        return true;
      }
    });
    if (!failing) return { batch, members: left };
    left = left.filter((unit) => unit !== failing);
  }
}
