import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { act } from '../pages/by-api.ts';
import { makeRoom, say } from '../pages/live-room.ts';

const navette = 'On garde la navette du mardi';
const gare = 'La gare rouvre en mai';
const banque = 'Quelle banque a dit oui ?';

/** Marks a message of the room, by its menu. */
async function keep(page: Page, body: string, as: string): Promise<void> {
  const message = page.getByRole('article').filter({ hasText: body });
  await message.hover();
  await message.getByRole('button', { name: /actions/i }).click();
  await page.getByRole('menuitem', { name: 'Retenir pour le compte rendu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: as }).click();
  await expect(message).toContainText(as);
}

const passage = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

async function take(page: Page, what: string): Promise<string> {
  await page.getByRole('button', { name: 'Exporter' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: what }).click(),
  ]);
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

test('what a room leaves is published with the words that people let go, and nothing by silence @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(300_000);
  const { page: elise } = await signedInAs(account('facilitator'));
  const { page: nora, context: noras } = await signedInAs(account('member'));
  const { page: karim } = await signedInAs(account('member', 1));
  const room = await makeRoom(elise.request, server.baseUrl, { title: 'Ce qui reste du mardi' });
  await say(nora.request, server.baseUrl, room.id, navette);
  await say(karim.request, server.baseUrl, room.id, gare);
  await act(nora, server.baseUrl, 'POST', `/api/rooms/${room.id}/questions`, {
    clientId: crypto.randomUUID(),
    text: banque,
  });

  // Élise keeps what is worth it, and closes the room.
  await elise.goto(`/salles/${room.id}`);
  await keep(elise, navette, 'Décision');
  await keep(elise, gare, 'Ressource');
  await elise.getByRole('tab', { name: 'Questions' }).click();
  await elise
    .getByRole('listitem', { name: banque })
    .getByRole('button', { name: /^Actions/ })
    .click();
  await elise.getByRole('menuitem', { name: 'Retenir pour le compte rendu' }).click();
  await elise.getByRole('dialog').getByRole('button', { name: 'Question ouverte' }).click();
  await expect(elise.getByRole('listitem', { name: banque })).toContainText('Question ouverte');
  await elise.getByRole('button', { name: 'Fermer la salle' }).click();
  await elise.getByRole('dialog').getByRole('button', { name: 'Fermer la salle' }).click();
  await elise.getByRole('link', { name: /Préparer le compte rendu/ }).click();
  await expect(elise.getByText('Sans réponse : 2')).toBeVisible();
  await expect(elise.getByText('Rien n’est encore à publier')).toBeVisible();

  // Nora is told so in « Pour vous »: she words one otherwise without a network, and refuses the other.
  await nora.goto('/pour-vous');
  await nora.getByRole('link', { name: /Vos mots d’une salle peuvent être cités/ }).click();
  await expect(nora.getByText('retirer son nom ne cache pas grand-chose')).toBeVisible();
  await noras.setOffline(true);
  await passage(nora, navette).getByRole('button', { name: 'Modifier' }).click();
  await nora.getByLabel('Comment voulez-vous être cité·e ?').fill('La navette roule encore le mardi.');
  await nora.getByRole('button', { name: 'Être cité·e ainsi' }).click();
  await expect(passage(nora, navette)).toContainText('Votre réponse partira au retour du réseau.');
  await noras.setOffline(false);
  await expect(passage(nora, navette)).not.toContainText('retour du réseau');
  await passage(nora, banque).getByRole('button', { name: 'Refuser' }).click();
  await expect(nora.getByText('Vous avez répondu pour tous vos mots')).toBeVisible();

  // Élise sees it at once, introduces it, addresses the open question in her own words, and publishes.
  await expect(elise.getByText('Sans réponse : 1')).toBeVisible();
  const preview = elise.getByRole('region', { name: 'Tel qu’il sera publié' });
  await expect(preview).toContainText('La navette roule encore le mardi.');
  await expect(preview).not.toContainText(gare);
  await elise.getByLabel('Introduction').fill('Merci à toutes et à tous.');
  await elise.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(preview).toContainText('Merci à toutes et à tous.');
  await passage(elise, banque).getByRole('button', { name: 'Actions sur ce passage' }).click();
  await elise.getByRole('menuitem', { name: 'En faire un fil…' }).click();
  const dialog = elise.getByRole('dialog', { name: 'En faire un fil' });
  await dialog.getByLabel('La question').fill('Quelle banque prête avant la subvention ?');
  await dialog.getByLabel('Pour qui').selectOption({ label: await karimIn(dialog) });
  await dialog.getByRole('button', { name: 'Ouvrir le fil' }).click();
  await expect(passage(elise, banque).getByRole('link', { name: 'Voir le fil ouvert' })).toBeVisible();
  await elise.getByRole('button', { name: 'Publier', exact: true }).click();
  await elise.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
  await expect(elise.getByRole('button', { name: 'Mettre à jour' })).toBeVisible();

  // Karim reads it from the seminar, takes it along, and finds the question that is put to him.
  await karim.goto(`/seminaires/${room.seminarId}`);
  await karim.getByRole('link', { name: /^Compte rendu/ }).click();
  await expect(karim.getByText('La navette roule encore le mardi.')).toBeVisible();
  await expect(karim.getByText(gare)).toHaveCount(0);
  expect(await take(karim, 'Texte (Markdown)')).toContain('> La navette roule encore le mardi.');
  expect(await take(karim, 'Document PDF')).toMatch(/^%PDF-/);
  expect(await take(karim, 'Questions (CSV)')).not.toContain(banque);
  await karim.getByRole('link', { name: 'Voir le fil' }).click();
  await expect(karim.getByRole('heading', { name: 'Compte rendu : Ce qui reste du mardi' })).toBeVisible();
  await karim.goto('/pour-vous');
  await karim.getByRole('link', { name: /vous adresse une question restée ouverte/ }).click();
  await expect(karim.getByText(/^Pour Karim .*, avant le /)).toBeVisible();

  // Nora withdraws her words: they leave the post, which says so.
  await nora.reload();
  await passage(nora, navette).getByRole('button', { name: 'Retirer mes mots' }).click();
  await nora.getByRole('dialog').getByRole('button', { name: 'Retirer mes mots' }).click();
  await expect(passage(nora, navette)).toContainText('Ces mots ne sont pas repris.');
  await karim.goto(`/salles/${room.id}/recap`);
  await expect(karim.getByText(/des mots en ont été retirés/)).toBeVisible();
  await expect(karim.getByText('La navette roule encore le mardi.')).toHaveCount(0);
});

/** Karim, as the list of people names him with his organisation. */
async function karimIn(dialog: ReturnType<Page['getByRole']>): Promise<string> {
  const option = dialog.getByLabel('Pour qui').locator('option', { hasText: 'Karim' });
  return (await option.textContent()) ?? '';
}
