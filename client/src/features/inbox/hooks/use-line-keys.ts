import type { RefObject } from 'react';
import { useShortcut } from '../../../components/shortcuts.ts';
import { linesOf } from '../../../components/use-handed-focus.ts';

/**
 * The lines of a list by the keyboard: arrows, or `j` and `k`, go from one to the next, `e` sets the one aside that has
 * the focus.
 */
export function useLineKeys(list: RefObject<HTMLElement | null>): void {
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
}

function isInside(list: HTMLElement | null): boolean {
  return list?.contains(document.activeElement) ?? false;
}
