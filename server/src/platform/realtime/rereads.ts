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

type Whom = (doc: EntityDoc) => Reread | Promise<Reread>;

const registered = new Map<string, Whom>();

/**
 * Has those who read an entity of this kind told to read it again, whenever a commit changed it: what each may see of it
 * differs, so that no frame carries it. Once, before the server starts.
 *
 * @param whom asked after the commit, of the document as it stands then
 */
export function registerReread<Doc extends EntityDoc>(
  entityKind: string,
  whom: (doc: Doc) => Reread | Promise<Reread>,
): void {
  registered.set(entityKind, whom as Whom);
}

/** Tells them, from now on; answers how to stop. */
export function announceRereads(realtime: Realtime): () => void {
  const tell = async (whom: Whom, doc: EntityDoc): Promise<void> => {
    const { what, personIds } = await whom(doc);
    for (const personId of new Set(personIds)) realtime.toPerson(personId, 'journey.changed', what);
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
