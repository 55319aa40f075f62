import { newStreamDoc, StreamModel } from './streams.ts';
import type { StreamKind } from './types.ts';

/**
 * Takes one version in each of these journals, as often as it is named, for documents that are imported in bulk:
 * answers them in the order of the names. Only for kinds that begin by themselves.
 */
export async function advanceStreams(kind: StreamKind, streamIds: readonly string[]): Promise<number[]> {
  const counts = new Map<string, number>();
  for (const id of streamIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  const next = new Map<string, number>();
  for (const [id, count] of counts) {
    const { _id, version: _version, ...fields } = newStreamDoc({ kind, id }, new Date());
    const stream = await StreamModel.findOneAndUpdate(
      { _id },
      { $inc: { version: count }, $setOnInsert: fields },
      { upsert: true, returnDocument: 'after', projection: { version: 1 } },
    )
      .orFail()
      .lean<{ version: number }>();
    next.set(id, stream.version - count);
  }
  return streamIds.map((id) => {
    const version = (next.get(id) ?? 0) + 1;
    next.set(id, version);
    return version;
  });
}
