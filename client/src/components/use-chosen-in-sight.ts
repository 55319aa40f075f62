import { type RefObject, useEffect, useRef } from 'react';

/** Pixels at the end of a line that fade: what stands there isn't in sight. */
const FADE = 24;

/**
 * Where choices don't all fit on their line, the one that is chosen is in sight, and the one that has the focus: the line
 * moves no further than that, so that what one has just pressed stays under the finger. The page itself isn't scrolled.
 * @param chosen changes with the choice
 * @returns to be given to the line
 */
export function useChosenInSight<Line extends HTMLElement>(chosen: unknown): RefObject<Line | null> {
  const line = useRef<Line>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each choice.
  useEffect(() => {
    const choice = line.current?.querySelector('[aria-pressed="true"], [aria-selected="true"], :checked');
    if (line.current && choice) bringInSight(line.current, choice);
  }, [chosen]);
  useEffect(() => {
    const { current } = line;
    // Browsers leave what is half in sight where it is. What is pressed doesn't move away from under the finger.
    const onFocus = ({ target }: FocusEvent) => {
      if (current && target instanceof Element && target.matches(':focus-visible'))
        bringInSight(current, target);
    };
    current?.addEventListener('focusin', onFocus);
    return () => current?.removeEventListener('focusin', onFocus);
  });
  return line;
}

function bringInSight(line: HTMLElement, choice: Element): void {
  const [around, its] = [line.getBoundingClientRect(), choice.getBoundingClientRect()];
  const before = its.left - around.left;
  const beyond = its.right - (around.right - FADE);
  if (before < 0) line.scrollLeft += before;
  else if (beyond > 0) line.scrollLeft += Math.min(beyond, before);
}
