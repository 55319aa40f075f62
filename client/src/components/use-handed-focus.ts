import { type RefObject, useEffect, useRef } from 'react';

/** What stands in a list on its own is marked with `data-line`, which names it. */
const line = '[data-line]';

interface Leaving {
  element: Element;
  /** Names of the lines to go to, the best first. */
  next: string[];
}

/**
 * Hands the focus on when the line that has it leaves a list: to the line after it, else to the one before, else to the
 * list itself (which needs `tabIndex={-1}`). One who has gone elsewhere meanwhile is left alone.
 * @param shown changes with what is listed
 * @returns to call with a line, with something in it, or with several in one, before they leave
 */
export function useHandedFocus(
  list: RefObject<HTMLElement | null>,
  shown: unknown,
): (leaving: Element) => void {
  const handed = useRef<Leaving | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed has changed: what was to leave may have left
  useEffect(() => {
    if (!handed.current || handed.current.element.isConnected) return;
    const { next } = handed.current;
    handed.current = null;
    if (document.activeElement !== document.body) return;
    const lines = linesOf(list.current);
    const found = next.map((name) => lines.find(({ dataset }) => dataset.line === name)).find(Boolean);
    (found?.querySelector<HTMLElement>('a, button') ?? list.current)?.focus();
  }, [shown, list]);
  return (within) => {
    const element = within.closest(line) ?? within;
    if (!element.contains(document.activeElement)) return;
    const lines = linesOf(list.current);
    const first = lines.findIndex((each) => element.contains(each));
    const last = lines.findLastIndex((each) => element.contains(each));
    const order = [...lines.slice(last + 1), ...lines.slice(0, Math.max(first, 0)).reverse()];
    handed.current = { element, next: order.map(({ dataset }) => dataset.line ?? '') };
  };
}

/** The lines of a list, in their order. */
export function linesOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(line) ?? [])];
}
