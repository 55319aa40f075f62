import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { whoIs } from '../pages/by-api.ts';
import { ask, makeRoom } from '../pages/live-room.ts';
import { ThreadPage } from '../pages/thread-page.ts';

const sessionOf = async (page: Page) => {
  await page.getByRole('tab', { name: 'Séance' }).click();
  return page.getByRole('tabpanel', { name: 'Séance' });
};

test('a codéveloppement session goes through its six steps, each in their turn, and leaves its sheet @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(150_000);
  const elise = (await signedInAs(account('facilitator'))).page;
  const nora = (await signedInAs(account('member'))).page;
  const karim = (await signedInAs(account('member', 1))).page;
  const title = 'Convaincre une intercommunalité';
  const { id } = await makeRoom(elise.request, server.baseUrl, { title });
  const roles = { clientId: (await whoIs(nora)).id, facilitatorId: (await whoIs(elise)).id };
  await ask(elise.request, server.baseUrl, 'POST', `/api/rooms/${id}/codev`, roles);
  for (const page of [elise, nora, karim]) await page.goto(`/salles/${id}`);
  const [lead, client, adviser] = [await sessionOf(elise), await sessionOf(nora), await sessionOf(karim)];
  const writes = (page: Page) => new ThreadPage(page).composer;
  const next = async (stage: string) => {
    await lead.getByRole('button', { name: `Passer à : ${stage}` }).click();
    for (const one of [client, adviser]) {
      await expect(one.getByRole('heading', { level: 2, name: stage })).toBeVisible();
    }
  };

  // Nora tells; Karim listens, and cannot write.
  await expect(client.getByRole('status').first()).toContainText('Vous exposez votre question');
  await expect(adviser.getByRole('status').first()).toContainText('À cette étape, vous écoutez.');
  await expect(writes(nora)).toBeVisible();
  await expect(writes(karim)).toBeHidden();
  await client.getByLabel('Le sujet, en quelques mots').fill('Elle a déjà dit non une fois');
  await client.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(adviser).toContainText('Elle a déjà dit non une fois');

  // Time is everyone's: five minutes more are on each clock, which stops for all.
  await lead.getByRole('button', { name: 'Ajouter 5 minutes' }).click();
  for (const one of [client, adviser]) await expect(one.getByRole('timer')).toContainText(/1[45]:\d\d/);
  await lead.getByRole('button', { name: 'Arrêter l’horloge' }).click();
  await expect(adviser.getByRole('timer')).toContainText('Horloge arrêtée');
  await lead.getByRole('button', { name: 'Relancer l’horloge' }).click();

  await next('Clarification');
  await expect(writes(karim)).toBeVisible();
  await next('Contrat');
  await next('Consultations');
  await new ThreadPage(karim).write('À ta place, j’irais voir le maire');
  await expect(new ThreadPage(nora).message('j’irais voir le maire')).toBeVisible();
  await expect(writes(nora)).toBeHidden();
  await next('Plan d’action');
  await client.getByLabel('Ce que je m’engage à faire').fill('Rencontrer trois maires');
  await client.getByLabel('Pour quand').fill('2030-03-01');
  await client.getByRole('button', { name: 'M’engager' }).click();
  await expect(adviser).toContainText('Rencontrer trois maires');
  await next('Apprentissages');
  await new ThreadPage(nora).write('J’ai appris à demander');
  await new ThreadPage(karim).write('Et moi à écouter');
  await next('Fin de la séance');

  // What it leaves is Nora's: her own words, to be found again and taken elsewhere.
  await expect(adviser.getByRole('heading', { name: 'Ce que la séance vous laisse' })).toBeHidden();
  await client.getByRole('link', { name: 'Ouvrir la fiche' }).click();
  const promise = nora.getByRole('region', { name: 'Mon engagement' });
  await expect(promise).toContainText('Rencontrer trois maires');
  await expect(nora.getByText('J’ai appris à demander')).toBeVisible();
  await expect(nora.getByText('Et moi à écouter')).toBeHidden();
  const [download] = await Promise.all([
    nora.waitForEvent('download'),
    nora.getByRole('link', { name: 'Télécharger (PDF)' }).click(),
  ]);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await nora.goto('/brouillons');
  await nora.getByRole('region', { name: 'Mes séances de codéveloppement' }).getByRole('link').click();
  await expect(nora.getByRole('heading', { level: 1, name: title })).toBeVisible();
});
