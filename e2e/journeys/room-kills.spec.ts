import { expect, test } from '../fixtures/test.ts';
import { ask, makeRoom } from '../pages/live-room.ts';
import { PollsOfThread } from '../pages/polls.ts';

const question = 'Où se retrouve-t-on en janvier ?';

test('a phone that is led to a poll is there again by itself, with its vote, after the server was killed @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(240_000);
  const { page: elise, context } = await signedInAs(account('facilitator'));
  const { id } = await makeRoom(elise.request, server.baseUrl, { title: 'Journée d’orage' });
  const options = ['À Cahors', 'En visio'].map((label) => ({ id: crypto.randomUUID(), label }));
  const poll = await ask<{ id: string }>(
    elise.request,
    server.baseUrl,
    'POST',
    `/api/conversations/${id}/polls`,
    {
      ...{ clientId: crypto.randomUUID(), open: true },
      poll: { question, form: { kind: 'single', options } },
    },
  );
  const target = { kind: 'poll', id: poll.id };
  for (const where of ['focus', 'stage']) {
    await ask(elise.request, server.baseUrl, 'PUT', `/api/rooms/${id}/${where}`, { target });
  }
  const { page: nora } = await signedInAs(account('member'));
  const { page: karim } = await signedInAs(account('member', 1));
  const stage = await context.newPage();
  await stage.goto(`/salles/${id}/grand-ecran`);
  for (const phone of [nora, karim]) {
    await phone.setViewportSize({ width: 360, height: 740 });
    await phone.goto(`/salles/${id}`);
  }
  const [noras, karims] = [new PollsOfThread(nora), new PollsOfThread(karim)];
  await noras.vote(question, 'À Cahors');
  await expect(karims.poll(question)).toBeVisible();

  // The server is gone: what Karim votes meanwhile waits on his phone.
  await server.kill();
  await karims.poll(question).getByRole('radio', { name: 'En visio' }).check({ force: true });
  await karims.poll(question).getByRole('button', { name: 'Voter', exact: true }).click();
  await expect(karims.poll(question).getByRole('status')).toContainText('en attente du réseau');
  await server.restart();

  // Nobody touches anything: his vote leaves, Nora's is kept, and all see both.
  await expect(karims.poll(question).getByRole('status')).toContainText('Voté', { timeout: 90_000 });
  await expect(noras.poll(question)).toContainText('2 votes', { timeout: 60_000 });
  await expect(noras.poll(question).getByRole('status')).toContainText('À Cahors');
  await expect(stage.getByRole('heading', { name: question })).toBeVisible();
  await expect(stage.getByText('2 votes')).toBeVisible({ timeout: 60_000 });

  // And a phone that opens the room anew is led to it again.
  await nora.reload();
  await expect(nora.getByRole('tab', { name: /^Sondages/, selected: true })).toBeVisible();
  await expect(noras.poll(question).getByRole('status')).toContainText('À Cahors');
});
