import { registerEntity } from '../../platform/journal/entities.ts';
import { type ImportDoc, ImportModel } from './imports.model.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
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
}
