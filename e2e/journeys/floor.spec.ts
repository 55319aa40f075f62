import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { whoIs } from '../pages/by-api.ts';
import { ask, makeRoom } from '../pages/live-room.ts';
import { PollsOfThread } from '../pages/polls.ts';

const floorOf = async (page: Page) => {
  await page.getByRole('tab', { name: /^Parole/ }).click();
  return page.getByRole('tabpanel', { name: /^Parole/ });
};

test('hands wait in their order, and the floor lowers the one that has it; how the room follows is told in numbers @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(120_000);
  const elise = (await signedInAs(account('facilitator'))).page;
  const nora = (await signedInAs(account('member'))).page;
  const karim = (await signedInAs(account('member', 1))).page;
  const { id } = await makeRoom(elise.request, server.baseUrl, { title: 'Qui parle, et comment on suit' });
  for (const page of [elise, nora, karim]) await page.goto(`/salles/${id}`);
  const [desk, noras, karims] = [await floorOf(elise), await floorOf(nora), await floorOf(karim)];
  const { name } = await whoIs(nora);

  // Two hands, in the order in which they were raised; each knows where they stand.
  await noras.getByRole('button', { name: 'Lever la main' }).click();
  await expect(noras).toContainText('vous êtes la prochaine personne à parler');
  await karims.getByRole('button', { name: 'Lever la main' }).click();
  await expect(karims).toContainText('1 personne parle avant vous');
  await expect(desk.getByRole('listitem')).toHaveCount(2);
  await expect(desk.getByRole('listitem').first()).toContainText(name);

  // Given the floor, a hand is lowered by itself, and the next one comes forward.
  await desk.getByRole('button', { name: `Donner la parole à ${name}` }).click();
  await expect(noras).toContainText('Vous avez la parole');
  await expect(karims).toContainText('vous êtes la prochaine personne à parler');
  await expect(karims).toContainText(`${name} a la parole`);
  await expect(desk.getByRole('listitem')).toHaveCount(1);
  await noras.getByRole('button', { name: 'Rendre la parole' }).click();
  await expect(noras.getByRole('button', { name: 'Lever la main' })).toBeVisible();

  // How they follow is counted for the desk, which isn't told who.
  const lost = desk.locator('[data-feeling="lost"]');
  await noras.getByRole('button', { name: 'Je décroche' }).click();
  await expect(lost).toContainText('1');
  await karims.getByRole('button', { name: 'Je décroche' }).click();
  await expect(lost).toContainText('2');
  await noras.getByRole('button', { name: 'Je décroche' }).click();
  await expect(lost).toContainText('1');
  await expect(noras.getByRole('heading', { name: 'Le pouls de la salle' })).toHaveCount(0);
});

test('a table of four votes by one phone: its people and the table are two figures @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(120_000);
  const elise = (await signedInAs(account('facilitator'))).page;
  const nora = (await signedInAs(account('member'))).page;
  const karim = (await signedInAs(account('member', 1))).page;
  const { id } = await makeRoom(elise.request, server.baseUrl, { title: 'Voter à plusieurs' });
  const question = 'Par où commence-t-on ?';
  const options = ['La mairie', 'Les habitants'].map((label) => ({ id: randomUUID(), label }));
  await ask(elise.request, server.baseUrl, 'POST', `/api/conversations/${id}/polls`, {
    ...{ clientId: randomUUID(), open: true },
    poll: { question, form: { kind: 'single', options } },
  });
  for (const page of [elise, nora, karim]) await page.goto(`/salles/${id}`);

  const seat = await floorOf(nora);
  await seat.getByText('Plusieurs sur ce téléphone ?').click();
  await seat.getByLabel('Nom de la table').fill('Table 3');
  await seat.getByRole('button', { name: 'Voter pour la table' }).click();
  await expect(seat.getByText(/^Table 3.: 4 personnes votent/)).toBeVisible();
  await expect((await floorOf(elise)).getByRole('region', { name: 'Tables' })).toContainText('Table 3 (4)');

  const polls = [nora, karim, elise].map((page) => new PollsOfThread(page));
  for (const { page } of polls) await page.getByRole('tab', { name: /^Sondages/ }).click();
  const [table, alone, desk] = polls as [PollsOfThread, PollsOfThread, PollsOfThread];
  await expect(table.poll(question)).toContainText(/Vous votez pour votre table \(Table 3\).: 4 personnes/);
  await table.vote(question, 'La mairie');
  await alone.vote(question, 'Les habitants');
  await desk.poll(question).getByRole('button', { name: 'Voir les résultats sans voter' }).click();
  await expect(desk.poll(question)).toContainText('Par personne (5)');
  await expect(desk.poll(question)).toContainText('Par table (1)');
  const mairie = desk.poll(question).getByRole('listitem').filter({ hasText: 'La mairie' });
  await expect(mairie.first()).toContainText(/80.%/);
});
