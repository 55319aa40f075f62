import type { Audience } from '@sentiers/shared/journal/schema.ts';
import { entityKind } from './entities.ts';
import type { PresentedChange, StoredEntity, StreamKind } from './types.ts';

/** How these entities travel in a stream of this kind, in the order of their versions. */
export async function present(
  entities: readonly StoredEntity[],
  audience: Audience,
  stream: StreamKind,
): Promise<readonly PresentedChange[]> {
  const byKind = Map.groupBy(entities, ({ kind }) => kind);
  const presented = await Promise.all(
    [...byKind].map(([kind, stored]) =>
      entityKind(kind).present(
        stored.map(({ doc }) => doc),
        audience,
        stream,
      ),
    ),
  );
  return presented.flat().sort((a, b) => a.version - b.version);
}
