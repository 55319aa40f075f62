import type { ReactNode, RefObject } from 'react';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import type { ReferenceScope } from '../../hooks/reference-source.ts';

/** What every composer of a thread is given. */
export interface ComposerFrame {
  field: RefObject<WritingHandle | null>;
  threadId: string;
  scope: ReferenceScope;
  enterSends: boolean;
  /** Whether words are only text here: in live rooms. */
  plain?: boolean;
  below: ReactNode;
}

/** Gives the focus to a field that has just come: a frame later, once the editor stands in the place of the plain one. */
export function focusSoon(field: ComposerFrame['field']): void {
  requestAnimationFrame(() => field.current?.focus());
}
