import { useLayoutEffect, useState } from 'react';
import { useLightMode } from '../light-mode.ts';
import { type EditorSource, useRichParts } from './rich-parts.ts';

interface RichInput<Own extends object> {
  /** The same as long as the field is there. */
  source: EditorSource<Own>;
  /** Where words are only text; in light mode they are by themselves. */
  plain: boolean;
  /** Characters of the body before the caret of the plain field; undefined while it has no focus. */
  caret: () => number | undefined;
  /** Something is being chosen from a list: nothing changes under it. */
  isPicking: boolean;
}

/** The editor in place of the plain field, once it is there and nobody is in the middle of a word or of a list. */
export function useRich<Own extends object>({ source, plain, caret, isPicking }: RichInput<Own>) {
  const light = useLightMode();
  const [unreadable, setUnreadable] = useState(false);
  const [touched, setTouched] = useState(false);
  const [composing, setComposing] = useState(false);
  const parts = useRichParts(source, !plain && !light && !unreadable, touched);
  const [taken, setTaken] = useState<{ caret: number | undefined } | null>(null);
  // Before any other key: one that came between would be written where the caret was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the caret stands is asked at the moment of the change.
  useLayoutEffect(() => {
    if (!parts) setTaken(null);
    else if (!taken && !composing && !isPicking) setTaken({ caret: caret() });
  }, [parts, taken, composing, isPicking]);
  return {
    rich: parts && taken ? { parts, caret: taken.caret } : null,
    giveUp: () => setUnreadable(true),
    watch: {
      onFocusCapture: () => setTouched(true),
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: () => setComposing(false),
    },
  };
}
