import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('a message is bookmarked with a note, which another device sees, changes, and takes away and back @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const other = (await signedInAs(account('member'))).page;
  const address = await openThread(nora.page, server.baseUrl, 'Une convention à garder');
  await other.goto('/signets');
  await expect(other.getByRole('heading', { level: 1, name: 'Signets' })).toBeVisible();
  await nora.open(address);
  await nora.choose('Une convention à garder', 'Mettre un signet…');
  const dialog = nora.page.getByRole('dialog', { name: 'Mettre un signet' });
  await dialog.getByLabel('Un mot pour vous').fill('Pour le conseil de mardi');
  await dialog.getByRole('button', { name: 'Mettre un signet' }).click();
  await expect(nora.page.getByText('Signet mis.')).toBeVisible();
  await nora.openMenu('Une convention à garder');
  await expect(nora.page.getByRole('menuitem', { name: 'Modifier la note du signet…' })).toBeVisible();

  await expect(other.getByText('Pour le conseil de mardi')).toBeVisible();
  await other.getByRole('button', { name: 'Modifier la note' }).click();
  const changing = other.getByRole('dialog', { name: 'La note de ce signet' });
  await changing.getByLabel('Un mot pour vous').fill('Pour le conseil de jeudi');
  await changing.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(other.getByText('Pour le conseil de jeudi')).toBeVisible();
  await other.getByRole('button', { name: 'Retirer' }).click();
  await expect(other.getByText('Aucun signet')).toBeVisible();
  await expect(nora.page.getByRole('menuitem', { name: 'Mettre un signet…' })).toBeVisible();
  await other.getByRole('button', { name: 'Annuler' }).click();
  await expect(other.getByText('Pour le conseil de jeudi')).toBeVisible();
  await other.getByRole('link', { name: /Une convention à garder/ }).click();
  await expect(new ThreadPage(other).message('Une convention à garder')).toBeVisible();
});
