import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { act, channelNamed, postIn, whoIs } from '../pages/by-api.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

/** Opens a page and has it looked at, once it shows what it is for. */
async function expectAccessible(page: Page, address: string, shows: string | RegExp): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByText(shows).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    address,
  ).toEqual([]);
}

test('the pages of the discussion have nothing that axe finds wrong, with what they are for on them', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const { page } = elise;
  const karim = (await signedInAs(account('member', 1))).page;
  const { id: channelId } = await channelNamed(page, 'Le refuge');
  const address = await openThread(karim, server.baseUrl, 'Un fil pour tout le monde');
  const { id, name } = await whoIs(page);
  await postIn(
    karim,
    server.baseUrl,
    address,
    `@[${name}](person:${id}), voici :\n\n- un **point**\n- un [lien](https://exemple.fr)\n\n| Quand | Qui |\n| --- | --- |\n| lundi | moi |`,
  );
  await postIn(page, server.baseUrl, address, '> Voici\n\nEt `ma` réponse.');
  const conversation = `/api/conversations/${address.split('/').at(-1)}`;
  const { items } = (await (await page.request.get(`${conversation}/messages`)).json()) as {
    items: { id: string }[];
  };
  const message = `/api/messages/${items.at(-1)?.id}`;
  const at = new Date(Date.now() + 48 * 3_600_000).toISOString();
  await act(page, server.baseUrl, 'PUT', `${message}/bookmark`, { note: 'À relire' });
  await act(page, server.baseUrl, 'PUT', `${message}/reminder`, { note: 'À ne pas oublier', at });
  await act(page, server.baseUrl, 'POST', `${conversation}/scheduled`, {
    clientId: crypto.randomUUID(),
    body: 'Partira après-demain',
    at,
  });

  // Before it is read, which takes it out of there.
  await expectAccessible(page, '/pour-vous', /vous a mentionné/);
  await elise.open(address);
  await elise.editor.fill('Une réponse commencée');
  await expectAccessible(page, address, /^\s*Et\s*/);
  await expectAccessible(page, `/canaux/${channelId}/nouveau`, 'Lisent ici');
  await expectAccessible(page, `/canaux/${channelId}/fichiers`, 'Fichiers');
  await expectAccessible(page, '/recherche?q=navette', /résultat/);
  await expectAccessible(page, '/signets', 'À relire');
  await expectAccessible(page, '/brouillons', 'Une réponse commencée');
  await expectAccessible(page, '/plus-tard', 'Partira après-demain');
  await expectAccessible(page, '/opportunites', 'Opportunités');
  await expectAccessible(page, '/sans-reponse', 'Sans réponse depuis');
  await expectAccessible(page, '/messages', 'Messages');
  await expectAccessible(page, '/signalements', 'Signalements');
  await expectAccessible(page, '/compte', 'Personnes bloquées');

  // What leaves a list hands the focus on, to the other list, then to what is left of the page.
  await page.goto('/plus-tard');
  await page.getByRole('button', { name: 'Oublier' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('À ne pas oublier')).toHaveCount(0);
  await expect(page.getByRole('article').getByRole('link', { name: /Un fil pour tout/ })).toBeFocused();
  await page.getByRole('button', { name: 'Ne pas envoyer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rien pour plus tard' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Plus tard' })).toBeFocused();
});
