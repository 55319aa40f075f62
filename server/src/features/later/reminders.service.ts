import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Reminder } from '@sentiers/shared/later/schema.ts';
import { defineJob } from '../../platform/jobs/jobs.ts';
import { journal } from '../../platform/journal/journal.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { findReadableMessages, readMessage } from '../messages/messages.access.ts';
import { forgottenAt } from './forgotten.ts';
import { presentReminders } from './later.queries.ts';
import { type ReminderDoc, ReminderModel, reminderId } from './reminders.model.ts';

const ringing = defineJob<{ reminderId: string; revision: number }>('later.ring', async (given) => {
  const doc = await ReminderModel.findOne({
    _id: given.reminderId,
    revision: given.revision,
    state: 'waiting',
  }).lean<ReminderDoc>();
  if (doc) await ring(doc);
});

/** Rings those whose job is gone; rung twice, it is there once. */
export async function ringForgotten(now = new Date()): Promise<void> {
  const { at, round } = forgottenAt(now);
  const forgotten = await ReminderModel.find({ state: 'waiting', at }).lean<ReminderDoc[]>();
  for (const { _id, revision } of forgotten) {
    await ringing.queue(`${_id}/${revision}/${round}`, { reminderId: _id, revision });
  }
}

/** Reminds the actor of a message at a moment; a reminder set earlier for the same one gives way. */
export async function setReminder(
  actor: Actor,
  { messageId, at, note }: { messageId: string; at: string; note: string },
): Promise<Reminder> {
  const { message } = await readMessage(actor, messageId);
  const id = reminderId(actor.personId, message._id);
  const kept = await ReminderModel.findById(id).lean<ReminderDoc>();
  const doc: ReminderDoc = {
    _id: id,
    personId: actor.personId,
    messageId: message._id,
    note,
    at: new Date(at),
    revision: (kept?.revision ?? 0) + 1,
    state: 'waiting',
    overAt: null,
    version: 0,
  };
  // Before it is stored: a job that finds nothing does nothing, a reminder without its job would never ring.
  await ringing.queue(`${id}/${doc.revision}`, { reminderId: id, revision: doc.revision }, doc.at);
  const { version: _, ...fields } = doc;
  const { entity } = await journal.commit<ReminderDoc>({
    changes: [
      {
        entity: { kind: 'reminder', id },
        streams: [{ kind: 'person', id: actor.personId }],
        write: ({ version }) =>
          kept
            ? { where: { revision: kept.revision }, update: { $set: fields } }
            : { insert: { ...doc, version } },
      },
    ],
  });
  const [presented] = await presentReminders(actor, [entity.doc]);
  if (!presented) throw new AppError('internal');
  return presented;
}

/** Forgets a reminder; one that is not there, or has rung, is fine. */
export async function removeReminder(actor: Actor, messageId: string): Promise<{ messageId: string }> {
  const kept = await ReminderModel.findOne({
    _id: reminderId(actor.personId, messageId),
    state: 'waiting',
  }).lean<ReminderDoc>();
  if (kept) await end(kept, 'removed');
  return { messageId };
}

/** Says it to the reader, if they may still read the message; whoever may not is told nothing of it. */
async function ring(doc: ReminderDoc): Promise<void> {
  const actor = await loadActor(doc.personId);
  const about = (await findReadableMessages(actor, [doc.messageId])).get(doc.messageId);
  await end(doc, 'rung', () =>
    about
      ? [
          {
            type: 'reminder.rung',
            data: {
              personId: doc.personId,
              messageId: doc.messageId,
              threadId: about.message.conversationId,
              channelId: about.thread.thread.channelId,
              seq: about.message.seq,
              note: doc.note,
            },
          },
        ]
      : [],
  );
}

async function end(doc: ReminderDoc, state: 'rung' | 'removed', events?: Unit['events']): Promise<void> {
  await journal.commit<ReminderDoc>({
    changes: [
      {
        entity: { kind: 'reminder', id: doc._id },
        streams: [{ kind: 'person', id: doc.personId }],
        write: ({ at }) => ({
          where: { revision: doc.revision, state: 'waiting' },
          update: { $set: { state, overAt: at } },
        }),
        refused: () => new AppError('already_done'),
      },
    ],
    ...(events && { events }),
  });
}
