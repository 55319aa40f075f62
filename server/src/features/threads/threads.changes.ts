import type { Actor } from '@sentiers/shared/actor.ts';
import type { AppError } from '@sentiers/shared/errors.ts';
import { journal } from '../../platform/journal/journal.ts';
import type { StreamUpdate, Unit, Write } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { streamsOf } from './opening.access.ts';
import { forgetThreads, requireThread } from './threads.access.ts';
import type { ThreadDoc, ThreadEventDoc } from './threads.model.ts';

/** What is changed of a thread that stands. */
export interface ThreadPatch {
  write(at: Date): Extract<Write, { update: unknown }>;
  labels?: Pick<StreamUpdate, 'addLabels' | 'removeLabels'>;
  events?: Unit['events'];
  refused?(): AppError;
}

/** Changes a thread in its conversation's journal and in its channel's. */
export async function commitChange(
  thread: Pick<ThreadDoc, '_id' | 'channelId'>,
  { write, labels, events, refused }: ThreadPatch,
  authorise?: Unit['authorise'],
): Promise<void> {
  await journal.commit<ThreadDoc>({
    ...(authorise && { authorise }),
    changes: [
      {
        entity: { kind: 'thread', id: thread._id },
        streams: streamsOf(thread),
        write: ({ at }) => write(at),
        ...(refused && { refused }),
      },
    ],
    ...(labels && {
      streamUpdates: () => [{ stream: { kind: 'conversation', id: thread._id }, ...labels }],
    }),
    events: (assigned) => [
      { type: 'thread.changed', data: { threadId: thread._id, channelId: thread.channelId } },
      ...(events?.(assigned) ?? []),
    ],
  });
  forgetThreads([thread._id]);
}

/** Rights as they are when the batch is assembled, whatever they were when the request came in. */
export function authoriseAgain(
  actor: Actor,
  threadId: string,
  allows: Parameters<typeof requireThread>[2],
): NonNullable<Unit['authorise']> {
  return async () => {
    await requireThread(await loadActor(actor.personId), threadId, allows);
  };
}

const KEPT_EVENTS = 20;

/** Adds a line to what a thread went through; the oldest go first. */
export function pushEvent(event: ThreadEventDoc) {
  return { history: { $each: [event], $slice: -KEPT_EVENTS } };
}
