import { useEffect, useState } from 'react';

/** Which of these parts of the page is being read: the last one whose beginning was scrolled past the upper third. */
export function useCurrentPart(ids: readonly string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const key = ids.join(' ');
  useEffect(() => {
    const parts = key
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter((part) => part !== null);
    const scroller = scrollerOf(parts[0]);
    if (!scroller) return;
    const look = () => {
      const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
      const passed = parts.filter((part) => part.getBoundingClientRect().top <= line);
      setCurrent(passed.at(-1)?.id ?? null);
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [key]);
  return current;
}

/** What scrolls the page that an element is on. */
function scrollerOf(element: HTMLElement | undefined): HTMLElement | null {
  let at = element?.parentElement ?? null;
  while (at && !['auto', 'scroll'].includes(getComputedStyle(at).overflowY)) at = at.parentElement;
  return at;
}
