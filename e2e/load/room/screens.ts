import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../chromium.ts';
import type { Seat } from '../fan-out/sentiers.ts';
import { type MainThread, readMainThread } from './main-thread.ts';
import type { RoomPlace } from './protocol.ts';

/** How much slower than this machine the phone is. */
const SLOWER = 4;

/** What the phone shows while it is watched. */
export type PhoneView = 'discussion' | 'questions';

export interface Screens {
  /** What the phone's main thread did while `during` went on. */
  watchPhone: (during: () => Promise<void>) => Promise<MainThread>;
  close: () => Promise<void>;
}

/** Opens the big screen, and a phone slowed four times, each in a browser of its own. */
export async function openScreens(
  place: RoomPlace,
  { facilitator, member, view }: { facilitator: Seat; member: Seat; view: PhoneView },
): Promise<Screens> {
  const [stage, phone] = await Promise.all([launch(), launch()]);
  const stagePage = await openPage(stage, place, facilitator, { width: 1440, height: 810 });
  await stagePage.goto(`/salles/${place.roomId}/grand-ecran`);
  await stagePage.getByText('Où se retrouve-t-on en janvier ?').first().waitFor();
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
    watchPhone: async (during) => {
      await phone.startTracing(page, { categories: ['-*', 'disabled-by-default-devtools.timeline'] });
      await during();
      return readMainThread(await phone.stopTracing());
    },
    close: async () => {
      await Promise.all([stage.close(), phone.close()]);
    },
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
