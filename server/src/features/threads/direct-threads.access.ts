import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import { loadThreads } from './threads.access.ts';
import { labelsOf } from './threads.labels.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Nothing is written in it yet. */
    'direct.opened': { threadId: string; channelId: string; authorId: string };
  }
}

/**
 * The thread of a direct conversation, made once: whoever asks again, or at the same moment, finds it made. It has no
 * title, and no message.
 */
export async function ensureDirectThread(
  { id, channelId, authorId }: { id: string; channelId: string; authorId: string },
  authorise: () => Promise<void>,
): Promise<void> {
  if (await ThreadModel.exists({ _id: id })) return;
  const thread: ThreadDoc = {
    _id: id,
    channelId,
    title: '',
    kind: 'direct',
    authorId,
    createdAt: new Date(),
    closed: null,
    answer: null,
    opportunity: null,
    room: null,
    pinned: null,
    acknowledgement: null,
    history: [],
    version: 0,
    channelVersion: 0,
  };
  await journal.commit<ThreadDoc>({
    receipt: derivedReceipt('direct-thread', channelId, id),
    authorise,
    createStreams: [{ kind: 'conversation', id, home: channelId, labels: labelsOf('direct') }],
    changes: [
      {
        entity: { kind: 'thread', id },
        streams: [
          { kind: 'conversation', id },
          { kind: 'channel', id: channelId },
        ],
        write: ({ at }) => ({ insert: { ...thread, createdAt: at } }),
      },
    ],
    events: () => [{ type: 'direct.opened', data: { threadId: id, channelId, authorId } }],
  });
}

/** Those who talk in each of these threads; absent where it is no direct conversation. */
export async function loadParticipants(threadIds: Iterable<string>): Promise<Map<string, readonly string[]>> {
  const participants = new Map<string, readonly string[]>();
  for (const [id, { facts }] of await loadThreads(threadIds)) {
    if (facts.channel.direct) participants.set(id, facts.channel.direct.participants);
  }
  return participants;
}
