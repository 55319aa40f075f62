import type { Page } from '@playwright/test';
import { untilStill } from './find.ts';

/** More presses than any page has controls: who still isn't around by then is caught. */
const MOST_PRESSES = 400;

/** A control where the focus stood. */
interface Stop {
  /** How many controls came before it on the way. */
  at: number;
  name: string;
  /** Why it can't be told that the focus is here; empty where it can. */
  unseen: string;
}

/**
 * Goes around the page with Tab alone, as who has no mouse does: every control is reached, it can be seen where the
 * focus is, and nothing keeps it (WCAG 2.1.1, 2.1.2, 2.4.7, 2.4.11). Leaves the focus somewhere in the page.
 */
export async function checkKeyboard(page: Page): Promise<string[]> {
  const stops: Stop[] = [];
  let rounds = 0;
  let last: number | null = null;
  for (let presses = 0; presses < MOST_PRESSES && rounds < 2; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await whereItStands(page);
    const at = stop?.at ?? null;
    const stays = at === last; // a date has several parts
    last = at;
    if (stop && stop.at === stops.length) {
      stops.push(stop);
      // Past the last one the focus leaves the page, and comes back to its first.
    } else if (!stays) rounds += 1;
  }
  const missed = await page.evaluate(neverReached);
  return [
    ...stops.filter(({ unseen }) => unseen).map(({ name, unseen }) => `${name} : ${unseen}`),
    ...missed.map((name) => `${name} : jamais atteint`),
  ].slice(0, 8);
}

/** What is scrolled to comes into sight a few frames later. */
async function whereItStands(page: Page): Promise<Stop | null> {
  const stop = await page.evaluate(whereFocusIs);
  if (!stop?.unseen) return stop;
  await untilStill(page);
  return page.evaluate(whereFocusIs);
}

/** Inside the page: the control that has the focus; null where none has. */
export function whereFocusIs(): Stop | null {
  const control = document.activeElement;
  if (!control || control === document.body || control === document.documentElement) return null;
  const label = control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 30) ?? '';
  const name = `${control.tagName.toLowerCase()} « ${label} »`;
  const walk = window as Window & { sentiersWalked?: Element[] };
  walk.sentiersWalked ??= [];
  const known = walk.sentiersWalked.indexOf(control);
  const at = known === -1 ? walk.sentiersWalked.push(control) - 1 : known;
  const marked = (element: Element) =>
    [undefined, '::before', '::after'].some((part) => {
      const style = getComputedStyle(element, part);
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      // On a map, what is drawn is outlined by its own line.
      const drawn = element instanceof SVGElement && Number.parseFloat(style.strokeWidth) >= 2;
      return outlined || drawn || (part === undefined && style.boxShadow !== 'none');
    });
  // What is hidden under its drawing (a file, a checkbox) is marked by what is drawn: a field by its frame.
  const drawing = [
    control,
    control.parentElement,
    control.parentElement?.parentElement,
    control.closest('label, .MuiInputBase-root, .MuiFormControl-root'),
    control.parentElement?.querySelector('fieldset'),
    control.nextElementSibling,
    control.closest('svg')?.querySelector('.focused'),
  ].filter((element) => element !== null && element !== undefined);
  const editable = control.matches('input, textarea, select, [contenteditable="true"]');
  if (!editable && !drawing.some(marked)) return { at, name, unseen: 'rien ne montre qu’on y est' };
  const box = control.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) return { at, name, unseen: '' };
  const shown = {
    ...{ top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight) },
    ...{ left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth) },
  };
  const isShown = shown.bottom > shown.top && shown.right > shown.left;
  if (!isShown) return { at, name, unseen: 'hors de l’écran' };
  // Part of it may lie under a bar, never all of it (WCAG 2.4.11).
  const heights = [0.15, 0.5, 0.85].map((part) => shown.top + part * (shown.bottom - shown.top));
  const isCovered = heights.every((y) => {
    const above = document.elementFromPoint((shown.left + shown.right) / 2, y);
    return above !== null && !control.contains(above) && !drawing.some((element) => element.contains(above));
  });
  return { at, name, unseen: isCovered ? 'caché sous autre chose' : '' };
}

/** Inside the page: the visible controls where the focus never stood, and that Tab should reach. */
export function neverReached(): string[] {
  const { sentiersWalked = [] } = window as Window & { sentiersWalked?: Element[] };
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const missed: string[] = [];
  for (const control of document.querySelectorAll(controls)) {
    if (sentiersWalked.includes(control)) continue;
    if (control.matches(':disabled, [tabindex="-1"], [aria-hidden="true"] *, [inert] *')) continue;
    if (control instanceof HTMLInputElement && control.type === 'radio') continue; // one of them is reached
    const box = control.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || !control.checkVisibility({ visibilityProperty: true })) continue;
    // A dialog that is open holds the focus: what lies behind it waits.
    const dialog = document.querySelector(
      '[role="dialog"][aria-modal="true"], .MuiModal-root:not(.MuiModal-hidden)',
    );
    if (dialog && !dialog.contains(control)) continue;
    missed.push(
      `${control.tagName.toLowerCase()} « ${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 30)} »`,
    );
  }
  return missed;
}
