import type { Page } from '@playwright/test';

/** How many times the processor is slowed. */
const SLOWED = 4;
/** Nothing more was drawn for so long: what was touched is all there. */
const QUIET_MS = 700;

/** What the page keeps between a touch and the frame that shows what it did. */
interface Watch {
  touchedAt: number;
  paintedAt: number;
  changes: number;
}

declare global {
  interface Window {
    benchWatch?: Watch;
  }
}

/** Slows the page's processor four times, and has it watch what is drawn after each touch. */
export async function watchTouches(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.evaluate(watch);
}

/**
 * Milliseconds from a finger put down to the frame in which the last of what it changed on the map was painted.
 *
 * @throws Error where nothing was drawn: nothing was measured
 */
export async function touchToPaint(page: Page, touch: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.benchWatch = { touchedAt: 0, paintedAt: 0, changes: 0 };
  });
  await touch();
  await page.waitForFunction(
    (quiet) => {
      const kept = window.benchWatch;
      return kept && kept.paintedAt > 0 && performance.now() - kept.paintedAt > quiet;
    },
    QUIET_MS,
    // Asked at each frame it would take its part of the time that is measured.
    { polling: QUIET_MS / 2 },
  );
  const kept = await page.evaluate(() => window.benchWatch);
  if (!kept || kept.touchedAt === 0 || kept.changes === 0) throw new Error('the touch changed nothing');
  return kept.paintedAt - kept.touchedAt;
}

/**
 * Runs in the page: keeps when a finger was put down, by the event's own clock, and when the frame after each change of
 * the drawn map was painted (the first task after a frame). The lists beside it follow in their own time.
 */
function watch(): void {
  const touched = ({ timeStamp }: Event) => {
    if (window.benchWatch) window.benchWatch.touchedAt = timeStamp;
  };
  addEventListener('pointerdown', touched, { capture: true });
  const afterPaint = new MessageChannel();
  afterPaint.port1.onmessage = () => {
    if (window.benchWatch) window.benchWatch.paintedAt = performance.now();
  };
  let asked = false;
  const changed = (changes: readonly unknown[]) => {
    const kept = window.benchWatch;
    if (!kept || kept.touchedAt === 0) return;
    kept.changes += changes.length;
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      afterPaint.port2.postMessage(null);
    });
  };
  const map = document.querySelector('svg:has([data-code])');
  if (!map) throw new Error('there is no map');
  new MutationObserver(changed).observe(map, {
    ...{ subtree: true, childList: true, attributes: true, characterData: true },
  });
}
