import type { OperationName } from './contract.ts';

/**
 * The operations a socket may call: the journal's idempotent ones, and the reads that repair it. All the rest
 * goes by HTTP only.
 */
export const socketOperations = [
  'messages.post',
  'messages.edit',
  'messages.delete',
  'messages.setReaction',
  'messages.withdraw',
  'messages.list',
  'polls.vote',
  'polls.unvote',
  'roomQuestions.ask',
  'roomQuestions.vote',
  'threads.create',
  'threads.acknowledge',
  'threads.setFollowing',
  'threads.setLevel',
  'channels.setLevel',
  'direct.open',
  'conversations.changes',
  'conversations.live',
  'conversations.markRead',
  'conversations.standing',
  'conversations.heads',
  'channels.changes',
  'inbox.changes',
  'inbox.badges',
  'drafts.put',
  'drafts.discard',
] as const satisfies readonly OperationName[];

/**
 * All that a guest of a room may call, beside what is public: the rules above then hold for them too. The rest answers
 * `forbidden` before anything is read.
 */
export const guestOperations: ReadonlySet<string> = new Set([
  'me.get',
  'rooms.enter',
  'threads.get',
  'conversations.changes',
  'conversations.heads',
  'conversations.standing',
  'conversations.markRead',
  'messages.list',
  'messages.get',
  'messages.moves',
  'messages.post',
  'messages.edit',
  'messages.delete',
  'messages.withdraw',
  'messages.setReaction',
  'messages.revisions',
  'reports.create',
  'inbox.changes',
  'conversations.live',
  'polls.vote',
  'polls.unvote',
  'polls.mine',
  'roomQuestions.ask',
  'roomQuestions.mine',
  'roomQuestions.vote',
  'roomQuestions.withdraw',
  'hands.raise',
  'hands.lower',
  'pulse.set',
  'pulse.mine',
  'tables.sit',
  'tables.leave',
] as const satisfies readonly OperationName[]);
