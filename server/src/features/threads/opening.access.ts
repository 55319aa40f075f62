import type { Change, NewStream, StreamRef } from '../../platform/journal/types.ts';
import { labelsOf } from './threads.labels.ts';
import type { ThreadDoc } from './threads.model.ts';

/** The parts of a new thread that its unit is made of; its messages are for the unit to add. */
interface Opening {
  thread: ThreadDoc;
  stream: NewStream;
  change: Change;
}

/** A thread that opens, alone with its first message or with those that are moved into it. */
export function planThread(
  given: Pick<ThreadDoc, '_id' | 'channelId' | 'title' | 'kind' | 'authorId'> &
    Partial<Pick<ThreadDoc, 'acknowledgement' | 'opportunity' | 'room' | 'addressed'>>,
): Opening {
  const thread: ThreadDoc = {
    acknowledgement: null,
    opportunity: null,
    room: null,
    ...given,
    createdAt: new Date(),
    closed: null,
    answer: null,
    pinned: null,
    history: [],
    version: 0,
    channelVersion: 0,
  };
  const { _id: id, channelId, kind } = thread;
  return {
    thread,
    stream: { kind: 'conversation', id, home: channelId, labels: labelsOf(kind) },
    change: {
      entity: { kind: 'thread', id },
      streams: streamsOf(thread),
      write: ({ at }) => ({ insert: { ...thread, createdAt: at } }),
    },
  };
}

/** The journals that carry a thread: its conversation's, and its channel's. */
export function streamsOf({ _id, channelId }: Pick<ThreadDoc, '_id' | 'channelId'>): StreamRef[] {
  return [
    { kind: 'conversation', id: _id },
    { kind: 'channel', id: channelId },
  ];
}
