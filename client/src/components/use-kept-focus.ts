import { type RefObject, useEffect, useRef } from 'react';

/**
 * What changes place in a list takes the keyboard with it: the browser leaves it behind.
 * @param order changes with the order of what is listed
 * @returns to be given to the list
 */
export function useKeptFocus<List extends HTMLElement>(order: unknown): RefObject<List | null> {
  const list = useRef<List>(null);
  const held = useRef<Element | null>(null);
  if (list.current?.contains(document.activeElement)) held.current = document.activeElement;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the list.
  useEffect(() => {
    const element = held.current;
    held.current = null;
    if (element instanceof HTMLElement && element.isConnected && document.activeElement === document.body) {
      element.focus();
    }
  }, [order]);
  return list;
}
