import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('a thread is renamed, closed with a reason, reopened, and moved to another channel, while someone reads it', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const address = await openThread(nora.page, server.baseUrl, 'Une question de bus');
  await nora.open(address);
  await elise.open(address);
  const dialog = elise.page.getByRole('dialog');
  await elise.chooseOfThread('Renommer le fil');
  await dialog.getByLabel('Titre').fill('Le minibus du samedi');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(nora.page.getByRole('heading', { level: 1, name: 'Le minibus du samedi' })).toBeVisible();
  await expect(nora.log).toContainText(/Fil renommé par Élise Rambaud.*Une question de bus/);

  await elise.chooseOfThread('Fermer le fil');
  await dialog.getByLabel('Raison').fill('C’est réglé, merci.');
  await dialog.getByRole('button', { name: 'Fermer le fil' }).click();
  await expect(nora.page.getByText(/^Fil fermé par Élise Rambaud.*C’est réglé, merci/).first()).toBeVisible();
  await expect(nora.composer).toHaveCount(0);
  await elise.chooseOfThread('Rouvrir le fil');
  await nora.write('Une dernière chose.');
  await expect(elise.message('Une dernière chose.')).toBeVisible();

  await elise.chooseOfThread('Déplacer le fil');
  await dialog.getByRole('radio', { name: 'Partenariats' }).check();
  await expect(dialog).toContainText('Lisent ici');
  await dialog.getByRole('button', { name: 'Déplacer' }).click();
  await expect(elise.page.getByText(/Fil déplacé vers «\sPartenariats\s»/)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  // Whoever has the old address is led to where it is now.
  await nora.page.goto(address);
  await expect(nora.page).not.toHaveURL(address);
  await expect(nora.message('Une dernière chose.')).toBeVisible();
  await expect(nora.page.getByRole('main').getByRole('link', { name: 'Partenariats' }).first()).toBeVisible();
});
