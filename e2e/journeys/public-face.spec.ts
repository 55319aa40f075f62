import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { nextMailTo } from '../fixtures/outbox.ts';
import { publishExperience } from '../fixtures/public-experience.ts';
import { expect, test } from '../fixtures/test.ts';

const pages = ['', '/structures', '/incubateurs', '/webinaires', '/retours', '/contact', '/mentions'];

/** A browser where nothing runs. */
async function withoutScripts(browser: Browser, baseURL: string, options: object = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, ...options });
  return context.newPage();
}

test('someone without an account, and without a script, finds their way, reads and asks', async ({
  browser,
  server,
  signedInAs,
  account,
}) => {
  const { id, title, reserved } = await publishExperience(server.dataDir);
  const page = await withoutScripts(browser, server.baseUrl);
  await page.goto('/decouvrir');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les Sentiers');
  await expect(page.getByRole('heading', { name: 'Trouver le meilleur territoire' })).toBeVisible();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Une partie de ce retour est réservée')).toBeVisible();
  expect(await page.content()).not.toContain(reserved);

  await page
    .getByRole('navigation', { name: 'Pages publiques' })
    .getByRole('link', { name: 'Structures' })
    .click();
  await page.getByRole('link', { name: 'Proxité' }).click();
  await expect(page.getByText('Nord (59)')).toBeVisible();

  await page.goto(`/decouvrir/retours?theme=mobilite`);
  await expect(page.locator(`a[href$="${id}"]`)).toBeVisible();

  await page.goto('/decouvrir/contact');
  // A program sends a form at once: the server refuses it, and keeps what was typed.
  await page.getByLabel('Votre nom').fill('Camille Vasseur');
  await page.getByLabel('Votre adresse électronique').fill('camille');
  await page.getByLabel('Ce que vous voulez nous dire').fill('Comment candidater avec une ressourcerie ?');
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: 'Envoyer' }).click();
      return page.getByRole('alert').textContent();
    })
    .toContain('ce n’est pas une adresse électronique');
  await expect(page.getByLabel('Votre nom')).toHaveValue('Camille Vasseur');
  await page.getByLabel('Votre adresse électronique').fill('camille@exemple.test');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre message est bien arrivé');
  expect(await nextMailTo(server.dataDir, 'camille@exemple.test', 0)).toContain('Comment candidater');

  const coordinator = (await signedInAs(account('coordinator'))).page;
  await expect
    .poll(async () => JSON.stringify(await (await coordinator.request.get('/api/channels')).json()))
    .toContain('Questions reçues');
});

test('the public pages have nothing that axe finds wrong, in both schemes and languages', async ({
  browser,
  server,
}) => {
  // Some thirty pages, each read whole by axe.
  test.setTimeout(180_000);
  const { id } = await publishExperience(server.dataDir);
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ baseURL: server.baseUrl, colorScheme });
    const page = await context.newPage();
    for (const path of [
      ...pages,
      `/retours/${id}`,
      '/nulle-part',
      '/retours?lang=en',
      `/retours/${id}?lang=en`,
    ]) {
      await page.goto(`/decouvrir${path}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`),
        `${path} (${colorScheme})`,
      ).toEqual([]);
    }
    await context.close();
  }
});

test('the public pages fit a phone of 320 pixels and a page at twice its size', async ({
  browser,
  server,
}) => {
  const { id } = await publishExperience(server.dataDir);
  const context = await browser.newContext({
    baseURL: server.baseUrl,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  for (const path of [...pages, `/retours/${id}`]) {
    await page.goto(`/decouvrir${path}`);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, path).toBeLessThanOrEqual(0);
  }
  await context.close();
});
