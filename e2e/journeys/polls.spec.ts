import { expect, test } from '../fixtures/test.ts';
import { makeRoom } from '../pages/live-room.ts';
import { PollsOfThread } from '../pages/polls.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

const question = 'Où se retrouve-t-on en janvier ?';

test('a poll is asked in a thread, answered by two, shown, closed, and asked again', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(150_000);
  const asking = new ThreadPage((await signedInAs(account('member'))).page);
  const address = await openThread(asking.page, server.baseUrl, 'Préparer janvier ensemble');
  const nora = new PollsOfThread(asking.page);
  const karim = new PollsOfThread((await signedInAs(account('member', 1))).page);
  const third = new PollsOfThread((await signedInAs(account('facilitator'))).page);
  for (const { page } of [nora, karim, third]) await page.goto(address);

  // Asked with the keyboard: Enter goes from one answer to the next.
  await asking.chooseOfThread('Lancer un sondage');
  const form = asking.page.getByRole('dialog', { name: 'Nouveau sondage' });
  await form.getByRole('button', { name: 'Ouvrir aux votes' }).click();
  await expect(form).toContainText('2 champs sont à corriger');
  await form.getByLabel('Question').fill(question);
  await form.getByRole('textbox', { name: 'Réponse 1' }).fill('À Cahors');
  await asking.page.keyboard.press('Enter');
  await asking.page.keyboard.type('En visio');
  await asking.page.keyboard.press('Enter');
  await asking.page.keyboard.type('Dans l’Orne');
  await form.getByLabel('Anonyme').check();
  await form.getByLabel('Résultats cachés').check();
  await form.getByRole('button', { name: 'Ouvrir aux votes' }).click();
  await expect(asking.page.getByText('Sondage ouvert.')).toBeVisible();

  // The others have it at once, and know before they vote who will know.
  for (const one of [karim, third]) {
    await one.unfold();
    await expect(one.poll(question)).toContainText('Anonyme : personne ne saura qui a choisi quoi');
  }
  await karim.vote(question, 'À Cahors');
  await third.vote(question, 'En visio');
  await expect(karim.poll(question)).toContainText(/2 votes, résultats cachés jusqu/);
  await expect(third.poll(question)).toContainText('seule l’animation les voit');
  await karim.poll(question).getByRole('button', { name: 'Modifier mon vote' }).click();
  await karim.vote(question, 'Dans l’Orne');
  await karim.page.reload();
  await karim.unfold();
  await expect(karim.poll(question).getByRole('status')).toContainText('Dans l’Orne');

  await nora.unfold();
  await expect(nora.poll(question)).toContainText('2 votes');
  await nora.poll(question).getByRole('button', { name: 'Montrer les résultats' }).click();
  const bar = (of: PollsOfThread, answer: string) =>
    of.poll(question).getByRole('listitem').filter({ hasText: answer });
  await expect(bar(karim, 'Dans l’Orne')).toContainText('votre choix');
  await expect(bar(third, 'Dans l’Orne')).toContainText(/50\s%/);
  await nora.confirm(question, 'Fermer le sondage');
  await expect(karim.poll(question)).toContainText('Fermé');

  // Once it is closed nothing says who chose what, not even to them.
  await expect(karim.poll(question).getByText('votre choix')).toHaveCount(0);
  await nora.confirm(question, 'Second tour');
  for (const one of [karim, third]) await one.vote(question, 'À Cahors');
  await nora.poll(question).getByRole('button', { name: 'Montrer les résultats' }).click();
  await expect(bar(third, 'À Cahors')).toContainText('+100 points depuis le premier tour');
  await expect(bar(third, 'En visio')).toContainText('−50 points depuis le premier tour');
});

test('a vote without a network waits, and leaves when it is back', async ({ twoIn, server }) => {
  test.setTimeout(180_000);
  const { nora, karim, context } = await twoIn('Un sondage dans le train');
  const conversationId = nora.page.url().split('/').at(-1);
  const answer = await karim.page.request.post(`/api/conversations/${conversationId}/polls`, {
    headers: { origin: server.baseUrl },
    data: {
      clientId: crypto.randomUUID(),
      open: true,
      poll: {
        question,
        form: {
          kind: 'single',
          options: ['À Cahors', 'En visio'].map((label) => ({ id: crypto.randomUUID(), label })),
        },
      },
    },
  });
  expect(answer.ok()).toBe(true);
  const voting = new PollsOfThread(nora.page);
  await voting.unfold();
  await expect(voting.poll(question)).toBeVisible();
  await context.setOffline(true);
  await voting.poll(question).getByRole('radio', { name: 'En visio' }).check({ force: true });
  await voting.poll(question).getByRole('button', { name: 'Voter' }).click();
  await expect(voting.poll(question).getByRole('status')).toContainText('en attente du réseau');
  await context.setOffline(false);
  await expect(voting.poll(question).getByRole('status')).toContainText('Voté', { timeout: 60_000 });
  const watching = new PollsOfThread(karim.page);
  await watching.unfold();
  await expect(watching.poll(question)).toContainText('1 vote');
});

test('a poll of a room is prepared, opened, answered from a phone, and shown on the big screen @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(180_000);
  const { page: elise, context } = await signedInAs(account('facilitator'));
  const { id } = await makeRoom(elise.request, server.baseUrl, { title: 'Journée de sondages' });
  const { page: nora } = await signedInAs(account('member'));
  await nora.setViewportSize({ width: 360, height: 740 });
  for (const page of [elise, nora]) await page.goto(`/salles/${id}`);

  // As long as there is none, only those who ask have a place for them.
  await elise.getByRole('tab', { name: 'Sondages' }).click();
  await expect(nora.getByRole('tab', { name: 'Discussion' })).toBeVisible();
  await expect(nora.getByRole('tab', { name: 'Sondages' })).toHaveCount(0);
  await elise.getByRole('button', { name: 'Nouveau sondage' }).click();
  const form = elise.getByRole('dialog', { name: 'Nouveau sondage' });
  await form.getByLabel('Question').fill(question);
  await form.getByRole('radio', { name: 'Échelle' }).check({ force: true });
  await form.getByRole('button', { name: 'Garder en brouillon' }).click();
  const desk = new PollsOfThread(elise);
  await expect(desk.poll(question)).toContainText('Brouillon');
  await desk.poll(question).getByRole('button', { name: 'Corriger' }).click();
  const correction = elise.getByRole('dialog', { name: 'Corriger le sondage' });
  await correction.getByLabel('Résultats cachés').check();
  await correction.getByRole('button', { name: 'Garder en brouillon' }).click();
  await expect(correction).toHaveCount(0);
  await desk.confirm(question, 'Ouvrir aux votes');

  // It comes to Nora's phone with its badge, and leaves it once she voted.
  const tab = nora.getByRole('tab', { name: /^Sondages/ });
  await expect(tab).toContainText('1 sondage attend votre vote');
  await desk.poll(question).getByRole('button', { name: 'Y conduire tout le monde' }).click();
  const phone = new PollsOfThread(nora);
  await phone.poll(question).getByRole('radio', { name: '4' }).check({ force: true });
  await phone.poll(question).getByRole('button', { name: 'Voter' }).click();
  await expect(phone.poll(question)).toContainText(/1 vote, résultats cachés/);
  await expect(tab).not.toContainText('attend votre vote');

  await desk.poll(question).getByRole('button', { name: 'Au grand écran' }).click();
  const screen = await context.newPage();
  await screen.goto(`/salles/${id}/grand-ecran`);
  await expect(screen.getByRole('heading', { name: question })).toBeVisible();
  await expect(screen.getByText('1 vote')).toBeVisible();
  await expect(screen.getByText('Moyenne')).toHaveCount(0);
  await desk.poll(question).getByRole('button', { name: 'Montrer les résultats' }).click();
  await expect(screen.getByText('Moyenne')).toBeVisible();
  await expect(screen.getByText('4,0')).toBeVisible();
});
