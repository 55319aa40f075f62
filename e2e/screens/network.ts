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

/** What the server answers at this address reaches the page changed. */
export async function change(
  page: Page,
  address: string,
  into: (answered: Record<string, unknown>) => object,
): Promise<void> {
  await page.route(address, async (route) => {
    // A picture that is taken meanwhile closes the page: nobody waits for this answer any more.
    const response = await route.fetch().catch(() => null);
    if (response)
      await route.fulfill({ response, json: into((await response.json()) as Record<string, unknown>) });
  });
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
    const response = await route.fetch().catch(() => null);
    if (response) await route.fulfill({ response, body: change(await response.text()) });
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

/** Whatever is posted is refused, as where a right was lost meanwhile. */
export async function refusePosts(page: Page): Promise<void> {
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((words) => {
      const asked = typeof words === 'string' ? /^42(\d+)\["call","messages\.post"/.exec(words) : null;
      const refusal = { ok: false, error: { code: 'forbidden', message: 'forbidden' } };
      if (asked) socket.send(`43${asked[1]}${JSON.stringify([refusal])}`);
      else server.send(words);
    });
  });
}

/** The server tells, every second, that these people write in a conversation. */
export async function tellTyping(page: Page, conversationId: string, names: string[]): Promise<void> {
  const people = names.map((name) => ({ id: crypto.randomUUID(), name }));
  await page.routeWebSocket(/socket\.io/, (socket) => {
    socket.connectToServer();
    const tell = () => socket.send(`42${JSON.stringify(['typing.changed', { conversationId, people }])}`);
    const telling = setInterval(tell, 1_000);
    socket.onClose(() => clearInterval(telling));
  });
}

/** Everyone has a photo: a portrait drawn here. */
export async function withPhotos(page: Page): Promise<void> {
  await rewrite(page, (words) => words.replaceAll('"photo":null', '"photo":"drawn"'));
  await page.route('**/api/people/*/photo*', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: portrait }),
  );
}

const portrait = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
  <rect width="96" height="96" fill="#8FA89B"/>
  <circle cx="48" cy="40" r="19" fill="#E6C9A8"/>
  <path d="M12 96c4-24 18-34 36-34s32 10 36 34z" fill="#2E5B4B"/>
  <path d="M29 38c0-16 9-22 19-22s19 6 19 22c-6-9-14-12-19-12s-13 3-19 12z" fill="#3B2E25"/>
</svg>`;

/** A newer version of the application is fetched and waits. */
export async function offerVersion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const registration = { waiting: { postMessage: () => undefined }, addEventListener: () => undefined };
    const serviceWorker = {
      controller: {},
      register: async () => registration,
      addEventListener: () => undefined,
    };
    Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker });
  });
}
