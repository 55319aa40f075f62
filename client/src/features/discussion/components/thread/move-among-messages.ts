import type { KeyboardEvent } from 'react';

/** Arrows go from one message to the next; from the list itself, to the last one on the screen. */
export function moveAmongMessages(event: KeyboardEvent<HTMLElement>, scroller: HTMLElement | null): void {
  if (!scroller || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const focused = document.activeElement;
  const messages = [...scroller.querySelectorAll<HTMLElement>('article')];
  const at = messages.indexOf(focused as HTMLElement);
  if (at === -1 && focused !== scroller) return;
  const next =
    at === -1 ? lastVisible(messages, scroller) : messages[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function lastVisible(messages: readonly HTMLElement[], scroller: HTMLElement): HTMLElement | undefined {
  const { bottom } = scroller.getBoundingClientRect();
  return messages.findLast((message) => message.getBoundingClientRect().top < bottom);
}
