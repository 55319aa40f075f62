import type { Route } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

/** Two days from now, as the browser's own field of a date and a time takes it, whatever its zone. */
function inTwoDays(): string {
  return new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 16);
}

test('a message is scheduled, changed on another device, and leaves when it is said to @full', async ({
  signedInAs,
  account,
  twoIn,
}) => {
  const { nora, karim } = await twoIn('À lire demain matin');
  await nora.composer.fill('Bonjour, voici le modèle promis.');
  await nora.page.getByRole('button', { name: 'Programmer l’envoi' }).click();
  const dialog = nora.page.getByRole('dialog', { name: 'Quand envoyer ce message ?' });
  await dialog.getByRole('radio', { name: /^Demain matin/ }).check();
  await dialog.getByRole('button', { name: 'Programmer' }).click();
  await expect(nora.page.getByText('Message programmé.')).toBeVisible();
  await nora.expectWritten('');

  const other = (await signedInAs(account('member'))).page;
  await other.goto('/plus-tard');
  await other.getByRole('button', { name: 'Modifier' }).click();
  const changing = other.getByRole('dialog', { name: 'Modifier le message programmé' });
  await changing.getByLabel('Message').fill('Bonjour, voici les deux modèles.');
  await changing.getByRole('radio', { name: 'À un autre moment' }).check();
  await changing.getByLabel('Date et heure').fill(inTwoDays());
  await changing.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(changing).toBeHidden();
  await nora.page.goto('/plus-tard');
  await expect(nora.page.getByText('Bonjour, voici les deux modèles.')).toBeVisible();
  await expect(karim.message('modèle')).toHaveCount(0);
  await nora.page.getByRole('button', { name: 'Envoyer maintenant' }).click();
  await expect(karim.message('Bonjour, voici les deux modèles.')).toBeVisible();
  await expect(other.getByText('Rien pour plus tard')).toBeVisible();
});

test('a message is brought back by a reminder that is listed and can be taken back @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const address = await openThread(nora.page, server.baseUrl, 'Un modèle à relire');
  await nora.open(address);
  await nora.choose('Un modèle à relire', 'Me rappeler ce message…');
  const dialog = nora.page.getByRole('dialog', { name: 'Me rappeler ce message' });
  await dialog.getByLabel('Un mot pour vous').fill('Avant le conseil de mardi');
  await dialog.getByRole('button', { name: 'Me le rappeler' }).click();
  await expect(nora.page.getByText('Rappel posé.')).toBeVisible();
  await nora.page.goto('/plus-tard');
  await expect(nora.page.getByText('Avant le conseil de mardi')).toBeVisible();
  const at = nora.page.getByRole('article').getByRole('heading');
  const before = (await at.textContent()) ?? '';
  await nora.page.getByRole('button', { name: 'Modifier' }).click();
  await dialog.getByLabel('Un mot pour vous').fill('Avant le conseil de jeudi');
  await dialog.getByRole('radio', { name: 'À un autre moment' }).check();
  await dialog.getByLabel('Date et heure').fill(inTwoDays());
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(nora.page.getByText('Avant le conseil de jeudi')).toBeVisible();
  await expect(at).not.toHaveText(before);
  await nora.page.getByRole('button', { name: 'Oublier' }).click();
  await expect(nora.page.getByText('Rien pour plus tard')).toBeVisible();
  await nora.page.getByRole('button', { name: 'Annuler' }).click();
  await expect(nora.page.getByText('Avant le conseil de jeudi')).toBeVisible();
});

test('words whose scheduling was not answered are kept once, and can’t be left while that is under way @full', async ({
  twoIn,
}) => {
  const { nora, address, context } = await twoIn('Une réponse perdue');
  const { page } = nora;
  await nora.composer.fill('Je vous l’envoie lundi.');
  let lose = () => {};
  const held = new Promise<void>((resolve) => {
    lose = resolve;
  });
  const lost = async (route: Route) => {
    await route.fetch();
    await held;
    await route.abort();
  };
  await context.route('**/api/conversations/*/scheduled', lost, { times: 1 });
  const dialog = page.getByRole('dialog', { name: 'Quand envoyer ce message ?' });
  await page.getByRole('button', { name: 'Programmer l’envoi' }).click();
  await dialog.getByRole('button', { name: 'Programmer' }).click();
  await expect(dialog.getByRole('button', { name: 'Annuler' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  lose();
  await expect(dialog.getByText('Le réseau ne répond pas')).toBeVisible();
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await expect(dialog).toBeHidden();

  await nora.open(address);
  await nora.expectWritten('Je vous l’envoie lundi.');
  await page.getByRole('button', { name: 'Programmer l’envoi' }).click();
  await dialog.getByRole('radio', { name: 'À un autre moment' }).check();
  await dialog.getByLabel('Date et heure').fill(inTwoDays());
  await dialog.getByRole('button', { name: 'Programmer' }).click();
  await expect(page.getByText('Message programmé.')).toBeVisible();
  await nora.expectWritten('');
  await page.goto('/plus-tard');
  await expect(page.getByText('Je vous l’envoie lundi.')).toHaveCount(1);
  await page.getByRole('button', { name: 'Ne pas envoyer' }).click();
  await expect(page.getByText('Je vous l’envoie lundi.')).toHaveCount(0);
});
