import { expect, type Page } from '@playwright/test';

/** What someone chooses of their mails, in « Mon compte »; answers once it is saved. */
export async function chooseRhythm(page: Page, rhythm: string): Promise<void> {
  await page.goto('/compte#e-mails');
  await saved(page, () => page.getByRole('radio', { name: rhythm }).click());
  await expect(page.getByRole('radio', { name: rhythm })).toBeChecked();
}

/** Chooses the language of one's account by its own name; answers once it is saved. */
export async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.goto('/compte');
  await saved(page, () => page.getByRole('radio', { name: language }).click());
}

/** Does something on the page, and waits until the server said that it is kept. */
export async function saved(page: Page, change: () => Promise<unknown>): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await change();
  expect((await answered).ok()).toBe(true);
}
