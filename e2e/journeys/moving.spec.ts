import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('messages are moved to a thread that stands: who reads either one sees it, and each leads to the other @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const there = await openThread(elise.page, server.baseUrl, 'Le covoiturage du jeudi');
  const address = await openThread(elise.page, server.baseUrl, 'Réserver le gîte');
  await elise.open(address);
  await karim.open(address);
  await nora.open(there);
  await nora.write('Je pars de Limoges.');
  for (const words of ['Je prends deux personnes.', 'Retour à 18 h.', 'Le gîte a douze lits.']) {
    await karim.write(words);
    await expect(elise.message(words)).toBeVisible();
  }
  await elise.chooseOfThread('Choisir des messages');
  await elise.page.getByRole('checkbox').nth(1).check();
  await elise.page.getByRole('checkbox').nth(2).check();
  await elise.page.getByRole('button', { name: 'Déplacer…' }).click();
  const dialog = elise.page.getByRole('dialog', { name: 'Déplacer 2 messages' });
  const places = dialog.getByRole('group', { name: 'Dans le fil' });
  await expect(places.getByRole('radio', { name: 'Un nouveau fil' })).toBeChecked();
  // Where they are already is no place to move them to.
  await expect(places.getByRole('radio', { name: 'Le covoiturage du jeudi' })).toBeVisible();
  await expect(places.getByRole('radio', { name: 'Réserver le gîte' })).toHaveCount(0);
  await places.getByLabel('Chercher dans la liste').fill('covoitur');
  await places.getByRole('radio', { name: 'Le covoiturage du jeudi' }).check();
  await expect(dialog.getByLabel('Titre du nouveau fil')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Déplacer' }).click();
  await expect(elise.page.getByRole('heading', { name: 'Le covoiturage du jeudi' })).toBeVisible();
  await expect(elise.page.getByText('2 messages déplacés vers « Le covoiturage du jeudi ».')).toBeVisible();

  await expect(nora.log.getByText('2 messages venus de « Réserver le gîte »')).toBeVisible();
  const moved = ['Je pars de Limoges', 'Je prends deux personnes', 'Retour à 18 h'];
  for (const words of moved) await expect(nora.message(words)).toHaveCount(1);
  expect(await nora.wordsOf(...moved)).toEqual(moved);
  await expect(karim.log.getByText('2 messages déplacés vers « Le covoiturage du jeudi »')).toBeVisible();
  for (const words of moved) await expect(karim.message(words)).toHaveCount(0);
  await expect(karim.message('Le gîte a douze lits.')).toBeVisible();
  await karim.log.getByRole('link', { name: '« Le covoiturage du jeudi »' }).click();
  await expect(karim.page.getByRole('heading', { name: 'Le covoiturage du jeudi' })).toBeVisible();
  await expect(karim.message('Retour à 18 h')).toBeVisible();
});

test('messages are moved while others read and one is away; an old link leads to where they are @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const away = await signedInAs(account('member'));
  const nora = new ThreadPage(away.page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const address = await openThread(elise.page, server.baseUrl, 'Choisir un local');
  for (const reader of [elise, nora, karim]) await reader.open(address);
  await karim.write('Et pour venir en train ?');
  await nora.write('Le car de midi suffit.');
  await expect(elise.message('Le car de midi')).toBeVisible();
  await expect(karim.message('Le car de midi')).toBeVisible();
  await away.page.evaluate(() => navigator.serviceWorker.ready);
  await away.context.setOffline(true);
  await elise.page.getByRole('button', { name: 'Actions sur ce fil' }).click();
  await elise.page.getByRole('menuitem', { name: 'Choisir des messages' }).click();
  await elise.page.getByRole('checkbox').nth(1).check();
  await elise.page.getByRole('checkbox').nth(2).check();
  await expect(elise.page.getByText('2 messages choisis')).toBeVisible();
  await elise.page.getByRole('button', { name: 'Déplacer…' }).click();
  await elise.page.getByLabel('Titre du nouveau fil').fill('Venir sans voiture');
  await elise.page.getByRole('dialog').getByRole('button', { name: 'Déplacer' }).click();
  await expect(elise.page.getByRole('heading', { name: 'Venir sans voiture' })).toBeVisible();
  await expect(elise.message('Et pour venir en train')).toBeVisible();
  await expect(karim.log.getByText('2 messages déplacés')).toBeVisible();
  await expect(karim.message('Le car de midi')).toBeHidden();
  await expect(nora.message('Le car de midi')).toBeVisible();
  await away.context.setOffline(false);
  await expect(nora.log.getByText('2 messages déplacés')).toBeVisible({ timeout: 30_000 });
  await expect(nora.message('Le car de midi')).toBeHidden();
  await karim.page.goto(`${address}?message=2`);
  await expect(karim.page.getByRole('heading', { name: 'Venir sans voiture' })).toBeVisible();
  await expect(karim.message('Et pour venir en train')).toBeVisible();
});

test('a move is undone: everyone has the messages in their places again, and the new thread is closed @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const address = await openThread(elise.page, server.baseUrl, 'Partager un minibus');
  for (const reader of [elise, karim]) await reader.open(address);
  await karim.write('Qui a le permis D ?');
  await elise.write('Le budget reste à voir.');
  await expect(elise.message('Le budget reste')).toBeVisible();
  await elise.page.getByRole('button', { name: 'Actions sur ce fil' }).click();
  await elise.page.getByRole('menuitem', { name: 'Choisir des messages' }).click();
  await elise.page.getByRole('checkbox').nth(1).check();
  await elise.page.getByRole('button', { name: 'Déplacer…' }).click();
  await elise.page.getByLabel('Titre du nouveau fil').fill('Conduire le minibus');
  await elise.page.getByRole('dialog').getByRole('button', { name: 'Déplacer' }).click();
  await expect(karim.log.getByText('1 message déplacé')).toBeVisible();
  await expect(elise.page.getByText('1 message déplacé vers « Conduire le minibus ».')).toBeVisible();
  await elise.page.getByRole('button', { name: 'Annuler' }).click();
  await expect(elise.page.getByText('Tout est remis à sa place.')).toBeVisible();
  await expect(elise.page.getByRole('heading', { name: 'Partager un minibus' })).toBeVisible();
  for (const reader of [elise, karim]) {
    await expect(reader.message('Qui a le permis D')).toBeVisible();
    await expect(reader.log.getByText('1 message déplacé')).toHaveCount(0);
    expect(await reader.wordsOf('Qui a le permis D', 'Le budget reste')).toEqual([
      'Qui a le permis D',
      'Le budget reste',
    ]);
  }
});
