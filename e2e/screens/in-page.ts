/*
 * What is measured inside the page. Each function travels to the browser as text: it may use nothing but its
 * arguments and the page.
 */

/** Where something of the page reaches beyond the screen's sides, as short descriptions. */
export function findOverflow(): string[] {
  const width = document.documentElement.clientWidth;
  const found: string[] = [];
  if (document.documentElement.scrollWidth > width) {
    found.push(`page ${document.documentElement.scrollWidth} px wide for ${width}`);
  }
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  for (const element of document.querySelectorAll('body *')) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden' || style.opacity === '0') continue;
    if (element.closest('svg') || (box.right <= width + 1 && box.left >= -1)) continue;
    let ancestor = element.parentElement;
    while (ancestor && !scrolls(ancestor)) ancestor = ancestor.parentElement;
    const clippedByItself = ancestor && ancestor.scrollWidth > ancestor.clientWidth;
    if (!clippedByItself)
      found.push(`${element.tagName.toLowerCase()} « ${element.textContent?.trim().slice(0, 30)} »`);
  }
  return found.slice(0, 5);
}

/** Controls smaller than `least` pixels, or than `primary` where they are what one mostly presses here. */
export function findSmallTargets({ least, primary }: { least: number; primary: number }): string[] {
  const controls =
    'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="menuitem"]';
  const main =
    '.MuiButton-contained, button[type="submit"], input, textarea, [role="tab"], [role="menuitem"], nav a';
  const found: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    const style = getComputedStyle(control);
    const inText = style.display === 'inline' && control.tagName === 'A';
    // A département is as large as it is; the list and the table beside the map lead there as well (WCAG 2.5.8: equivalent).
    const onMap = control.matches('svg [data-code]');
    const disabled = control.matches(':disabled, [aria-hidden="true"], [aria-hidden="true"] *');
    if (inText || onMap || disabled || style.visibility === 'hidden' || style.pointerEvents === 'none')
      continue;
    const label =
      control.closest('label') ?? (control.id ? document.querySelector(`label[for="${control.id}"]`) : null);
    const boxes = [
      control,
      ...(control.matches('[type="checkbox"], [type="radio"]') && label ? [label] : []),
    ];
    const rects = boxes.map((element) => element.getBoundingClientRect());
    const [width, height] = [Math.max(...rects.map((r) => r.width)), Math.max(...rects.map((r) => r.height))];
    const parent = control.parentElement?.getBoundingClientRect();
    const hidden = parent && (parent.width <= 1 || parent.height <= 1); // for screen readers only
    if (hidden || width <= 1 || height <= 1) continue;
    const wanted = control.matches(main) ? primary : least;
    if (width < least - 0.5 || height < wanted - 0.5) {
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 30) ?? '';
      found.push(`${control.tagName.toLowerCase()} « ${name} » ${Math.round(width)} × ${Math.round(height)}`);
    }
  }
  return found.slice(0, 5);
}

/** Colours painted on the page that are none of `allowed` (`rgb(…)` as the browser writes them). */
export function findForeignColours(allowed: string[]): string[] {
  const ours = new Set(allowed);
  const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text']);
  const found = new Map<string, string>();
  const note = (colour: string, what: string) => {
    if (!colour.startsWith('rgb') || /, 0\)$/.test(colour) || ours.has(colour)) return;
    if (!found.has(colour)) found.set(colour, `${colour} ${what}`);
  };
  for (const element of document.querySelectorAll<HTMLElement | SVGElement>('body, body *')) {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const style = getComputedStyle(element);
    if (
      style.visibility === 'hidden' ||
      style.opacity === '0' ||
      element.matches('noscript, script, style, option')
    )
      continue;
    const name = `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '').split(' ')[0]}`;
    if (element instanceof SVGElement) {
      if (!shapes.has(element.tagName)) continue;
      note(style.fill, `fill of ${name}`);
      note(style.stroke, `stroke of ${name}`);
      continue;
    }
    const field = element.matches('textarea, select, input:not([type="checkbox"], [type="radio"])');
    const writes = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (field || writes) note(style.color, `text of ${name}`);
    note(style.backgroundColor, `ground of ${name}`);
    for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
      const drawn =
        Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none';
      if (drawn) note(style[`border${side}Color`], `border of ${name}`);
    }
    if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) {
      note(style.outlineColor, `outline of ${name}`);
    }
  }
  return [...found.values()].slice(0, 5);
}

/** Starts adding up what moves by itself, before anything is drawn; `readShift` tells the sum. */
export function watchShift(): void {
  const page = window as Window & { sentiersShift?: number; sentiersShifted?: string[] };
  page.sentiersShift = 0;
  page.sentiersShifted = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources?: { node?: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
      };
      if (shift.hadRecentInput) continue;
      page.sentiersShift = (page.sentiersShift ?? 0) + shift.value;
      for (const { node, previousRect, currentRect } of shift.sources ?? []) {
        const element = node instanceof Element ? node : node?.parentElement;
        const words = node?.textContent?.trim().slice(0, 30);
        const name = words || `${element?.tagName.toLowerCase()}.${element?.getAttribute('class')}`;
        const [from, to] = [previousRect, currentRect].map(({ y, height }) => `${y}+${height}`);
        page.sentiersShifted?.push(`${name} (${from} → ${to})`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The layout shift so far, and what moved. */
export function readShift(): { value: number; moved: string[] } {
  const page = window as Window & { sentiersShift?: number; sentiersShifted?: string[] };
  return { value: page.sentiersShift ?? 0, moved: page.sentiersShifted ?? [] };
}
