import type { AppError } from '@sentiers/shared/errors.ts';
import { journal } from '../../platform/journal/journal.ts';
import type { EntityDoc, Unit } from '../../platform/journal/types.ts';
import type { ScheduledDoc } from './scheduled.model.ts';

/** What is changed of a message kept for later, where it still is as it must be. */
export interface ScheduledPatch {
  where: Record<string, unknown>;
  fields: Partial<ScheduledDoc>;
  refused(current: EntityDoc | null): AppError;
  events?: Unit['events'] | undefined;
}

/** Changes it in its person's journal, so that all their devices learn it. */
export async function changeScheduled(
  { _id, personId }: ScheduledDoc,
  { where, fields, refused, events }: ScheduledPatch,
): Promise<ScheduledDoc> {
  const { entity } = await journal.commit<ScheduledDoc>({
    changes: [
      {
        entity: { kind: 'scheduled', id: _id },
        streams: [{ kind: 'person', id: personId }],
        write: () => ({ where, update: { $set: fields } }),
        refused,
      },
    ],
    ...(events && { events }),
  });
  return entity.doc;
}
