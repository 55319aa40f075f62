import { useEffect } from 'react';

/**
 * F6 goes from one region of the page to the next (elements with `data-region`), Shift + F6 back: navigation, list,
 * messages, composer, what can be undone. In each, the keyboard goes to what it would reach first.
 */
export function useRegions(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return;
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
      if (regions.length === 0) return;
      const at = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const from = at === -1 && step === -1 ? 0 : at;
      const next = regions[(from + step + regions.length) % regions.length];
      const target = next && firstFocusable(next);
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const focusable = 'textarea, input, select, a[href], button:not(:disabled), [tabindex="0"]';

/** The region's own choice (`data-region-start`), else whatever takes the focus first. */
function firstFocusable(region: HTMLElement): HTMLElement | null {
  return (
    region.querySelector<HTMLElement>('[data-region-start]') ?? region.querySelector<HTMLElement>(focusable)
  );
}

function isShown(region: HTMLElement): boolean {
  return (
    region.closest('[hidden]') === null && getComputedStyle(region).display !== 'none' && !isInHidden(region)
  );
}

function isInHidden(region: HTMLElement): boolean {
  for (let at = region.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).display === 'none') return true;
  }
  return false;
}
