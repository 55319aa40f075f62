import { type RefObject, useEffect } from 'react';
import type { WritingHandle } from '../../../components/editor/writing.ts';

/** Puts someone's words before what is written, once. */
export function useQuoted(
  quote: string | null,
  onQuoted: () => void,
  field: RefObject<WritingHandle | null>,
): void {
  useEffect(() => {
    if (quote === null || !field.current) return;
    field.current.quote(quote);
    onQuoted();
  }, [quote, onQuoted, field]);
}
