import { type Actor, holds, isCoordinator } from '../actor.ts';
import type { MessageFacts } from '../messages/policy.ts';
import { canModerateThread, canReadThread, type ThreadFacts } from '../threads/policy.ts';

export interface FileFacts {
  ownerId: string;
  /** Where messages of its owner show it. */
  shown: readonly { message: MessageFacts; thread: ThreadFacts }[];
}

/** What is still being sent is its sender's alone. */
export function isMyUpload(actor: Actor, file: Pick<FileFacts, 'ownerId'>): boolean {
  return !actor.suspended && file.ownerId === actor.personId;
}

/** Its owner before a message shows it; then whoever reads one of the messages that do, as it stands. */
export function canReadFile(actor: Actor, { ownerId, shown }: FileFacts): boolean {
  const places = shown.filter(({ message }) => message.state !== 'deleted');
  if (places.length === 0) return isMyUpload(actor, { ownerId });
  return places.some(({ message, thread }) =>
    message.state === 'published' ? canReadThread(actor, thread) : canModerateThread(actor, thread),
  );
}

export type FileAllowance = 'member' | 'team';

/** Which of the two limits applies: those who run the programme send its documents. */
export function fileAllowance(actor: Actor): FileAllowance {
  return isCoordinator(actor) || holds(actor, 'facilitator') ? 'team' : 'member';
}
