import { useEffect, useRef } from 'react';

/**
 * Calls `act` when `key` is pressed alone, anywhere but in a field or a dialog. Modifiers belong to the browser.
 * @param key as in KeyboardEvent: 'n', '?', '/', 'Escape'
 * @param act what it does; returning false lets the browser do its own
 */
export function useShortcut(key: string, act: () => unknown, enabled = true): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.defaultPrevented || isTaken(event)) return;
      if (latest.current() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [key, enabled]);
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target;
  if (!(target instanceof Element)) return false;
  return (
    target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !==
    null
  );
}
