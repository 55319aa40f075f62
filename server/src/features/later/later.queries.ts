import type { Actor } from '@sentiers/shared/actor.ts';
import type { Reminder, ScheduledMessage } from '@sentiers/shared/later/schema.ts';
import { excerptOf } from '@sentiers/shared/messages/body.ts';
import { type AccessedMessage, findReadableMessages } from '../messages/messages.access.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { type AccessedThread, findReadableThreads } from '../threads/threads.access.ts';
import { type ReminderDoc, ReminderModel } from './reminders.model.ts';
import { type ScheduledDoc, ScheduledModel } from './scheduled.model.ts';

/** What the actor's messages wait for: the next to leave first, those that could not leave before all. */
export async function listScheduled(actor: Actor): Promise<ScheduledMessage[]> {
  const found = await ScheduledModel.find({
    personId: actor.personId,
    state: { $in: ['waiting', 'sending', 'refused'] },
  })
    .sort({ at: 1, _id: 1 })
    .lean<ScheduledDoc[]>();
  const presented = await presentScheduled(actor, found);
  return presented.sort((a, b) => Number(b.status === 'refused') - Number(a.status === 'refused'));
}

/** With the place each leads to, where the actor still reads it; the words stay theirs. */
export async function presentScheduled(
  actor: Actor,
  docs: readonly ScheduledDoc[],
): Promise<ScheduledMessage[]> {
  const threads = await findReadableThreads(
    actor,
    docs.map(({ conversationId }) => conversationId),
  );
  return docs.map((doc) => ({
    id: doc._id,
    conversationId: doc.conversationId,
    body: doc.body,
    at: doc.at.toISOString(),
    revision: doc.revision,
    status: doc.state === 'refused' ? 'refused' : 'waiting',
    refusal: doc.refusal,
    place: placeOf(threads.get(doc.conversationId), null),
  }));
}

/** The bodies of all that waits to leave, or could not: what they name is not to be cleaned away. */
export async function findScheduledBodies(): Promise<string[]> {
  const docs = await ScheduledModel.find(
    { state: { $in: ['waiting', 'sending', 'refused'] } },
    { body: 1 },
  ).lean<Pick<ScheduledDoc, '_id' | 'body'>[]>();
  return docs.map(({ body }) => body);
}

/** What the actor wants to be reminded of, the next first. */
export async function listReminders(actor: Actor): Promise<Reminder[]> {
  const found = await ReminderModel.find({ personId: actor.personId, state: 'waiting' })
    .sort({ at: 1, _id: 1 })
    .lean<ReminderDoc[]>();
  return presentReminders(actor, found);
}

export async function presentReminders(actor: Actor, docs: readonly ReminderDoc[]): Promise<Reminder[]> {
  const messages = await describeMessages(
    actor,
    docs.map(({ messageId }) => messageId),
  );
  return docs.map(({ _id, messageId, at, note }) => ({
    id: _id,
    messageId,
    at: at.toISOString(),
    note,
    ...(messages.get(messageId) ?? unreadable),
  }));
}

type Described = Pick<Reminder, 'author' | 'excerpt' | 'place'>;

/** What is told of a message that can't be read any more. */
export const unreadable: Described = { author: null, excerpt: '', place: null };

/** Who wrote each of these messages, how it begins and where it stands; of those alone that the actor reads. */
export async function describeMessages(
  actor: Actor,
  messageIds: readonly string[],
): Promise<Map<string, Described>> {
  const messages = [...(await findReadableMessages(actor, messageIds))];
  const people = await loadPersonSummaries(messages.map(([, { message }]) => message.authorId));
  return new Map(
    messages.map(([id, about]) => [
      id,
      {
        author: summaryOf(people, about.message.authorId),
        excerpt: wordsOf(about),
        place: placeOf(about.thread, about.message.seq),
      },
    ]),
  );
}

/** Of what was taken away nothing is told. */
function wordsOf({ message }: AccessedMessage): string {
  return message.state === 'published' ? excerptOf(message.body) : '';
}

function placeOf(accessed: AccessedThread | undefined, seq: number | null): ScheduledMessage['place'] {
  if (!accessed) return null;
  const { _id, channelId, title } = accessed.thread;
  return { threadId: _id, channelId, label: title, seq };
}
