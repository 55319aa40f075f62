import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { codeIn, nextMailTo } from '../fixtures/outbox.ts';
import type { DemoAccount, RunningServer } from '../fixtures/server.ts';

const PHONE = { width: 360, height: 740 };

/** The phones of a seminar's people, each a browser of its own that its QR code brought to the room. */
export class Phones {
  readonly #browser: Browser;
  readonly #server: RunningServer;
  readonly #contexts: BrowserContext[] = [];

  constructor(browser: Browser, server: RunningServer) {
    this.#browser = browser;
    this.#server = server;
  }

  /** Someone who is signed in already: one tap. */
  async ofMember({ email, password }: DemoAccount, code: string): Promise<Page> {
    const context = await this.#open();
    const data = { email, password };
    await this.#signIn(context, '/api/session', data);
    return this.#enter(context, code);
  }

  /** Someone who asks for a code by mail, having no password in mind. */
  async ofMailed(email: string, code: string): Promise<Page> {
    const context = await this.#open();
    const since = Date.now();
    await this.#signIn(context, '/api/session/code', { email, sharedDevice: false });
    const mail = await nextMailTo(this.#server.dataDir, email, since);
    await this.#signIn(context, '/api/session/code/redeem', { email, code: codeIn(mail) });
    return this.#enter(context, code);
  }

  /** Someone without an account: a name is enough where the room lets guests in. */
  async ofGuest(name: string, code: string): Promise<Page> {
    const page = await (await this.#open()).newPage();
    await page.goto(`/s/${code}`);
    await page.getByRole('link', { name: 'entrez comme invité·e' }).click();
    await page.getByLabel('Votre nom').fill(name);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await expect(page.getByText(`Vous êtes ici comme invité·e : ${name}`)).toBeVisible();
    return page;
  }

  /** Puts all phones away. */
  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }

  async #open(): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      baseURL: this.#server.baseUrl,
      locale: 'fr-FR',
      viewport: PHONE,
      hasTouch: true,
    });
    this.#contexts.push(context);
    return context;
  }

  async #signIn(context: BrowserContext, path: string, data: object): Promise<void> {
    const headers = { origin: this.#server.baseUrl };
    const answer = await context.request.post(path, { data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  }

  async #enter(context: BrowserContext, code: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`/s/${code}`);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await expect(page).toHaveURL(/\/salles\//);
    return page;
  }
}
