import { join } from 'node:path';
import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test';
import { checkOtherWidths, checkScreen, checkWithKeyboard, type Verdict } from './checks.ts';
import {
  type Others,
  type ScreenDefinition,
  type ScreenDevice,
  type ScreenRole,
  type ScreenScheme,
  viewports,
} from './definition.ts';
import { untilStill } from './find.ts';
import { watchShift } from './in-page.ts';
import type { Stage } from './servers.ts';

/** One screen on one device in one scheme. */
export interface Shot {
  screen: ScreenDefinition;
  device: ScreenDevice;
  scheme: ScreenScheme;
}

export interface TakenShot extends Shot {
  file: string;
  verdicts: Verdict[];
}

/** Pictures one shot and checks it. A page that can't be brought into its state is a problem of the shot. */
export async function takeShot(
  browser: Browser,
  stage: Stage,
  folder: string,
  shot: Shot,
): Promise<TakenShot> {
  const { screen, device, scheme } = shot;
  const file = join(folder, `${screen.name}.${device}.${scheme}.png`);
  const noise: string[] = [];
  let context: BrowserContext | null = null;
  try {
    context = await openContext(browser, stage, shot);
    const page = await context.newPage();
    listen(page, noise);
    const others = {
      origin: stage.origin,
      as: (role: ScreenRole) => requestsOf(browser, stage, role),
    };
    await reach(page, stage, screen, others);
    await page.screenshot({ path: file, fullPage: screen.fullPage ?? false, animations: 'disabled' });
    const verdicts = await checkScreen(page, shot);
    const keyboard = await checkWithKeyboard(page, shot);
    const narrow = await checkOtherWidths(page, shot);
    const unexpected = noise.filter((line) => !screen.expectedErrors?.test(line));
    return {
      ...shot,
      file,
      verdicts: [...verdicts, keyboard, narrow, { check: 'console', problems: unexpected.slice(0, 5) }],
    };
  } catch (error) {
    await context
      ?.pages()[0]
      ?.screenshot({ path: file })
      .catch(() => null); // how far it came; without it the reason alone is told
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { ...shot, file, verdicts: [{ check: 'console', problems: [reason, ...noise].slice(0, 5) }] };
  } finally {
    await context?.close();
  }
}

const sessions = new Map<ScreenRole, Awaited<ReturnType<BrowserContext['storageState']>>>();

async function openContext(
  browser: Browser,
  stage: Stage,
  { screen, device, scheme }: Shot,
): Promise<BrowserContext> {
  const phone = device === 'phone';
  const zoom = screen.zoom ?? 1;
  const { width, height } = viewports[device];
  const storageState = screen.as ? await signIn(browser, stage, screen.as) : undefined;
  const context = await browser.newContext({
    baseURL: stage.origin,
    viewport: { width: width / zoom, height: height / zoom },
    deviceScaleFactor: zoom,
    colorScheme: scheme,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    hasTouch: phone,
    isMobile: phone,
    serviceWorkers: 'block',
    ...(storageState && { storageState }),
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(watchShift);
  return context;
}

async function signIn(browser: Browser, stage: Stage, role: ScreenRole) {
  const known = sessions.get(role);
  if (known) return known;
  const context = await browser.newContext({ baseURL: stage.origin });
  const answer = await context.request.post('/api/session', {
    data: stage.accountOf(role),
    headers: { origin: stage.origin },
  });
  if (!answer.ok()) throw new Error(`Signing in as ${role} was answered ${answer.status()}.`);
  const state = await context.storageState();
  await context.close();
  sessions.set(role, state);
  return state;
}

const requests = new Map<ScreenRole, APIRequestContext>();

/** What someone else of a screen asks by the API: one browser each for the whole run. */
async function requestsOf(browser: Browser, stage: Stage, role: ScreenRole): Promise<APIRequestContext> {
  const known = requests.get(role);
  if (known) return known;
  const storageState = await signIn(browser, stage, role);
  const { request } = await browser.newContext({ baseURL: stage.origin, storageState });
  requests.set(role, request);
  return request;
}

function listen(page: Page, noise: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') noise.push(`${message.text()} ${message.location().url}`.trim());
  });
  page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`));
}

async function reach(page: Page, stage: Stage, screen: ScreenDefinition, others: Others): Promise<void> {
  const route = typeof screen.route === 'string' ? screen.route : await screen.route(page, others);
  await page.goto(new URL(route, stage.origin).href);
  await page
    .locator(screen.ready ?? ':is(h1, h2):visible')
    .first()
    .waitFor();
  if (!screen.loading) await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.evaluate(() => document.fonts.ready);
  await screen.prepare?.(page);
  await untilStill(page);
}
