import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('two people talk in a thread, each sees the other at once', async ({ twoIn }) => {
  const { nora, karim } = await twoIn('Une navette le samedi');
  await nora.write('Qui a un minibus le samedi matin ?');
  await expect(karim.message('Qui a un minibus')).toBeVisible();
  await karim.composer.pressSequentially('Nous ');
  await expect(nora.page.getByText(/Karim.* écrit/)).toBeVisible();
  await karim.write('Nous en avons un, neuf places.');
  await expect(nora.message('neuf places')).toBeVisible();
});

test('what is written without network waits, survives a reload, and arrives once and in order', async ({
  twoIn,
}) => {
  const { nora, karim, context } = await twoIn('Écrit dans le train');
  const { page } = nora;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await nora.write('Premier message du tunnel');
  await nora.write('Second message du tunnel');
  await expect(nora.message('Second message du tunnel')).toContainText('En attente');
  await expect(page.getByText(/Hors réseau/).first()).toBeVisible();
  await karim.write('Pendant ce temps, en gare');
  await page.reload();
  await expect(nora.message('Premier message du tunnel')).toContainText('En attente');
  await context.setOffline(false);
  await expect(karim.message('Second message du tunnel')).toBeVisible({ timeout: 30_000 });
  await expect(nora.message('Pendant ce temps, en gare')).toBeVisible();
  const words = ['Pendant ce temps, en gare', 'Premier message du tunnel', 'Second message du tunnel'];
  await expect(nora.message('Second message du tunnel')).not.toContainText('En attente');
  expect(await nora.wordsOf(...words)).toEqual(words);
  expect(await karim.wordsOf(...words)).toEqual(words);
});

test('a draft survives a reload, and is found on another device', async ({ signedInAs, account, server }) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const address = await openThread(nora.page, server.baseUrl, 'Un brouillon à finir');
  await nora.open(address);
  await nora.composer.fill('Je commence ma phrase et');
  await expect
    .poll(
      async () =>
        ((await (await nora.page.request.get('/api/drafts')).json()) as { items: unknown[] }).items.length,
    )
    .toBeGreaterThan(0);
  await nora.page.reload();
  await nora.expectWritten('Je commence ma phrase et');
  const phone = new ThreadPage((await signedInAs(account('member'))).page);
  await phone.page.goto('/brouillons');
  const line = phone.page.getByRole('article').filter({ hasText: 'Je commence ma phrase et' });
  await line.getByRole('link', { name: 'Réponse dans « Un brouillon à finir »' }).click();
  await phone.expectWritten('Je commence ma phrase et');
  await phone.page.goto('/brouillons');
  await line.getByRole('button', { name: 'Jeter ce brouillon' }).click();
  await expect(line).toHaveCount(0);
});

test('a badge leads to what it counts, and clears when it was read', async ({
  signedInAs,
  account,
  server,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const title = 'Le badge de ce fil';
  const address = await openThread(nora.page, server.baseUrl, title);
  await nora.page.goto(address.replace(/\/fils\/.*/, ''));
  const line = nora.page.getByRole('link').filter({ hasText: title });
  await expect(line).toBeVisible();
  await karim.open(address);
  await karim.write('Une réponse à compter');
  await expect(line.getByText('1 message non lu')).toBeAttached();
  await line.click();
  await expect(nora.message('Une réponse à compter')).toBeVisible();
  await expect(
    nora.page.getByRole('link').filter({ hasText: title }).getByText('1 message non lu'),
  ).toHaveCount(0);
});

test('« non lu à partir d’ici » stays after leaving and on another device @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const title = 'À relire ce soir';
  const address = await openThread(nora.page, server.baseUrl, title);
  await karim.open(address);
  await karim.write('Une réponse à garder pour ce soir');
  await nora.open(address);
  await expect(nora.message('à garder pour ce soir')).toBeVisible();
  await nora.choose('à garder pour ce soir', 'Non lu à partir d’ici');
  const phone = (await signedInAs(account('member'))).page;
  await phone.goto(address.replace(/\/fils\/.*/, ''));
  const line = phone.getByRole('link').filter({ hasText: title });
  await expect(line.getByText('1 message non lu')).toBeAttached();
});

test('what is read without network counts no more, survives a reload, and is read on another device later', async ({
  signedInAs,
  account,
  server,
}) => {
  const { context, page } = await signedInAs(account('member'));
  const nora = new ThreadPage(page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const title = 'Lu dans le tunnel';
  const address = await openThread(page, server.baseUrl, title);
  const channel = address.replace(/\/fils\/.*/, '');
  await nora.open(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(channel);
  const counted = (on: Page) => on.getByRole('link').filter({ hasText: title }).getByText('1 message non lu');
  await karim.open(address);
  await karim.write('Une réponse à lire dans le tunnel');
  await expect(counted(page)).toBeAttached();
  await nora.open(address);
  await expect(nora.message('à lire dans le tunnel')).toBeVisible();
  await nora.choose('à lire dans le tunnel', 'Non lu à partir d’ici');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Le refuge/ })
    .click();
  await expect(page).toHaveURL(channel);
  await expect(counted(page)).toBeAttached();
  await context.setOffline(true);
  await page.getByRole('link').filter({ hasText: title }).click();
  await expect(nora.message('à lire dans le tunnel')).toBeVisible();
  await expect(counted(page)).toHaveCount(0);
  await page.reload();
  await expect(nora.message('à lire dans le tunnel')).toBeVisible();
  await expect(counted(page)).toHaveCount(0);
  const phone = (await signedInAs(account('member'))).page;
  await phone.goto(channel);
  await expect(counted(phone)).toBeAttached();
  await context.setOffline(false);
  await expect(counted(phone)).toHaveCount(0, { timeout: 30_000 });
});

test('a hidden message is gone for readers, and its author learns why', async ({
  signedInAs,
  account,
  server,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const address = await openThread(nora.page, server.baseUrl, 'Un mot de trop');
  await nora.open(address);
  await karim.open(address);
  await karim.write('Une phrase que l’on regrette');
  await elise.open(address);
  await elise.choose('que l’on regrette', 'Masquer');
  await elise.page.getByLabel('Raison').fill('On ne nomme pas les personnes ici.');
  await elise.page.getByRole('dialog').getByRole('button', { name: 'Masquer' }).click();
  await expect(nora.log.getByText('Masqué par l’animation')).toBeVisible();
  await expect(nora.message('que l’on regrette')).toHaveCount(0);
  await karim.page.goto('/pour-vous');
  await expect(karim.page.getByText('On ne nomme pas les personnes ici.')).toBeVisible();
});

test('a message is edited with its history, reacted to, and taken back', async ({ twoIn }) => {
  const { nora, karim } = await twoIn('Se corriger');
  await nora.write('Rendez-vous à huit heurs');
  await nora.choose('huit heurs', 'Corriger');
  await nora.composer.fill('Rendez-vous à huit heures');
  await nora.page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const corrected = karim.message('huit heures');
  await corrected.getByRole('button', { name: 'Voir les versions précédentes' }).click();
  const versions = karim.page.getByRole('dialog', { name: 'Versions de ce message' });
  await expect(versions).toContainText('Rendez-vous à huit heurs');
  await karim.page.keyboard.press('Escape');
  await corrected.hover();
  await corrected.getByRole('button', { name: /^Réagir au message/ }).click();
  await karim.page.getByRole('menuitemcheckbox', { name: 'Merci' }).click();
  await expect(nora.message('huit heures').getByRole('button', { name: 'Merci, 1 personne' })).toBeVisible();
  await nora.choose('huit heures', 'Supprimer');
  await nora.page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await expect(karim.log.getByText('Message supprimé')).toBeVisible();
  await expect(karim.message('huit heures')).toHaveCount(0);
});

test('signing out closes the door at once, here and in the other tab', async ({ signedInAs, account }) => {
  const { context, page } = await signedInAs(account('alumni'));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour');
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Bonjour');
  const answer = await page.request.delete('/api/session', {
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(204);
  await expect(other).toHaveURL(/\/connexion/);
});

test('a correction that one leaves is in the drafts, and one that was given up can be had again @full', async ({
  twoIn,
}) => {
  const { nora, address } = await twoIn('Une correction qui attend');
  const { page } = nora;
  const begun = 'Rendez-vous à neuf heures, devant la gare';
  const correct = async () => {
    await nora.choose('à huit heures', 'Corriger');
    await expect(page.getByRole('button', { name: 'Annuler la correction' })).toBeVisible();
  };
  await nora.write('Rendez-vous à huit heures');
  await correct();
  await nora.expectWritten('Rendez-vous à huit heures');
  await nora.composer.fill(begun);
  await nora.composer.press('Escape');
  await expect(page.getByText('Correction gardée dans vos brouillons.')).toBeVisible();
  await nora.expectWritten('');
  await page.goto('/brouillons');
  await expect(page.getByText(begun)).toBeVisible();
  await nora.open(address);
  await correct();
  await nora.expectWritten(begun);
  await page.getByRole('button', { name: 'Annuler la correction' }).click();
  await nora.expectWritten('');
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
  await correct();
  await nora.expectWritten(begun);
});

test('what was sent in one tab is gone in the other, where a letter begins the next words @full', async ({
  twoIn,
}) => {
  const { nora, karim, address, context } = await twoIn('Deux onglets');
  const second = new ThreadPage(await context.newPage());
  await nora.composer.fill('Une seule fois');
  await second.open(address);
  await second.expectWritten('Une seule fois');
  await nora.page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(karim.message('Une seule fois')).toBeVisible();
  await second.expectWritten('');
  await second.composer.pressSequentially('E');
  await second.expectWritten('E');
  await nora.expectWritten('E');
});
