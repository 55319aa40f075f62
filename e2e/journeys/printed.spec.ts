import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { publishExperience } from '../pages/experiences.ts';

const words = 'Une **clause de sortie** a rassuré le conseil.';

/** Paper is white: what is printed in the dark scheme is read in the light one's ink, without what is of the screen. */
async function expectPrintsInInk(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('a rassuré le conseil')).toBeVisible();
  for (const control of await page.getByRole('navigation').or(page.getByRole('button')).all()) {
    await expect(control).toBeHidden();
  }
  // The paper, as a browser paints it: its own white, under whatever is transparent.
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('light');
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
}

test('an experience is printed in ink on white paper, its words alone, by members and visitors', async ({
  signedInAs,
  account,
  server,
  browser,
}) => {
  const { page: nora } = await signedInAs(account('member'));
  const id = await publishExperience(nora, server.baseUrl, {
    kind: 'Partenariat avec une collectivité',
    head: { title: 'Six mois d’essai avant de signer', summary: 'Demander moins, pour moins longtemps.' },
    namesTo: 'public',
    sections: { 'Le besoin de chacun': { level: 'public', value: { type: 'text', body: words } } },
  });
  await nora.emulateMedia({ colorScheme: 'dark' });
  await nora.goto(`/retours/${id}`);
  await expect(nora.getByText('a rassuré le conseil')).toBeVisible();
  await expectPrintsInInk(nora);

  const visitor = await (
    await browser.newContext({ baseURL: server.baseUrl, colorScheme: 'dark' })
  ).newPage();
  await visitor.goto(`/decouvrir/retours/${id}`);
  await expectPrintsInInk(visitor);
});
