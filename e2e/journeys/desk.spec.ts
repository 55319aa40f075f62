import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { ask, makeRoom } from '../pages/live-room.ts';
import { ThreadPage } from '../pages/thread-page.ts';

const HOUR_MS = 3_600_000;
const question = 'Qui a déjà un relais sur place ?';

/** A poll that waits in a room, and a running order that begins with it. */
async function prepare(page: Page, origin: string, roomId: string): Promise<void> {
  const poll = { question, form: { kind: 'words', most: 2 } };
  const written = { clientId: randomUUID(), poll };
  const path = `/api/conversations/${roomId}/polls`;
  const { id } = await ask<{ id: string }>(page.request, origin, 'POST', path, written);
  const items = [
    { kind: 'poll', id },
    { kind: 'question', id: null },
  ];
  await ask(page.request, origin, 'PUT', `/api/rooms/${roomId}/order`, { items });
}

const partOf = (page: Page, name: string) => page.getByRole('tab', { name });

test('a room is rehearsed, and nothing of it is left @full', async ({ signedInAs, account, server }) => {
  test.setTimeout(240_000);
  const { page: elise, context } = await signedInAs(account('facilitator'));
  const title = 'Salle qu’on répète';
  const { id } = await makeRoom(elise.request, server.baseUrl, { title, open: false });
  await prepare(elise, server.baseUrl, id);
  const { page: nora } = await signedInAs(account('member'));
  await nora.goto(`/salles/${id}`);
  await expect(nora.getByRole('heading', { name: 'La salle va ouvrir' })).toBeVisible();

  await elise.goto(`/salles/${id}`);
  await elise.getByRole('button', { name: 'Répéter' }).click();
  await expect(elise.getByText('rien de ce qui s’y fait ne reste')).toBeVisible();
  await expect(elise).not.toHaveURL(`/salles/${id}`);
  const rehearsal = new URL(elise.url()).pathname;
  const stage = await context.newPage();
  await stage.goto(`${rehearsal}/grand-ecran`);
  await expect(stage.getByText('Répétition : rien de ceci n’est gardé')).toBeVisible();

  // Everything works as it will: the room opens, one writes, the first thing of the order is shown, and voted on.
  await elise.getByRole('button', { name: 'Ouvrir la salle' }).click();
  await new ThreadPage(elise).write('Un, deux, trois, on essaie');
  await partOf(elise, 'Régie').click();
  await elise.getByRole('button', { name: `Montrer ensuite : Sondage : ${question}` }).click();
  await expect(stage.getByRole('heading', { name: question })).toBeVisible();
  await expect(stage.getByText('Répétition : rien de ceci n’est gardé')).toBeVisible();
  await expect(nora.getByRole('heading', { name: 'La salle va ouvrir' })).toBeVisible();

  // It ends: where one is led is the room as it was prepared, its poll a draft again.
  await elise.getByRole('button', { name: 'Finir la répétition' }).click();
  await elise.getByRole('dialog').getByRole('button', { name: 'Finir' }).click();
  await expect(elise).toHaveURL(`/salles/${id}`);
  await expect(stage).toHaveURL(`/salles/${id}/grand-ecran`);
  await expect(elise.getByText('Un, deux, trois, on essaie')).toBeHidden();
  await partOf(elise, 'Régie').click();
  await expect(elise.getByText('Brouillon : le montrer l’ouvre aux votes')).toBeVisible();
  await elise.goto(rehearsal);
  await expect(elise.getByRole('heading', { name: 'Cette salle ne vous est pas ouverte' })).toBeVisible();
});

test('a laptop dies as a poll is open: the other facilitator takes over, and nothing moved @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(240_000);
  const { page: elise, context: dying } = await signedInAs(account('facilitator'));
  const { id } = await makeRoom(elise.request, server.baseUrl, { title: 'Salle à deux', open: true });
  await prepare(elise, server.baseUrl, id);
  const { page: claire, context } = await signedInAs(account('coordinator'));
  const { page: nora } = await signedInAs(account('member'));
  await nora.setViewportSize({ width: 360, height: 740 });
  for (const page of [elise, claire, nora]) await page.goto(`/salles/${id}`);
  const stage = await context.newPage();
  await stage.goto(`/salles/${id}/grand-ecran`);
  await expect(elise.getByText('Vous animez')).toBeVisible();
  await partOf(elise, 'Régie').click();
  await elise.getByRole('button', { name: `Montrer ensuite : Sondage : ${question}` }).click();
  await expect(stage.getByRole('heading', { name: question })).toBeVisible();
  await expect(partOf(nora, 'Sondages')).toHaveAttribute('aria-selected', 'true');

  // What one does shows on the other's desk; then the first one is gone without a word.
  await partOf(claire, 'Régie').click();
  await expect(claire.getByText('Sur le grand écran', { exact: true })).toBeVisible();
  await expect(claire.getByText(/anime$/)).toBeVisible();
  await dying.close();
  await claire.getByRole('button', { name: 'Prendre la main' }).click();
  await expect(claire.getByText('Vous animez')).toBeVisible();
  await expect(stage.getByRole('heading', { name: question })).toBeVisible();
  await nora.getByLabel('Mot 1').fill('la mairie');
  await nora.getByRole('button', { name: 'Voter' }).click();
  await expect(stage.getByText('la mairie', { exact: true })).toBeVisible();

  // She closes it, goes on with the order, and keeps a line in sight.
  await claire.getByRole('button', { name: 'Montrer ensuite : Toutes les questions' }).click();
  await expect(partOf(nora, 'Questions')).toHaveAttribute('aria-selected', 'true');
  await claire.getByLabel('Épingler une annonce').fill('On reprend à 14 h dans la salle du bas');
  await claire.getByRole('button', { name: 'Épingler', exact: true }).click();
  await partOf(nora, 'Discussion').click();
  await expect(nora.getByText('On reprend à 14 h dans la salle du bas')).toBeVisible();
  await new ThreadPage(nora).write('Le car part à 17 h');
  await new ThreadPage(claire).choose('Le car part à 17 h', 'Épingler dans la salle');
  await nora.getByRole('button', { name: 'Lire les 2 lignes épinglées' }).click();
  const pinned = nora.getByRole('region', { name: '2 lignes épinglées' });
  await expect(pinned).toContainText('Le car part à 17 h');
  await new ThreadPage(claire).choose('Le car part à 17 h', 'Masquer');
  await claire.getByRole('dialog').getByRole('textbox').fill('Une erreur d’horaire');
  await claire.getByRole('dialog').getByRole('button', { name: 'Masquer' }).click();
  await expect(nora.getByRole('region', { name: 'Une ligne épinglée' })).toBeVisible();

  // She hands over to whom it was, who may be back by now.
  await claire.getByRole('button', { name: 'Passer la main' }).click();
  await claire.getByRole('dialog').getByRole('button', { name: /Élise/ }).click();
  await expect(claire.getByText(/Élise .*anime$/)).toBeVisible();
});

for (const hours of [5, -5]) {
  test(`a device whose clock is ${hours} hours wrong counts as everyone does @full`, async ({
    signedInAs,
    account,
    server,
  }) => {
    test.setTimeout(180_000);
    const { page: elise } = await signedInAs(account('facilitator'));
    const { id } = await makeRoom(elise.request, server.baseUrl, { title: `Salle à l’heure (${hours})` });
    await ask(elise.request, server.baseUrl, 'PUT', `/api/rooms/${id}/slow-mode`, { seconds: 60 });
    const target = { kind: 'agenda', id: null };
    await ask(elise.request, server.baseUrl, 'PUT', `/api/rooms/${id}/stage`, { target });
    const { page: nora, context } = await signedInAs(account('member'));
    await context.addInitScript((shift) => {
      const Real = Date;
      class Wrong extends Real {
        constructor(...given: []) {
          super(...((given.length === 0 ? [Real.now() + shift] : given) as []));
        }
        static override now() {
          return Real.now() + shift;
        }
      }
      globalThis.Date = Wrong as DateConstructor;
    }, hours * HOUR_MS);
    await nora.goto(`/salles/${id}`);
    await new ThreadPage(nora).write('Un premier mot');
    await expect(nora.getByRole('timer')).toContainText(/0:[345]\d|1:00/);
    await expect(nora.getByRole('timer')).toContainText(/0:[34]\d/);
    const stage = await context.newPage();
    await stage.goto(`/salles/${id}/grand-ecran`);
    await expect(stage.getByRole('heading', { name: 'Choisir son territoire' })).toBeVisible();
    await expect(stage.getByText(/reste (6\d|7\d) min/)).toBeVisible();
  });
}
