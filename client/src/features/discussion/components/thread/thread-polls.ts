import type { Actor } from '@sentiers/shared/actor.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import type { ComponentType } from 'react';

export interface ThreadPollsProps {
  conversationId: string;
  actor: Actor;
  facts: ThreadFacts;
  /** Raised each time someone asks to write one. */
  asked: number;
}

/** What draws the polls of a thread under its head: the application gives it, for it is of another feature. */
export type ThreadPollsPart = ComponentType<ThreadPollsProps>;
