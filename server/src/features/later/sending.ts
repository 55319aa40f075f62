import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError, isRefusal } from '@sentiers/shared/errors.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { defineJob } from '../../platform/jobs/jobs.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { forgottenAt } from './forgotten.ts';
import { changeScheduled } from './scheduled.changes.ts';
import { type ScheduledDoc, ScheduledModel } from './scheduled.model.ts';

/** Posts a message as its author: the messages' own use case, given by whoever puts the house together. */
export type Post = (
  actor: Actor,
  message: { conversationId: string; clientId: string; body: string },
) => Promise<{ message: Message }>;

let post: Post = () => Promise.reject(new Error('nobody was told how a scheduled message is posted'));

/** Says how messages are posted. Once, before jobs start. */
export function sendScheduledWith(given: Post): void {
  post = given;
}

const leaving = defineJob<{ scheduledId: string; revision: number }>(
  'later.send',
  async ({ scheduledId, revision }) => {
    const doc = await ScheduledModel.findOne({
      _id: scheduledId,
      revision,
      state: { $in: ['waiting', 'sending'] },
    }).lean<ScheduledDoc>();
    if (doc) await send(doc).catch((error) => mayRefuse(doc, error));
  },
);

/**
 * Has it leave at its moment. Before it is stored: a job that finds nothing does nothing, a message without its job
 * would never leave.
 */
export function leaveAt({ _id, revision, at }: Pick<ScheduledDoc, '_id' | 'revision' | 'at'>): Promise<void> {
  return leaving.queue(`${_id}/${revision}`, { scheduledId: _id, revision }, at);
}

/** Has those leave whose job is gone; posted twice, a message is there once. */
export async function sendForgotten(now = new Date()): Promise<void> {
  const { at, round } = forgottenAt(now);
  const forgotten = await ScheduledModel.find({
    state: { $in: ['waiting', 'sending'] },
    at,
  }).lean<ScheduledDoc[]>();
  for (const { _id, revision } of forgotten) {
    await leaving.queue(`${_id}/${revision}/${round}`, { scheduledId: _id, revision });
  }
}

/**
 * Posts it now, as its author and with the rights they have now. Done twice it is posted once: it keeps its id.
 *
 * @throws AppError why it can't be posted; it then waits as it did
 */
export async function send(doc: ScheduledDoc): Promise<Message> {
  await set(doc, { state: { $in: ['waiting', 'sending', 'refused'] } }, { state: 'sending' });
  try {
    const actor = await loadActor(doc.personId);
    const { conversationId, body, _id } = doc;
    const { message } = await post(actor, { conversationId, clientId: _id, body });
    // Asked for twice at once: the other one has said so already.
    await set(doc, { state: 'sending' }, { state: 'sent', overAt: new Date() }).catch(unlessOver);
    return message;
  } catch (error) {
    const before = doc.state === 'sending' ? 'waiting' : doc.state;
    await set(doc, { state: 'sending' }, { state: before }).catch(unlessOver);
    throw error;
  }
}

function unlessOver(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'already_done') throw error;
}

/** What is refused for good is told to its author; anything else is tried again. */
async function mayRefuse(doc: ScheduledDoc, error: unknown): Promise<void> {
  if (!isRefusal(error)) throw error;
  if (error.code === 'already_done') return;
  const thread = (await loadThreads([doc.conversationId])).get(doc.conversationId)?.thread;
  await set(doc, { state: 'waiting' }, { state: 'refused', refusal: error.code }, () =>
    thread
      ? [
          {
            type: 'scheduled.refused',
            data: {
              personId: doc.personId,
              scheduledId: doc._id,
              threadId: thread._id,
              channelId: thread.channelId,
            },
          },
        ]
      : [],
  ).catch(unlessOver);
}

async function set(
  doc: ScheduledDoc,
  where: Record<string, unknown>,
  fields: Partial<ScheduledDoc>,
  events?: Unit['events'],
): Promise<void> {
  await changeScheduled(doc, {
    where: { ...where, revision: doc.revision },
    fields,
    refused: () => new AppError('already_done'),
    events,
  });
}
