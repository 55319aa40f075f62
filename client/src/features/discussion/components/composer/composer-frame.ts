import type { ReactNode, RefObject } from 'react';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import type { ReferenceScope } from '../../hooks/use-reference-options.tsx';

/** What every composer of a thread is given. */
export interface ComposerFrame {
  field: RefObject<WritingHandle | null>;
  threadId: string;
  scope: ReferenceScope;
  enterSends: boolean;
  below: ReactNode;
}
