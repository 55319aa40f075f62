import type { Page } from '@playwright/test';

/** Requests to these addresses are never answered: the page shows what it shows while it waits. */
export async function neverAnswer(page: Page, ...addresses: string[]): Promise<void> {
  for (const address of addresses) await page.route(address, () => {});
}

/** Requests to these addresses fail, as where the network drops them. */
export async function fail(page: Page, ...addresses: string[]): Promise<void> {
  for (const address of addresses) await page.route(address, (route) => route.abort());
}

/** Requests to this address are answered with this. */
export async function answer(page: Page, address: string, json: unknown): Promise<void> {
  await page.route(address, (route) => route.fulfill({ json }));
}

/** A part whose code is fetched a moment after the page is there, as it is for whoever stays longer than that. */
export async function fetched(page: Page, part: string): Promise<void> {
  await page.waitForFunction(
    (name) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(name)),
    part,
  );
}

/** The page has no network any more, and says so. */
export async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.locator(':text("Hors réseau depuis"):visible').first().waitFor();
}

/** Every word of the server passes through here, by HTTP and by the socket. */
async function rewrite(page: Page, change: (words: string) => string): Promise<void> {
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((words) => socket.send(typeof words === 'string' ? change(words) : words));
  });
}

const longName = 'Marie-Antoinette de La Rochefoucauld-Hil';
const longTitle =
  'Comment avez-vous présenté votre projet d’essaimage à une communauté de communes qui ne connaissait ni votre structure ni votre métier hier ?';

/** People have names of 40 characters, and the threads titles of 140. */
export function withLongWords(page: Page): Promise<void> {
  return rewrite(page, (words) =>
    words
      .replaceAll(/"name":"(Nora Belkacem|Élise Rambaud)"/g, `"name":"${longName}"`)
      .replaceAll(/"title":"[^"]*(convaincu|charte|Visiter|Navette)[^"]*"/g, `"title":"${longTitle}"`),
  );
}

/** The account prefers English. */
export function inEnglish(page: Page): Promise<void> {
  return rewrite(page, (words) => words.replaceAll('"locale":"fr"', '"locale":"en"'));
}
