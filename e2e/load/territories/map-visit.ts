import type { Browser, BrowserContext } from '@playwright/test';
import { touchToPaint, watchTouches } from './touch-to-paint.ts';

export interface MapVisitor {
  origin: string;
  /** `name=value` of their session. */
  cookie: string;
  /** Labels of the themes to choose, in turn. */
  themes: readonly string[];
}

const phone = {
  ...{ viewport: { width: 360, height: 740 }, locale: 'fr-FR', deviceScaleFactor: 2 },
  ...{ hasTouch: true, isMobile: true },
};

/**
 * Opens the map on a phone and filters it by touch: by one theme after the other, and each time back to all trails.
 *
 * @returns of each touch, milliseconds until what it changed was painted
 */
export async function filterByTouch(
  browser: Browser,
  { origin, cookie, themes }: MapVisitor,
  times: number,
): Promise<number[]> {
  const context = await signedIn(browser, origin, cookie);
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/carte`);
    await page.locator('[data-code]').first().waitFor({ timeout: 60_000 });
    await watchTouches(page);
    const samples: number[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      const name = themes[Math.floor(turn / 2) % themes.length] ?? '';
      const theme = page.getByRole('button', { name, exact: true }).first();
      await theme.scrollIntoViewIfNeeded();
      samples.push(await touchToPaint(page, () => theme.tap()));
    }
    return samples;
  } finally {
    await context.close();
  }
}

async function signedIn(browser: Browser, origin: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext(phone);
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
  return context;
}
