import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { type DepartureDoc, DepartureModel } from './departures.model.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';
import { presentDeparture, presentThreadChange } from './threads.presenter.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    'thread.created': {
      threadId: string;
      channelId: string;
      kind: ThreadKind;
      authorId: string;
      /** The message it opens with, which is its first. */
      messageId: string;
    };
    /** It was renamed, closed or opened again. */
    'thread.changed': { threadId: string; channelId: string };
    'thread.moved': { threadId: string; fromChannelId: string; toChannelId: string; by: string };
  }
}

/** What journals carry of threads: each in its conversation's, and in its channel's. Once, before the server starts. */
export function registerThreads(): void {
  registerEntity<ThreadDoc>({
    kind: 'thread',
    model: ThreadModel,
    streams: [
      { kind: 'conversation', idField: '_id', versionField: 'version' },
      { kind: 'channel', idField: 'channelId', versionField: 'channelVersion' },
    ],
    present: async (threads, _audience, stream) => {
      const people = await loadPersonSummaries(
        threads.flatMap(({ authorId, closed }) => [authorId, ...(closed ? [closed.by] : [])]),
      );
      return threads.map((thread) =>
        presentThreadChange(thread, stream === 'channel' ? thread.channelVersion : thread.version, people),
      );
    },
  });
  registerEntity<DepartureDoc>({
    kind: 'departure',
    model: DepartureModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    present: (departures) => departures.map(presentDeparture),
  });
}
