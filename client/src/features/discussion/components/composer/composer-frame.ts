import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { ReactNode, RefObject } from 'react';

/** What every composer of a thread is given. */
export interface ComposerFrame {
  field: RefObject<HTMLTextAreaElement | null>;
  threadId: string;
  people: readonly PersonSummary[];
  enterSends: boolean;
  below: ReactNode;
}
