import type { Page } from '@playwright/test';
import { codeIn, nextMailTo } from '../fixtures/outbox.ts';
import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

/**
 * Calls a group with the picker and sends: the number stands in the offer, and again in the question before it leaves.
 * Answers how many people that is.
 */
async function call(thread: ThreadPage, words: string, word: string): Promise<number> {
  const { page } = thread;
  await thread.composer.pressSequentially(`${words} @${word.slice(0, 4)}`);
  const offered = page.getByRole('option', { name: new RegExp(`^@${word} · \\d+ personnes? ser`) });
  await expect(offered).toBeVisible();
  const people = Number(/· (\d+) /.exec((await offered.textContent()) ?? '')?.[1]);
  await offered.click();
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(new RegExp(`@${word} : ${people} personnes? ser`));
  await expect(thread.message(words)).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Envoyer' }).click();
  await expect(thread.message(words)).toContainText(`@${word}`);
  return people;
}

/** What stands for someone about a thread; a page of its own, so that it is read after the call. */
async function linesOf(page: Page, title: string) {
  await page.goto('/pour-vous');
  await expect(page.getByRole('heading', { level: 1, name: 'Pour vous' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('progressbar')).toHaveCount(0);
  return page.getByRole('group', { name: title, exact: true });
}

test('a facilitator calls the whole cohort, reads first how many people that is, and they are told', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const karim = (await signedInAs(account('member', 1))).page;
  await elise.open(await openThread(elise.page, server.baseUrl, 'Le car part à huit heures'));
  expect(await call(elise, 'Rendez-vous demain', 'cohorte')).toBeGreaterThan(10);
  await expect(await linesOf(karim, 'Le car part à huit heures')).toContainText(
    'Élise Rambaud a écrit à toute la cohorte',
  );
});

test('@canal tells those of the channel, the expert invited there too, and nobody who is not one of them @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const title = 'Les comptes de l’an prochain';
  const place = { channelName: 'Modèle économique' };
  await elise.open(await openThread(elise.page, server.baseUrl, title, place));
  const people = await call(elise, 'Relisez le budget', 'canal');
  expect(await call(elise, 'Et venez samedi', 'cohorte')).toBeLessThan(people);
  for (const inside of [account('member', 1), account('expert')]) {
    const lines = await linesOf((await signedInAs(inside)).page, title);
    await expect(lines).toContainText('Élise Rambaud a écrit à tout le canal');
  }
  // The coordination reads every channel, and is no part of this one; the other two don't even read it.
  for (const outside of [account('coordinator'), account('alumni'), account('member', 2)]) {
    await expect(await linesOf((await signedInAs(outside)).page, title)).toHaveCount(0);
  }
});

test('a member calls only their own structure: colleagues are told, the rest of the cohort is not @full', async ({
  signedInAs,
  account,
  server,
  browser,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const karim = (await signedInAs(account('member', 1))).page;
  const title = 'Qui conduit samedi';
  await nora.open(await openThread(nora.page, server.baseUrl, title));
  await nora.composer.pressSequentially('@c');
  await expect(nora.page.getByRole('option').first()).toBeVisible();
  await expect(nora.page.getByRole('option', { name: /^@(canal|cohorte)/ })).toHaveCount(0);
  await nora.composer.clear();
  // Thibault and Aïssata.
  expect(await call(nora, 'On se répartit les tournées', 'structure')).toBe(2);

  // A colleague who has no password in mind.
  const email = 'aissata.diarra@example.org';
  const since = Date.now();
  const context = await browser.newContext({ baseURL: server.baseUrl });
  const aissata = await context.newPage();
  await aissata.goto('/connexion/code');
  await aissata.getByLabel('Adresse e-mail').fill(email);
  await aissata.getByRole('button', { name: 'Recevoir un code par e-mail' }).click();
  await aissata
    .getByLabel('Code à six chiffres')
    .fill(codeIn(await nextMailTo(server.dataDir, email, since)));
  await aissata.getByRole('button', { name: 'Se connecter' }).click();
  await expect(aissata.getByRole('heading', { level: 1 })).toContainText('Bonjour');
  await expect(await linesOf(aissata, title)).toContainText('Nora Belkacem a écrit à toute votre structure');
  await context.close();
  await expect(await linesOf(karim, title)).toHaveCount(0);
});

test('a group is not called without being asked by what is scheduled, nor by a correction @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const { page } = elise;
  await elise.open(await openThread(page, server.baseUrl, 'Le programme de samedi'));
  const name = async (word: string) => {
    await elise.composer.pressSequentially(` @${word.slice(0, 4)}`);
    await page.getByRole('option', { name: new RegExp(`^@${word}`) }).click();
  };
  const question = page.getByRole('dialog').filter({ hasText: /@cohorte : \d+ personnes/ });
  const moment = page.getByRole('dialog', { name: 'Quand envoyer ce message ?' });
  await elise.composer.pressSequentially('À lundi');
  await name('cohorte');
  await page.getByRole('button', { name: 'Programmer l’envoi' }).click();
  await question.getByRole('button', { name: 'Annuler' }).click();
  await expect(question).toBeHidden();
  await expect(moment).toBeHidden();
  await page.getByRole('button', { name: 'Programmer l’envoi' }).click();
  await question.getByRole('button', { name: 'Envoyer' }).click();
  await moment.getByRole('button', { name: 'Annuler' }).click();
  await elise.composer.clear();

  await elise.write('On se retrouve à la gare');
  await elise.choose('à la gare', 'Corriger');
  await elise.expectWritten('On se retrouve à la gare');
  await elise.composer.press('Control+End');
  await name('cohorte');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await question.getByRole('button', { name: 'Annuler' }).click();
  await expect(question).toBeHidden();
  await expect(elise.message('à la gare')).not.toContainText('@cohorte');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await question.getByRole('button', { name: 'Envoyer' }).click();
  await expect(elise.message('à la gare')).toContainText('@cohorte');
  await elise.choose('à la gare', 'Corriger');
  await elise.composer.press('Control+End');
  await elise.composer.pressSequentially(' à huit heures');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(elise.message('à la gare')).toContainText('à huit heures');
});
