import type { Actor } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, canCreateThread, canReadChannel } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { isConsented, isNamed } from '@sentiers/shared/recaps/consent.ts';
import { isOpenQuestion } from '@sentiers/shared/recaps/document.ts';
import type { OpenedQuestion } from '@sentiers/shared/recaps/schema.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { requireChannel } from '../channels/channels.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planPosting } from '../messages/posting.access.ts';
import { planThread } from '../threads/opening.access.ts';
import { authoriseInRoom } from '../threads/room-threads.access.ts';
import { planPassage } from './recap-changes.ts';
import { type KnownPassage, loadContent } from './recap-content.queries.ts';
import { questionMarkdown } from './recap-markdown.ts';
import { type AccessedRecap, requireRecap } from './recaps.access.ts';
import { type PassageDoc, PassageModel } from './recaps.model.ts';

interface Opening {
  roomId: string;
  passageId: string;
  language: Locale;
  question: OpenedQuestion;
}

/**
 * Opens a thread of a question that a room left open, addressed to someone who reads it there, with a date. Of its words,
 * only what their author let go is quoted. Asked again, it is the same thread, as it was opened first.
 *
 * @throws AppError `not_found` for what is no open question of this room's recap; `forbidden`; `invalid_input` for a
 *   channel of another cohort, for someone who doesn't read it, and for a date that is past
 */
export async function openQuestion(actor: Actor, input: Opening): Promise<{ threadId: string }> {
  const accessed = await requireRecap(actor, input.roomId);
  const { passages } = await loadContent(accessed);
  const known = passages.find(({ id }) => id === input.passageId.toLowerCase());
  if (!known || !isOpenQuestion(known, passages)) throw new AppError('not_found');
  if (known.threadId !== null) return { threadId: known.threadId };
  const { question } = input;
  if (question.dueOn < today()) throw refused('dueOn', 'not_to_come');
  const { facts } = await requireChannel(actor, question.channelId, canCreateThread);
  if (facts.cohortId !== accessed.channel.cohortId) throw refused('channelId', 'other_cohort');
  await mustRead(question.personId, facts);
  const passage = await PassageModel.findById(known.id).lean<PassageDoc>();
  if (!passage) throw new AppError('not_found');
  return commitOnce(openingUnit(actor, accessed, { input, known, passage, facts }), known.id);
}

/** By Paris's calendar, as an ISO date. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
}

async function mustRead(personId: string, channel: ChannelFacts): Promise<void> {
  if (!canReadChannel(await loadActor(personId), channel)) throw refused('personId', 'not_a_reader');
}

/** Two who open the same question at once open one thread. */
async function commitOnce(unit: Unit, passageId: string): Promise<{ threadId: string }> {
  try {
    await journal.commit(unit);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'already_done') throw error;
  }
  const passage = await PassageModel.findById(passageId).lean<PassageDoc>();
  if (!passage?.threadId) throw new AppError('revision_conflict');
  return { threadId: passage.threadId };
}

function openingUnit(
  actor: Actor,
  accessed: AccessedRecap,
  given: { input: Opening; known: KnownPassage; passage: PassageDoc; facts: ChannelFacts },
): Unit {
  const { input, known, passage, facts } = given;
  const { title, personId, dueOn } = input.question;
  const { personId: authorId } = actor;
  const threadId = newId();
  const channelId = facts.id;
  const addressed = { personId, dueOn };
  const opened = planThread({ _id: threadId, channelId, title, kind: 'question', authorId, addressed });
  const body = bodyOf(accessed, input, known);
  const post = { conversationId: threadId, clientId: newId(), body };
  const posting = planPosting(authorId, { thread: opened.thread }, post);
  const messageId = posting.change.entity.id;
  const place = { threadId, channelId, messageId };
  return {
    authorise: async () => {
      await authoriseInRoom(actor, accessed.thread._id, canAnimateRoom)();
      const now = await requireChannel(await loadActor(authorId), channelId, canCreateThread);
      await mustRead(personId, now.facts);
    },
    createStreams: [opened.stream],
    changes: [planPassage(passage, { threadId }), opened.change, posting.change],
    streamUpdates: ([, , posted]) => [posting.update(posted?.seq ?? 0, posted?.at ?? new Date())],
    events: ([, , posted]) => [
      { type: 'thread.created', data: { ...place, kind: 'question', authorId } },
      posting.event(posted?.seq ?? 0),
      { type: 'thread.addressed', data: { ...place, seq: posted?.seq ?? 0, personId, by: authorId } },
    ],
  };
}

function bodyOf(
  { thread }: AccessedRecap,
  { language }: Opening,
  { state, words, author, anonymous }: KnownPassage,
): string {
  const by = isNamed({ state, anonymous }) ? author : null;
  const quote = isConsented(state) ? { words, by } : null;
  return questionMarkdown({ room: thread.title, quote }, language);
}

function refused(field: string, reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['question', field], reason }] });
}
