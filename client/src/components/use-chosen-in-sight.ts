import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where choices don't all fit on their line, the one that is chosen stands in its middle. The page itself isn't scrolled.
 * @param chosen changes with the choice
 * @returns to be given to the line
 */
export function useChosenInSight<Line extends HTMLElement>(chosen: unknown): RefObject<Line | null> {
  const line = useRef<Line>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each choice.
  useEffect(() => {
    const choice = line.current?.querySelector('[aria-pressed="true"], [aria-selected="true"], :checked');
    if (!line.current || !choice) return;
    const [around, its] = [line.current.getBoundingClientRect(), choice.getBoundingClientRect()];
    line.current.scrollLeft += its.left + its.width / 2 - (around.left + around.width / 2);
  }, [chosen]);
  return line;
}
