import { registerEntity } from '../../platform/journal/entities.ts';
import { EditionModel, type ReadableEdition } from './editions.model.ts';

/** What journals carry of what is published. Once, before the server starts. */
export function registerEditions(): void {
  registerEntity<ReadableEdition>({
    kind: 'experience-edition',
    model: EditionModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    // Each reads of it what they may: those who have it open are told by its experience.
    present: () => [],
  });
}
