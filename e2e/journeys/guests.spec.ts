import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { makeRoom } from '../pages/live-room.ts';

/** Names of the databases that the browser keeps for this origin, and all that its storages hold. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([databases, { ...localStorage }, { ...sessionStorage }]);
  });
}

test('a guest enters by the code under a name, writes, and is out when the room closes, with nothing kept', async ({
  signedInAs,
  account,
  browser,
  server,
}) => {
  const { page: leading } = await signedInAs(account('facilitator'));
  const room = await makeRoom(leading.request, server.baseUrl, { title: 'Une salle pour tout le monde' });
  const context = await browser.newContext({ baseURL: server.baseUrl, locale: 'fr-FR' });
  const guest = await context.newPage();

  // The door that the QR code opens, without an account: it says nothing of the room.
  await guest.goto(`/s/${room.code}`);
  await guest.getByRole('link', { name: 'entrez comme invité·e' }).click();
  await expect(guest.getByLabel('Code de la salle')).toHaveValue(room.code);
  await guest.getByLabel('Votre nom').fill('Lou Perrin');
  await guest.getByRole('button', { name: 'Entrer' }).click();
  await expect(guest.getByRole('alert')).toContainText('Aucune salle n’accueille d’invité·es avec ce code');

  await leading.goto(`/salles/${room.id}`);
  await leading.getByRole('button', { name: 'Réglages', exact: true }).click();
  await leading.getByLabel('Laisser entrer des invité·es').check();
  await leading.keyboard.press('Escape');
  await expect(leading.getByText('Ouverte aux invité·es')).toBeVisible();

  await guest.getByRole('button', { name: 'Entrer' }).click();
  await expect(guest.getByText('Vous êtes ici comme invité·e : Lou Perrin')).toBeVisible();
  await expect(guest.getByRole('heading', { level: 1 })).toContainText('Une salle pour tout le monde');
  await expect(guest.getByRole('navigation')).toHaveCount(0);
  await guest.getByLabel('Votre réponse').fill('Bonjour, je viens de Guéret');
  await guest.getByRole('button', { name: 'Envoyer' }).click();
  const said = leading.getByRole('article').filter({ hasText: 'Bonjour, je viens de Guéret' });
  await expect(said).toContainText('Lou Perrin');
  await expect(said).toContainText('invité·e');

  // Every other address leads back to the room.
  await guest.goto('/personnes');
  await expect(guest).toHaveURL(new RegExp(`/salles/${room.id}$`));
  await expect(guest.getByText('Bonjour, je viens de Guéret')).toBeVisible();
  await guest.getByLabel('Votre réponse').fill('Une phrase que je n’envoie pas');
  expect(await kept(guest)).toContain('sentiers-guest');

  await leading.getByRole('button', { name: 'Fermer la salle' }).click();
  await leading.getByRole('dialog').getByRole('button', { name: 'Fermer la salle' }).click();
  await expect(guest.getByRole('heading', { name: 'C’est terminé' })).toBeVisible();
  await expect.poll(() => kept(guest)).not.toMatch(/sentiers-(guest|[0-9a-f]{8}-)|Une phrase/);
  await guest.goto(`/salles/${room.id}`);
  await expect(guest.getByRole('heading', { name: 'Se connecter' })).toBeVisible();
  await expect(said).toContainText('invité·e');
  await context.close();
});
