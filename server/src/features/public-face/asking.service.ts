import { excerptOf } from '@sentiers/shared/messages/body.ts';
import type { PublicQuestion } from '@sentiers/shared/public-face/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { v5 as derivedId } from 'uuid';
import { defineJob } from '../../platform/jobs/jobs.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import { ensureTeamChannel } from '../channels/team-channels.access.ts';
import { planPosting } from '../messages/posting.access.ts';
import { ensureHousePerson } from '../people/house-people.access.ts';
import { planThread } from '../threads/opening.access.ts';
import { sendCopy } from './asker-mails.ts';
import { type AskerDoc, AskerModel } from './askers.model.ts';
import { asPlainWords } from './plain-words.ts';

const PUBLIC_FACE = '0d6d3b0e-6a53-4a8e-9a64-2c1f4f6e7b10';
const CHANNEL = derivedId('channel', PUBLIC_FACE);
const AUTHOR = derivedId('author', PUBLIC_FACE);

interface Asked {
  question: PublicQuestion;
  locale: Locale;
  /** Milliseconds. */
  at: number;
}

/** Carries a question to the coordination, and its copy to who asked. At least once: each of its steps is done once. */
const deliver = defineJob<Asked>('public-face.deliver', async (asked, formId) => {
  const asker = await keepAsker(formId, asked);
  if (asker.threadId === null) await openThread(formId, asked);
  await sendCopy(formId, asked);
});

/** Takes what someone without an account asks: it is kept once this resolves. The same form again is the same question. */
export async function takeQuestion(formId: string, question: PublicQuestion, locale: Locale): Promise<void> {
  const isKnown = await AskerModel.exists({ _id: formId });
  if (!isKnown) await deliver.queue(formId, { question, locale, at: Date.now() });
}

async function keepAsker(formId: string, { question, locale, at }: Asked): Promise<AskerDoc> {
  const { message: _message, ...who } = question;
  const asker = await AskerModel.findOneAndUpdate(
    { _id: formId },
    { $setOnInsert: { ...who, locale, at: new Date(at), threadId: null, answers: [] } },
    { upsert: true, returnDocument: 'after' },
  ).lean<AskerDoc>();
  if (!asker) throw new Error('an asker that was just kept is not there');
  return asker;
}

async function openThread(formId: string, { question }: Asked): Promise<void> {
  const channelId = await ensureTeamChannel({
    id: CHANNEL,
    name: 'Questions reçues',
    description: 'Ce que demandent, depuis les pages publiques, des personnes qui n’ont pas de compte.',
  });
  const authorId = await ensureHousePerson(AUTHOR, 'Pages publiques');
  const threadId = derivedId(formId, CHANNEL);
  const opened = planThread({
    _id: threadId,
    channelId,
    kind: 'question',
    authorId,
    title: titleOf(question),
  });
  const post = {
    ...{ conversationId: threadId, clientId: derivedId(formId, AUTHOR) },
    body: asPlainWords(question.message),
  };
  const posting = planPosting(authorId, { thread: opened.thread }, post);
  const messageId = posting.change.entity.id;
  await journal.commit({
    receipt: derivedReceipt('public-question', authorId, formId),
    createStreams: [opened.stream],
    changes: [opened.change, posting.change],
    streamUpdates: ([, posted]) => [posting.update(posted?.seq ?? 0, posted?.at ?? new Date())],
    events: ([, posted]) => [
      { type: 'thread.created', data: { threadId, channelId, kind: 'question', authorId, messageId } },
      posting.event(posted?.seq ?? 0),
    ],
  });
  await AskerModel.updateOne({ _id: formId }, { $set: { threadId } });
}

/** What it is about, without a name: who asked is told to the coordination beside the thread. */
function titleOf({ about, message }: PublicQuestion): string {
  const start = [...excerptOf(message)].slice(0, 90).join('').trim();
  return about === 'interest' ? `Intérêt pour la prochaine cohorte : ${start}` : `Question : ${start}`;
}
