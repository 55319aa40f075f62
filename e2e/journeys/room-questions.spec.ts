import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { makeRoom } from '../pages/live-room.ts';

const hidden = 'Et si le maire change d’avis après les élections ?';
const asked = 'Qui paie la navette la première année ?';
const twin = 'La navette, c’est payé par qui au début ?';

const lineOf = (page: Page, text: string) => page.getByRole('listitem', { name: text });
const vote = (page: Page, text: string) => lineOf(page, text).getByRole('button', { name: /Je la soutiens/ });

async function ask(page: Page, text: string): Promise<void> {
  await page.getByLabel('Votre question').fill(text);
  await page.getByRole('button', { name: 'Poser' }).click();
  await expect(page.getByLabel('Votre question')).toHaveValue('');
}

async function choose(page: Page, text: string, action: string): Promise<void> {
  await lineOf(page, text).getByRole('button', { name: 'Actions sur cette question' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('questions of a room are asked without a name, approved, supported, merged and answered @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(240_000);
  const { page: elise, context } = await signedInAs(account('facilitator'));
  const { id } = await makeRoom(elise.request, server.baseUrl, { title: 'Journée de questions' });
  const { page: nora, context: noras } = await signedInAs(account('member'));
  const { page: karim } = await signedInAs(account('member', 1));
  for (const page of [elise, nora, karim]) {
    await page.goto(`/salles/${id}`);
    await page.getByRole('tab', { name: 'Questions' }).click();
    await expect(page.getByText('Aucune question pour l’instant')).toBeVisible();
  }

  // Élise allows anonymous questions, and reads them first.
  for (const choice of ['Permettre les questions anonymes', 'Accepter chaque question avant qu’on la lise']) {
    await elise.getByRole('button', { name: 'Réglages des questions' }).click();
    await elise.getByRole('menuitemcheckbox', { name: choice }).click();
  }

  // Nora asks without her name, and sees that it waits; Karim sees nothing of it.
  await nora.getByLabel('Votre question').focus();
  await nora.getByLabel('Sans mon nom').check();
  await expect(nora.getByText('Les autres ne le verront pas ; l’animation, si.')).toBeVisible();
  await ask(nora, hidden);
  await expect(lineOf(nora, hidden)).toContainText('En attente');
  await expect(lineOf(elise, hidden)).toContainText('Nora Belkacem, anonyme pour les autres');
  await expect(karim.getByText('Aucune question pour l’instant')).toBeVisible();
  await lineOf(elise, hidden).getByRole('button', { name: 'Accepter' }).click();
  await expect(lineOf(karim, hidden)).toContainText('Anonyme');
  await expect(lineOf(karim, hidden)).not.toContainText('Nora');
  await expect(lineOf(nora, hidden)).toContainText('Vous, anonyme pour les autres');

  // Karim supports it; without a network Nora asks another one, which leaves by itself.
  await vote(karim, hidden).click();
  await expect(vote(karim, hidden)).toHaveAttribute('aria-pressed', 'true');
  await expect(vote(elise, hidden)).toHaveText('1');
  await nora.getByLabel('Sans mon nom').uncheck();
  await noras.setOffline(true);
  await expect(nora.getByText('Hors réseau : elle partira au retour du réseau.')).toBeVisible();
  await ask(nora, asked);
  await expect(lineOf(nora, asked)).toContainText('Pas encore envoyée');
  await noras.setOffline(false);
  await expect(lineOf(nora, asked)).toContainText('En attente');
  await lineOf(elise, asked).getByRole('button', { name: 'Accepter' }).click();

  // Karim asks the same in other words: Élise makes them one, and answers it in writing.
  await ask(karim, twin);
  await lineOf(elise, twin).getByRole('button', { name: 'Accepter' }).click();
  await expect(lineOf(nora, twin)).toBeVisible();
  await vote(nora, twin).click();
  await vote(karim, asked).click();
  await expect(vote(elise, twin)).toHaveText('1');
  await expect(vote(elise, asked)).toHaveText('1');
  await choose(elise, twin, 'Réunir avec…');
  await elise.getByRole('dialog').getByRole('radio', { name: asked }).check();
  await elise.getByRole('dialog').getByRole('button', { name: 'Réunir' }).click();
  await expect(lineOf(karim, asked)).toContainText('avec 1 autre question');
  await expect(vote(nora, asked)).toHaveText('2');
  await expect(vote(nora, asked)).toHaveAttribute('aria-pressed', 'true');

  // It is shown to all, and answered.
  const stage = await context.newPage();
  await stage.goto(`/salles/${id}/grand-ecran`);
  await choose(elise, hidden, 'Montrer sur le grand écran');
  await expect(stage.getByRole('heading', { name: hidden })).toBeVisible();
  await expect(stage.getByText('Anonyme · 1 voix')).toBeVisible();
  await choose(elise, asked, 'Répondre par écrit');
  await elise.getByRole('dialog').getByLabel('Réponse').fill('La Région, puis la commune.');
  await elise.getByRole('dialog').getByRole('button', { name: 'Répondre' }).click();
  await karim.getByText('Avec réponse (1)').click();
  await expect(karim.getByText('La Région, puis la commune.')).toBeVisible();
});
