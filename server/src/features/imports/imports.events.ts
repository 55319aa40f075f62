import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { type DomainEvent, onDomainEvent } from '../../platform/journal/events.ts';
import { settleKept } from '../files/kept-files.access.ts';
import { giveUpExpired } from './giving-up.ts';
import { keeperOf } from './import-change.ts';
import { type ImportDoc, ImportModel } from './imports.model.ts';
import { queueReading } from './reading-media.ts';

/** How much later than it says a draft may be given up. */
const LOOK_EVERY_MS = 3_600_000;

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** It was taken, and what its messages showed is to be read. */
    'import.begun': { importId: string };
    /** Someone is asked for their consent; not `asked`: they answered, or it is no more asked of them. */
    'import.consent': { importId: string; channelId: string; by: string; personId: string; asked: boolean };
    /** It was published or given up: nobody is asked any more. */
    'import.closed': { importId: string; channelId: string };
    'import.published': {
      importId: string;
      by: string;
      threadId: string;
      channelId: string;
      messages: number;
    };
  }
}

/** What a channel's journal keeps of imports. Once, before the server starts. */
export function registerImports(): void {
  registerEntity<ImportDoc>({
    kind: 'import',
    model: ImportModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    // Its channel's readers learn of it by the thread that is made of it.
    present: () => [],
  });
  onDomainEvent<Consumed['type']>('imports', ['import.begun', 'import.closed'], tendFiles);
  defineRecurringJob('imports.give-up-expired', LOOK_EVERY_MS, () => giveUpExpired());
}

type Consumed = DomainEvent<'import.begun' | 'import.closed'>;

/** What was shown is read once an import stands, and goes where it belongs once it is over. Both may be done twice. */
async function tendFiles(events: readonly Consumed[]): Promise<void> {
  for (const { type, data } of events) {
    if (type === 'import.begun') await queueReading(data.importId);
    else await settleKept(keeperOf(data.importId));
  }
}
