import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ScreenDefinition, ScreenDevice, ScreenScheme, Viewport } from './definition.ts';
import { untilStill } from './find.ts';
import { findForeignColours, findOverflow, findSmallTargets, readShift } from './in-page.ts';
import { checkKeyboard } from './keyboard.ts';
import { tokenColours } from './token-colours.ts';

/** What was checked, and what is wrong with it; nothing is wrong where the list is empty. */
export interface Verdict {
  check: 'overflow' | 'widths' | 'shift' | 'targets' | 'colours' | 'axe' | 'keyboard' | 'console';
  problems: string[];
}

/** A page that jumps by more than this (cumulative layout shift) is felt to jump; Google's "good" is 0.1. */
const mostShift = 0.05;

/** Everything about a drawn page that a program can judge. */
export async function checkScreen(
  page: Page,
  { device, scheme, screen }: { device: ScreenDevice; scheme: ScreenScheme; screen: ScreenDefinition },
): Promise<Verdict[]> {
  const shift = await page.evaluate(readShift);
  const targets = { least: 24, primary: device === 'phone' ? 44 : 24 };
  return [
    { check: 'overflow', problems: await page.evaluate(findOverflow) },
    {
      check: 'shift',
      problems:
        shift.value > mostShift && !screen.pushes
          ? [`${shift.value.toFixed(3)} : ${shift.moved.slice(0, 3).join(' | ')}`]
          : [],
    },
    { check: 'targets', problems: await page.evaluate(findSmallTargets, targets) },
    { check: 'colours', problems: await page.evaluate(findForeignColours, tokenColours(scheme)) },
    { check: 'axe', problems: await runAxe(page, screen) },
  ];
}

/** Widths at which nothing may overflow either: the smallest phone, a tablet, and a desktop at 200 % zoom. */
const otherWidths: Record<ScreenDevice, readonly Viewport[]> = {
  phone: [{ width: 320, height: 640 }],
  desktop: [
    { width: 768, height: 1024 },
    { width: 720, height: 450 },
  ],
};

/** What overflows at the other widths; in one scheme, since both are laid out alike. Leaves the page resized. */
export async function checkOtherWidths(
  page: Page,
  { device, scheme }: { device: ScreenDevice; scheme: ScreenScheme },
): Promise<Verdict> {
  const problems: string[] = [];
  for (const viewport of scheme === 'light' ? otherWidths[device] : []) {
    await page.setViewportSize(viewport);
    // What floats finds its new place a moment after the window's: only what stays beyond it is wrong.
    await page
      .waitForFunction(`(${findOverflow})().length === 0`, undefined, { timeout: 1_500 })
      .catch(() => null);
    const found = await page.evaluate(findOverflow);
    problems.push(...found.map((problem) => `${viewport.width} px : ${problem}`));
  }
  return { check: 'widths', problems };
}

/** What the keyboard alone can't do; in one scheme, since both are walked alike. Leaves the focus elsewhere. */
export async function checkWithKeyboard(page: Page, { scheme }: { scheme: ScreenScheme }): Promise<Verdict> {
  return { check: 'keyboard', problems: scheme === 'light' ? await checkKeyboard(page) : [] };
}

/** What floats fades by itself after a while, and is hard to read in that moment: it is looked at again afterwards. */
async function runAxe(page: Page, { loading }: ScreenDefinition): Promise<string[]> {
  // What has a title of its own has none before it came.
  const known = (problem: string) => loading !== true || !problem.startsWith('page-has-heading-one');
  const found = (await lookWithAxe(page)).filter(known);
  if (found.length === 0) return found;
  await untilStill(page);
  return (await lookWithAxe(page)).filter(known);
}

async function lookWithAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  for (const violation of violations) {
    if (violation.id !== 'region') continue;
    // What floats (a menu, a dialog) is in no region of the page, and need not be.
    const inPage = await Promise.all(violation.nodes.map((node) => isInPage(page, String(node.target[0]))));
    violation.nodes = violation.nodes.filter((_node, index) => inPage[index]);
  }
  return violations
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.target.join(' ') ?? ''}`);
}

function isInPage(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(
    (of) => !document.querySelector(of)?.closest('[role="presentation"], [role="status"]'),
    selector,
  );
}
