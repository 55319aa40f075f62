import { expect, type Locator, type Page } from '@playwright/test';

/** The page of all results as a person uses it: one box, and what was found under it. */
export class SearchPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get field(): Locator {
    return this.page.getByRole('combobox', { name: 'Rechercher' });
  }

  get results(): Locator {
    return this.page.getByRole('main').getByRole('listitem');
  }

  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: /résultat/ });
  }

  found(what: RegExp | string): Locator {
    return this.results.filter({ hasText: what });
  }

  /** Waits until what was just written is found: its words are read a moment after it is there. */
  async expectKnown(q: string, words: string): Promise<void> {
    await expect
      .poll(
        async () => (await this.page.request.get(`/api/search?limit=20&q=${encodeURIComponent(q)}`)).text(),
        { timeout: 30_000 },
      )
      .toContain(words);
  }

  /** Writes a search in the box, from an empty one: nothing of the search before stands there any more. */
  async ask(q: string): Promise<void> {
    await this.field.clear();
    await expect(this.page.getByRole('heading', { name: 'Pour préciser' })).toBeVisible();
    await this.field.fill(q);
    await expect(this.page.getByRole('heading', { name: 'Pour préciser' })).toHaveCount(0);
  }

  /** Asks, and says what must be found and what must not. */
  async expectFinds(q: string, there: RegExp, notThere: RegExp): Promise<void> {
    await this.ask(q);
    await expect(this.found(there).first(), `${q}: finds ${there}`).toBeVisible();
    await expect(this.found(notThere), `${q}: finds no ${notThere}`).toHaveCount(0);
  }
}
