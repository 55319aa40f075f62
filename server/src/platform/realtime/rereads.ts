import type { JourneyKind } from '@sentiers/shared/events.ts';
import { journal } from '../journal/journal.ts';
import type { EntityDoc } from '../journal/types.ts';
import { logger } from '../logging/logger.ts';
import type { Realtime } from './realtime.ts';

/** What is to be read again, and by whom. */
export interface Reread {
  what: { kind: JourneyKind; id: string };
  personIds: Iterable<string>;
}

/** Several where who reads one thing of it isn't who reads another. */
type Rereads = Reread | readonly Reread[];
type Whom = (doc: EntityDoc) => Rereads | Promise<Rereads>;

const registered = new Map<string, Whom>();

/**
 * Has those who read an entity of this kind told to read it again, whenever a commit changed it: what each may see of it
 * differs, so that no frame carries it. Once, before the server starts.
 *
 * @param whom asked after the commit, of the document as it stands then
 */
export function registerReread<Doc extends EntityDoc>(
  entityKind: string,
  whom: (doc: Doc) => Rereads | Promise<Rereads>,
): void {
  registered.set(entityKind, whom as Whom);
}

/** Tells them, from now on; answers how to stop. */
export function announceRereads(realtime: Realtime): () => void {
  const tell = async (whom: Whom, doc: EntityDoc): Promise<void> => {
    for (const { what, personIds } of [await whom(doc)].flat()) {
      for (const personId of new Set(personIds)) realtime.toPerson(personId, 'journey.changed', what);
    }
  };
  return journal.onFrame(({ entities }) => {
    for (const { kind, doc } of entities) {
      const whom = registered.get(kind);
      if (!whom) continue;
      tell(whom, doc as EntityDoc).catch((err: unknown) =>
        logger.warn({ err, kind }, 'who reads it could not be told'),
      );
    }
  });
}
