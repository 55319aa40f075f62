import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { registerCalendarSource } from '../../platform/calendar/calendar-sources.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { onDomainEventRepeatable } from '../../platform/journal/events.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { type AcknowledgementDoc, AcknowledgementModel } from './acknowledgements.model.ts';
import { tallyAcknowledgements } from './acknowledgements.tally.ts';
import { type DepartureDoc, DepartureModel } from './departures.model.ts';
import { datesOfOpportunities } from './opportunities.queries.ts';
import { keepQuestions, questionEvents } from './questions.keeping.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';
import { peopleIn, presentDeparture, presentThreadChange } from './threads.presenter.ts';

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
    /** It is not what it was: renamed, closed, answered, pinned… */
    'thread.changed': { threadId: string; channelId: string };
    'thread.moved': { threadId: string; fromChannelId: string; toChannelId: string; by: string };
    /** Someone may not write in a live room any more, or may again. */
    'room.guests-set': { roomId: string; channelId: string; allowed: boolean; by: string };
    'room.muted': { roomId: string; channelId: string; personId: string; muted: boolean; by: string };
    /** A live room is over: what was said in it is to be gathered. */
    'room.closed': { roomId: string; channelId: string };
    /** A question opened to be answered by someone, by a date. */
    'thread.addressed': {
      threadId: string;
      channelId: string;
      messageId: string;
      seq: number;
      personId: string;
      by: string;
    };
    'thread.acknowledged': { threadId: string; channelId: string; personId: string };
    /** Its readers are asked for a « Bien reçu », or no more. */
    'acknowledgement.asked': { threadId: string; asked: boolean };
    /** Those who have not answered are to be reminded. */
    'acknowledgement.reminded': { threadId: string; channelId: string; by: string };
    /** Another message was kept as the answer to a question, or none. */
    'thread.answered': {
      threadId: string;
      channelId: string;
      by: string;
      answer: { messageId: string; seq: number; authorId: string } | null;
    };
  }
}

/** What journals carry of threads: each in its conversation's, and in its channel's. Once, before the server starts. */
export function registerThreads(): void {
  registerCalendarSource('opportunities', datesOfOpportunities);
  registerEntity<ThreadDoc>({
    kind: 'thread',
    model: ThreadModel,
    streams: [
      { kind: 'conversation', idField: '_id', versionField: 'version' },
      { kind: 'channel', idField: 'channelId', versionField: 'channelVersion' },
    ],
    present: async (threads, audience, stream) => {
      const people = await loadPersonSummaries(threads.flatMap(peopleIn));
      return threads.map((thread) =>
        presentThreadChange(
          thread,
          stream === 'channel' ? thread.channelVersion : thread.version,
          people,
          audience,
        ),
      );
    },
  });
  registerEntity<DepartureDoc>({
    kind: 'departure',
    model: DepartureModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    present: (departures) => departures.map(presentDeparture),
  });
  registerEntity<AcknowledgementDoc>({
    kind: 'acknowledgement',
    model: AcknowledgementModel,
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
    present: (rows) =>
      rows.map(({ _id, version, threadId, at }) => ({
        kind: 'acknowledgement',
        id: _id,
        version,
        threadId,
        at: at.toISOString(),
      })),
  });
  onDomainEventRepeatable('threads', [...questionEvents, 'thread.acknowledged'], async (events) => {
    await keepQuestions(events.filter((event) => event.type !== 'thread.acknowledged'));
    const said = events.filter((event) => event.type === 'thread.acknowledged');
    await tallyAcknowledgements(said.map(({ data }) => data.threadId));
  });
}
