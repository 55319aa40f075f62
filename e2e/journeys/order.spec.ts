import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('a thread is renamed, closed with a reason, reopened, and moved to another channel, while someone reads it @full', async ({
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
  await dialog.getByRole('textbox', { name: 'Titre' }).fill('Le minibus du samedi');
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

test('a thread is pinned, then unpinned, under the eyes of someone who reads the channel @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const title = 'Le plan d’accès au refuge';
  const address = await openThread(nora.page, server.baseUrl, title);
  await openThread(nora.page, server.baseUrl, 'Un fil plus récent que le plan');
  await nora.page.goto(address.replace(/\/fils\/.*/, ''));
  const pinned = nora.page.getByRole('region', { name: 'Épinglés' }).getByRole('link', { name: title });
  const lines = nora.page.getByRole('link', { name: /^(Le plan d’accès|Un fil plus récent que le plan)/ });
  const recent = [/^Un fil plus récent/, /^Le plan d’accès/];
  await expect(lines).toHaveText(recent);
  await elise.open(address);
  await elise.chooseOfThread('Épingler en tête du canal');
  await expect(pinned).toBeVisible();
  await expect(lines).toHaveText(recent.toReversed());
  await elise.chooseOfThread('Ne plus épingler');
  await expect(elise.page.getByText('Fil remis à sa place.')).toBeVisible();
  await expect(pinned).toHaveCount(0);
  await expect(lines).toHaveText(recent);
  // A member reads what is pinned, and pins nothing.
  await nora.open(address);
  await nora.page.getByRole('button', { name: 'Actions sur ce fil' }).click();
  await expect(nora.page.getByRole('menuitem').first()).toBeVisible();
  await expect(nora.page.getByRole('menuitem', { name: 'Épingler' })).toHaveCount(0);
});
