import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../chromium.ts';
import type { Seat } from '../fan-out/sentiers.ts';
import { type MainThread, readMainThread } from './main-thread.ts';
import type { RoomPlace } from './protocol.ts';

/** How much slower than this machine the phone is. */
const SLOWER = 4;

/** What the phone shows while it is watched. */
export type PhoneView = 'discussion' | 'questions';

/** The big screen, driven from the desk. */
export async function openBigScreen(place: RoomPlace, facilitator: Seat): Promise<Browser> {
  const browser = await launch();
  const page = await openPage(browser, place, facilitator, { width: 1440, height: 810 });
  await page.goto(`/salles/${place.roomId}/grand-ecran`);
  await page.getByText('Où se retrouve-t-on en janvier ?').first().waitFor();
  return browser;
}

export interface WatchedPhone {
  /** What its main thread did while `during` went on. */
  watch: (during: () => Promise<void>) => Promise<MainThread>;
  close: () => Promise<void>;
}

/**
 * A phone in a browser of its own, slowed four times. Chromium slows a page by interrupting it, whether or not it has
 * anything to do: it takes three quarters of a core for itself.
 */
export async function openPhone(place: RoomPlace, member: Seat, view: PhoneView): Promise<WatchedPhone> {
  const phone = await launch();
  const page = await openPage(phone, place, member, { width: 360, height: 740 });
  await page.goto(`/salles/${place.roomId}`);
  await page.getByRole('tab', { name: /^Questions/ }).waitFor();
  if (view === 'questions') {
    await page.getByRole('tab', { name: /^Questions/ }).click();
    await page.getByRole('listitem').first().waitFor();
  }
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return {
    watch: async (during) => {
      await phone.startTracing(page, { categories: ['-*', 'disabled-by-default-devtools.timeline'] });
      await during();
      return readMainThread(await phone.stopTracing());
    },
    close: () => phone.close(),
  };
}

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
}

async function openPage(
  browser: Browser,
  { port }: RoomPlace,
  { cookie }: Seat,
  viewport: { width: number; height: number },
): Promise<Page> {
  const baseURL = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({ baseURL, viewport, locale: 'fr-FR' });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: baseURL }]);
  return context.newPage();
}
