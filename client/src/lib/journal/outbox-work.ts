import type { OperationName } from '@sentiers/shared/contract.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import type { OperationInput, OperationOutput } from '../api/operations.ts';
import { UnreachableError } from '../api/unreachable-error.ts';
import type { OutboxEntry, OutboxWork } from './outbox-entry.ts';

/**
 * Calls an operation, unless it is too late for it: `mayLeave` is asked at the very moment of each send, so that a tab
 * that slept sends nothing.
 */
export type GuardedCall = <Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
  mayLeave: () => boolean,
) => Promise<OperationOutput<Name>>;

/** What the server made of an entry. */
export interface WorkDone {
  message?: Message | null;
  thread?: Thread;
  file?: FileSummary;
  seminar?: Seminar;
  question?: RoomQuestion;
}

/** The thread of a message was refused or taken back: without it there is no place for what was written in it. */
export class WithoutThreadError extends Error {
  constructor() {
    super('a message cannot leave before its thread');
    this.name = 'WithoutThreadError';
  }
}

/** Does on the server what an entry says. Any number of times: its ids make it one. */
export async function perform(
  { work, writtenAt }: Pick<OutboxEntry, 'writtenAt'> & { work: Exclude<OutboxWork, { kind: 'file' }> },
  call: GuardedCall,
  mayLeave: () => boolean,
): Promise<WorkDone> {
  switch (work.kind) {
    case 'thread': {
      const { kind: _, threadKind: kind, ...words } = work;
      const input = { ...words, kind, writtenAt };
      return { thread: await call('threads.create', input, mayLeave) };
    }
    case 'direct':
      return openDirect(work, writtenAt, call, mayLeave);
    case 'message':
      return { message: await post(work, writtenAt, call, mayLeave) };
    case 'edit': {
      const { messageId, operationId, body } = work;
      const input = { messageId, operationId, revision: work.revision ?? 0, body };
      return { message: await call('messages.edit', input, mayLeave) };
    }
    case 'delete':
      return { message: await call('messages.delete', { messageId: work.messageId }, mayLeave) };
    case 'reaction': {
      const { messageId, reaction, active } = work;
      return { message: await call('messages.setReaction', { messageId, reaction, active }, mayLeave) };
    }
    case 'acknowledge':
      await call('threads.acknowledge', { threadId: work.conversationId }, mayLeave);
      return {};
    case 'place': {
      const name = work.wanted ? 'seminars.register' : 'seminars.unregister';
      return { seminar: await call(name, { seminarId: work.seminarId }, mayLeave) };
    }
    case 'passage': {
      const { passageId, answer } = work;
      await call('recaps.answer', { passageId, answer }, mayLeave);
      return {};
    }
    case 'room-question': {
      const { conversationId: roomId, clientId, body: text, anonymous } = work;
      return { question: await call('roomQuestions.ask', { roomId, clientId, text, anonymous }, mayLeave) };
    }
    case 'poll-vote': {
      const { pollId, round, choice } = work;
      if (choice === null) await call('polls.unvote', { pollId, round }, mayLeave);
      else await call('polls.vote', { pollId, round, choice }, mayLeave);
      return {};
    }
    case 'room-vote': {
      const { questionId, voted } = work;
      await call('roomQuestions.vote', { questionId, voted }, mayLeave);
      return {};
    }
    case 'discard':
      await call('files.discard', { fileId: work.fileId }, mayLeave).catch(unlessGone);
      return {};
    case 'withdraw': {
      let message: Message | null = null;
      for (const clientId of work.clientIds) {
        const input = { conversationId: work.conversationId, clientId };
        message = (await call('messages.withdraw', input, mayLeave)).message ?? message;
      }
      return { message };
    }
  }
}

/** The conversation first: opened twice it is the same, and so is what is written in it. */
async function openDirect(
  { clientId, personIds, body }: Extract<OutboxWork, { kind: 'direct' }>,
  writtenAt: string,
  call: GuardedCall,
  mayLeave: () => boolean,
): Promise<WorkDone> {
  const thread = await call('direct.open', { clientId, personIds: [...personIds] }, mayLeave);
  const input = { conversationId: thread.conversationId, clientId, body, writtenAt };
  return { thread, message: await call('messages.post', input, mayLeave) };
}

function unlessGone(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'not_found')) throw error;
}

async function post(
  work: Extract<OutboxWork, { kind: 'message' }>,
  writtenAt: string,
  call: GuardedCall,
  mayLeave: () => boolean,
): Promise<Message> {
  const { conversationId, clientId, body } = work;
  if (conversationId === null) throw new WithoutThreadError();
  for (const earlier of work.withdraws) {
    await call('messages.withdraw', { conversationId, clientId: earlier }, mayLeave);
  }
  const message = await call('messages.post', { conversationId, clientId, body, writtenAt }, mayLeave);
  if (message.clientId !== clientId) throw new UnreachableError();
  return message;
}
