import type { Page } from '@playwright/test';
import { postIn } from './by-api.ts';

/** Chooses in the menu of what one gets of this thread, or of this channel. */
export async function chooseLevel(page: Page, current: string, level: string): Promise<void> {
  await page.getByRole('button', { name: current, exact: true }).click();
  await page.getByRole('menuitemradio', { name: level }).click();
}

/** Names someone in the thread at this address, as the person of this page. */
export async function mentionIn(
  page: Page,
  address: string,
  personId: string,
  baseUrl: string,
): Promise<void> {
  await postIn(page, baseUrl, address, `@[Nora](person:${personId}), ton avis ?`);
}
