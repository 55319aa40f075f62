import { defineJob, defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { type DomainEvent, onDomainEventRepeatable } from '../../platform/journal/events.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { sendAnswer } from './asker-mails.ts';
import { forgetAskers } from './askers.cleaning.ts';
import { type AskerDoc, AskerModel } from './askers.model.ts';
import './asking.service.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Someone without an account was answered, by a message of the thread of what they asked. */
    'asker.answered': { threadId: string; messageId: string; by: string; body: string };
  }
}

const DAY_MS = 24 * 3_600_000;

/** Not sent where who asked was forgotten meanwhile. */
const answerMail = defineJob<{ threadId: string }>(
  'public-face.answer-mail',
  async ({ threadId }, messageId) => {
    const asker = await AskerModel.findOne({ threadId }).lean<AskerDoc>();
    const answer = asker?.answers.find((each) => each.messageId === messageId);
    if (!asker || !answer) return;
    const people = await loadPersonSummaries([answer.by]);
    await sendAnswer(asker, answer, summaryOf(people, answer.by).name);
  },
);

/** Answers are kept with who asked, and leave by mail; who asked is forgotten in time. Once, before the server starts. */
export function registerPublicFace(): void {
  onDomainEventRepeatable<'asker.answered'>('public-face', ['asker.answered'], async (events) => {
    for (const event of events) await keepAnswer(event);
  });
  defineRecurringJob('public-face.forget-askers', DAY_MS, () => forgetAskers());
}

async function keepAnswer({ at, data }: DomainEvent<'asker.answered'>): Promise<void> {
  const { threadId, messageId, by, body } = data;
  await AskerModel.updateOne(
    { threadId, 'answers.messageId': { $ne: messageId } },
    { $push: { answers: { messageId, by, at, body } } },
  );
  await answerMail.queue(messageId, { threadId });
}
