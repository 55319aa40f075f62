import { AppError } from '@sentiers/shared/errors.ts';
import type { OperationInput, OperationOutput } from '../api/operations.ts';

/** What a conversation asks of the server. Rejections are `AppError` or `UnreachableError`. */
export interface ConversationTransport {
  changes: (
    input: OperationInput<'conversations.changes'>,
  ) => Promise<OperationOutput<'conversations.changes'>>;
  list: (input: OperationInput<'messages.list'>) => Promise<OperationOutput<'messages.list'>>;
  /** All that it carries beside its messages and its thread. */
  live: (input: OperationInput<'conversations.live'>) => Promise<OperationOutput<'conversations.live'>>;
  /** Asks to receive its frames, or no longer; gives the head once the server has joined us. */
  setOpen: (conversationId: string, open: boolean) => Promise<number>;
  /** Whether asking makes sense now. */
  canAsk: () => boolean;
}

/** It doesn't exist for us, or no longer: what was read of it goes. */
export function isRefusal(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'not_found' || error.code === 'forbidden');
}
