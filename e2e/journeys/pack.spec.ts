import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { act, whoIs } from '../pages/by-api.ts';
import { say } from '../pages/live-room.ts';
import { makePackedSeminar } from '../pages/packed-seminar.ts';

test('a seminar is taken along in one tap, its size said first, and read whole without a network', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = (await signedInAs(account('facilitator'))).page;
  const facilitator = await whoIs(elise);
  const title = 'Deux jours à emporter';
  const seminar = await makePackedSeminar(elise.request, server.baseUrl, title);
  const { page, context } = await signedInAs(account('member'));
  await page.goto(`/seminaires/${seminar.id}`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const card = page.getByRole('region', { name: 'Emporter le séminaire' });
  await expect(card).toContainText('le déroulé, 1 document, la liste des personnes et 2 fils');

  // The network goes in the middle of the document: what is here stays, and is not asked for again.
  const asked: string[] = [];
  await page.route('**/documents/*', (route) => {
    const range = route.request().headers().range ?? '';
    asked.push(range);
    return asked.length === 2 ? route.abort() : route.continue();
  });
  await card.getByRole('button', { name: /^Emporter \(1,2.Mo\)$/ }).click();
  await expect(card.getByRole('alert')).toContainText('Le réseau est parti.');
  await card.getByRole('button', { name: 'Reprendre' }).click();
  await expect(card.getByRole('status')).toContainText(/^Emporté le .*.:.1,2.Mo sur cet appareil/);
  expect(asked).toEqual([
    'bytes=0-524287',
    'bytes=524288-1048575',
    'bytes=524288-1048575',
    'bytes=1048576-1199999',
  ]);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Choisir son territoire' })).toBeVisible();
  await expect(page.getByRole('complementary').getByText(facilitator.name)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /trame\.txt/ }).click(),
  ]);
  expect((await readFile(await download.path())).equals(seminar.document.content)).toBe(true);
  await card.getByRole('link', { name: `Avant « ${title} »` }).click();
  await expect(page.getByRole('log').getByText('Qui vient en train ?')).toBeVisible();
  await page.goto(`/seminaires/${seminar.id}`);
  await card.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('log').getByText('La salle est ouverte')).toBeVisible();
});

test('what changed since is told, and taken in one tap; what is removed is gone @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = (await signedInAs(account('facilitator'))).page;
  const seminar = await makePackedSeminar(elise.request, server.baseUrl, 'Deux jours qui changent');
  const { page, context } = await signedInAs(account('member'));
  await page.goto(`/seminaires/${seminar.id}`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const card = page.getByRole('region', { name: 'Emporter le séminaire' });
  await card.getByRole('button', { name: /^Emporter/ }).click();
  await expect(card.getByRole('status')).toContainText('Emporté le');

  await say(elise.request, server.baseUrl, seminar.threadId, 'Moi, par le TER de 8 h');
  await page.reload();
  await expect(card).toContainText(/depuis.: 1 nouveau message\./, { timeout: 30_000 });
  await card.getByRole('button', { name: /^Mettre à jour/ }).click();
  await expect(card.getByRole('button', { name: /^Mettre à jour/ })).toBeHidden();
  await expect(card.getByRole('button', { name: 'Arrêter' })).toBeHidden();
  await context.setOffline(true);
  await page.goto(`/fils/${seminar.threadId}`);
  await expect(page.getByRole('log').getByText('par le TER de 8 h')).toBeVisible();
  await page.goto(`/seminaires/${seminar.id}`);
  await card.getByRole('button', { name: 'Retirer de cet appareil' }).click();
  await expect(card).not.toContainText('Emporté le');
});

/** Pieces of documents that this browser keeps for this person, whatever they belong to. */
const piecesOn = (page: Page, personId: string) =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('pieces').objectStore('pieces').count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
    `sentiers-${personId}`,
  );

test('whoever may read a seminar no more loses what they took along of it, once the network is there @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const claire = (await signedInAs(account('coordinator'))).page;
  const seminar = await makePackedSeminar(claire.request, server.baseUrl, 'Une journée avec le comité');
  const { page, context } = await signedInAs(account('expert'));
  const { id: personId } = await whoIs(page);
  const person = `/api/channels/${seminar.channelId}/people/${personId}`;
  await act(claire, server.baseUrl, 'PUT', person, {});
  await page.goto(`/seminaires/${seminar.id}`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const card = page.getByRole('region', { name: 'Emporter le séminaire' });
  await card.getByRole('button', { name: /^Emporter/ }).click();
  await expect(card.getByRole('status')).toContainText('Emporté le');
  expect(await piecesOn(page, personId)).toBe(3);

  await context.setOffline(true);
  await page.goto('/');
  await claire.request.delete(person, { headers: { origin: server.baseUrl } });
  await context.setOffline(false);
  await expect.poll(() => piecesOn(page, personId), { timeout: 40_000 }).toBe(0);
  await page.goto(`/seminaires/${seminar.id}`);
  await expect(page.getByRole('heading', { name: 'Ce séminaire ne vous est pas ouvert' })).toBeVisible();
});
