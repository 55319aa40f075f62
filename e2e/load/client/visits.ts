import type { Browser, BrowserContext, Page } from '@playwright/test';

/** Who visits, and where. */
export interface Visitor {
  origin: string;
  /** `name=value` of their session. */
  cookie: string;
  /** Address of the thread they read. */
  thread: string;
}

/** 400 kbit/s both ways and 400 ms, as bytes per second and milliseconds: a rural phone's network. */
const slow3G = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };
const phone = { viewport: { width: 360, height: 740 }, locale: 'fr-FR', deviceScaleFactor: 2 };

/** Milliseconds until someone who was never here can type their address. */
export async function firstVisit(browser: Browser, { origin }: Visitor): Promise<number> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await throttle(page);
  const started = performance.now();
  await page.goto(`${origin}/connexion`, { waitUntil: 'commit' });
  await page.getByLabel('Adresse e-mail').waitFor({ timeout: 60_000 });
  const elapsed = performance.now() - started;
  await context.close();
  return elapsed;
}

/** Milliseconds until a member who was here before reads the thread, in a page opened anew. */
export async function returningVisit(browser: Browser, visitor: Visitor): Promise<number> {
  const context = await openMember(browser, visitor);
  const before = await context.newPage();
  await before.goto(visitor.origin + visitor.thread);
  await before.getByRole('log').getByRole('article').first().waitFor();
  await before.evaluate(() => navigator.serviceWorker.ready);
  await before.close();
  const page = await context.newPage();
  await throttle(page);
  const started = performance.now();
  await page.goto(visitor.origin + visitor.thread, { waitUntil: 'commit' });
  await page.getByRole('log').getByRole('article').first().waitFor({ timeout: 60_000 });
  const elapsed = performance.now() - started;
  await context.close();
  return elapsed;
}

/** A phone on which the visitor is signed in. */
export async function openMember(browser: Browser, { origin, cookie }: Visitor): Promise<BrowserContext> {
  const context = await browser.newContext(phone);
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
  return context;
}

/** How the frames went, and how far the page went in them, in CSS pixels. */
export interface Scrolled {
  longest: number;
  frames: number;
  distance: number;
}

/** Scrolls a thread from where it opens, its first unread message, with the processor slowed four times, and answers how its frames went. */
export async function scrollThrough(
  context: BrowserContext,
  visitor: Visitor,
  milliseconds: number,
): Promise<Scrolled> {
  const page = await context.newPage();
  await page.goto(visitor.origin + visitor.thread);
  await page.getByRole('log').getByRole('article').first().waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return page.evaluate(scrollAndWatch, milliseconds);
}

/** Runs in the page: moves the log by a finger's flick at each frame, and keeps the longest frame. */
function scrollAndWatch(milliseconds: number): Promise<Scrolled> {
  const log = document.querySelector('[role="log"]');
  const parts = log ? [log, ...log.querySelectorAll('*')] : [];
  const scroller = parts.find(
    (part) => part.scrollHeight > part.clientHeight + 100 && getComputedStyle(part).overflowY !== 'visible',
  );
  if (!scroller) throw new Error('nothing scrolls');
  return new Promise((resolve) => {
    const started = performance.now();
    let [last, longest, frames, distance] = [started, 0, 0, 0];
    const step = (now: number) => {
      if (frames > 0) longest = Math.max(longest, now - last);
      last = now;
      frames += 1;
      const before = scroller.scrollTop;
      scroller.scrollTop += 90;
      distance += Math.max(0, scroller.scrollTop - before);
      if (now - started < milliseconds) requestAnimationFrame(step);
      else resolve({ longest, frames, distance: Math.round(distance) });
    };
    requestAnimationFrame(step);
  });
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow3G);
}
