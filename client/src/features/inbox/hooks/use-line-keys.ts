import { type RefObject, useEffect, useRef } from 'react';
import { useShortcut } from '../../../components/shortcuts.ts';

const line = '[data-line]';

/**
 * The lines of a list by the keyboard: arrows, or `j` and `k`, go from one to the next, `e` sets the one aside that has
 * the focus. What leaves hands the focus to what stood after it, else before it, else to the list itself.
 * @param shown changes with what is listed
 * @returns to call before something in the list leaves
 */
export function useLineKeys(list: RefObject<HTMLElement | null>, shown: unknown): (leaving: Element) => void {
  const goTo = useRef<string | null>(null);
  const step = (by: 1 | -1) => {
    const lines = linesOf(list.current);
    const at = lines.findIndex((each) => each.contains(document.activeElement));
    const next = at === -1 ? lines.at(by === 1 ? 0 : -1) : lines[at + by];
    next?.querySelector('a')?.focus();
    return next !== undefined;
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  useShortcut('ArrowDown', () => isInside(list.current) && step(1));
  useShortcut('ArrowUp', () => isInside(list.current) && step(-1));
  useShortcut('e', () => {
    const focused = linesOf(list.current).find((each) => each.contains(document.activeElement));
    focused?.querySelector<HTMLElement>('[data-line-done]')?.click();
    return focused !== undefined;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed has changed: what was to leave has left
  useEffect(() => {
    const id = goTo.current;
    if (id === null) return;
    goTo.current = null;
    const next = list.current?.querySelector<HTMLElement>(`[data-line="${id}"] a`);
    (next ?? list.current)?.focus();
  }, [shown, list]);
  return (leaving) => {
    if (!leaving.contains(document.activeElement)) return;
    const lines = linesOf(list.current);
    const last = lines.findLastIndex((each) => leaving.contains(each));
    const staying = (each: HTMLElement) => !leaving.contains(each);
    const next = lines.slice(last + 1).find(staying) ?? lines.slice(0, Math.max(last, 0)).findLast(staying);
    goTo.current = next?.dataset.line ?? '';
  };
}

function linesOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(line) ?? [])];
}

function isInside(list: HTMLElement | null): boolean {
  return list?.contains(document.activeElement) ?? false;
}
