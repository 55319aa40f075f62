import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
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
 * Opens the map on a phone and filters it by one theme after the other, by touch.
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
    await page.getByRole('main').locator('svg path[d]').first().waitFor({ timeout: 60_000 });
    await watchTouches(page);
    const samples: number[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      const choice = await choiceOf(page, themes[turn % themes.length] ?? '');
      samples.push(await touchToPaint(page, () => choice.tap()));
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

/** What one touches to choose a theme: a button of its own, or its line in the list that the field opens. */
async function choiceOf(page: Page, label: string): Promise<Locator> {
  const main = page.getByRole('main');
  const button = main.getByRole('button', { name: label, exact: true });
  if ((await button.count()) > 0) return button.first();
  await main.getByRole('combobox', { name: 'Thème' }).tap();
  return page.getByRole('option', { name: label }).first();
}
