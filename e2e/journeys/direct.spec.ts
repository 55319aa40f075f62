import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { act, postIn, whoIs } from '../pages/by-api.ts';
import { ThreadPage } from '../pages/thread-page.ts';

/** Chooses people by their names, one after the other. */
async function choose(page: Page, names: readonly string[]): Promise<void> {
  const to = page.getByRole('combobox', { name: 'Pour' });
  for (const name of names) {
    await to.pressSequentially(name);
    await expect(page.getByRole('option', { name }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Retirer ${name}` })).toBeVisible();
  }
}

/** Writes a first message to someone found by their name, by the keyboard alone. */
async function writeTo(page: Page, names: readonly string[], words: string): Promise<void> {
  await page.goto('/messages/nouveau');
  await choose(page, names);
  await page.getByLabel('Votre message').fill(words);
  await page.getByRole('button', { name: 'Envoyer' }).click();
}

test('two people talk, the coordination can’t read it, and reads what is reported', async ({
  account,
  signedInAs,
}) => {
  const { page: nora } = await signedInAs(account('member'));
  const { page: karim } = await signedInAs(account('member', 1));
  const { page: coordination } = await signedInAs(account('coordinator'));
  const [noraIs, karimIs] = [await whoIs(nora), await whoIs(karim)];
  await karim.goto('/messages');
  await writeTo(nora, [karimIs.name], 'Je vous écris à vous seul.');
  await expect(nora).toHaveURL(/\/messages\/[0-9a-f-]{36}$/);
  await expect(nora.getByRole('heading', { level: 1, name: karimIs.name })).toBeVisible();
  const address = new URL(nora.url()).pathname;

  // It is there at once for the other, who had the empty list open, with its number.
  await karim.getByRole('link', { name: new RegExp(noraIs.name) }).click();
  const reading = new ThreadPage(karim);
  await expect(reading.message('à vous seul')).toBeVisible();
  await expect(karim.getByText(`vous et ${noraIs.name}. Personne d’autre.`)).toBeVisible();
  await reading.write('Bien reçu.');
  await expect(new ThreadPage(nora).message('Bien reçu.')).toBeVisible();

  const find = async (page: Page) => {
    await page.goto('/recherche?q=%22vous+seul%22');
    await expect(page.getByRole('status').filter({ hasText: /résultat/ })).toBeVisible();
    return page.getByRole('main').getByText('à vous seul').count();
  };
  await expect.poll(() => find(karim)).toBe(1);
  expect(await find(coordination)).toBe(0);
  await coordination.goto(address);
  await expect(coordination.getByText('Ce fil ne vous est pas ouvert')).toBeVisible();

  await karim.goto(address);
  await reading.choose('à vous seul', 'Signaler');
  await expect(karim.getByText('La coordination lira ce message et les cinq qui le précèdent')).toBeVisible();
  await karim.getByLabel('Il manque de respect à quelqu’un').check();
  await karim.getByRole('dialog').getByRole('button', { name: 'Signaler' }).click();
  await coordination.goto('/signalements');
  const card = coordination.getByRole('article').filter({ hasText: 'à vous seul' });
  await expect(card.getByText('dans une conversation directe')).toBeVisible();
  await expect(card.getByRole('link', { name: 'Voir dans le fil' })).toHaveCount(0);
});

test('who is blocked is not told so, can write to them no more, and is folded where others talk too', async ({
  account,
  signedInAs,
  server,
}) => {
  const { page: third } = await signedInAs(account('coordinator'));
  const { page: writer } = await signedInAs(account('member', 1));
  const { page: other } = await signedInAs(account('facilitator'));
  const [writerIs, otherIs] = [await whoIs(writer), await whoIs(other)];
  await writeTo(writer, [otherIs.name], 'Encore moi.');
  await expect(writer).toHaveURL(/\/messages\/[0-9a-f-]{36}$/);
  await other.goto(`/personnes/${writerIs.id}`);
  await other.getByRole('button', { name: 'Bloquer' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Bloquer' }).click();
  await expect(other.getByText(`Vous avez bloqué ${writerIs.name}`)).toBeVisible();
  await writer.reload();
  await expect(writer.getByText('Cette personne ne reçoit pas de message pour l’instant.')).toBeVisible();
  await expect(writer.getByText(/bloqu/)).toHaveCount(0);
  const { id } = await act<{ id: string }>(third, server.baseUrl, 'POST', '/api/direct', {
    clientId: crypto.randomUUID(),
    personIds: [writerIs.id, otherIs.id],
  });
  await postIn(writer, server.baseUrl, `/messages/${id}`, 'Je réponds à tout le monde.');
  await other.goto(`/messages/${id}`);
  const reading = new ThreadPage(other);
  const folded = reading.log.getByRole('button', {
    name: `Message de ${writerIs.name}, que vous avez bloqué·e : afficher`,
  });
  await expect(folded).toBeVisible();
  await expect(reading.log.getByText('Je réponds à tout le monde.')).toHaveCount(0);
  await folded.click();
  await expect(reading.message('Je réponds à tout le monde.')).toBeVisible();
  await other.goto('/compte');
  await other.getByRole('button', { name: `Débloquer ${writerIs.name}` }).click();
  await expect(other.getByText('Vous n’avez bloqué personne.')).toBeVisible();
  await writer.reload();
  await expect(new ThreadPage(writer).composer).toBeVisible();
});

test('a first message written without a network leaves by itself', async ({ account, signedInAs }) => {
  const { context, page } = await signedInAs(account('member'));
  const { page: other } = await signedInAs(account('facilitator'));
  const [meIs, otherIs] = [await whoIs(page), await whoIs(other)];
  await other.goto('/messages');
  await page.goto('/messages/nouveau');
  await page.getByRole('combobox', { name: 'Pour' }).pressSequentially(otherIs.name);
  await expect(page.getByRole('option')).toHaveCount(1);
  await context.setOffline(true);
  await page.keyboard.press('Enter');
  await page.getByLabel('Votre message').fill('Écrit dans le tunnel.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page).toHaveURL(/\/messages$/);
  await expect(page.getByText('En attente')).toBeVisible();
  await context.setOffline(false);
  await other.getByRole('link', { name: new RegExp(meIs.name) }).click();
  await expect(new ThreadPage(other).message('Écrit dans le tunnel.')).toBeVisible();
});

test('what was just sent is taken back, its words in the field again @full', async ({
  account,
  signedInAs,
}) => {
  const { page } = await signedInAs(account('member'));
  const { page: other } = await signedInAs(account('member', 1));
  await writeTo(page, [(await whoIs(other)).name], 'Une première phrase.');
  await expect(page).toHaveURL(/\/messages\/[0-9a-f-]{36}$/);
  const thread = new ThreadPage(page);
  await thread.write('Parti trop vite');
  await thread.message('Parti trop vite').getByRole('button', { name: 'Annuler l’envoi' }).press('Enter');
  await thread.expectWritten('Parti trop vite');
  await expect(thread.composer).toBeFocused();
  await expect(thread.message('Parti trop vite')).toHaveCount(0);
  await page.reload();
  await thread.expectWritten('Parti trop vite');
});

test('several people are chosen in the page, read one another, and nobody else does @full', async ({
  account,
  signedInAs,
}) => {
  const { page: nora } = await signedInAs(account('member'));
  const { page: karim } = await signedInAs(account('member', 1));
  const { page: elise } = await signedInAs(account('facilitator'));
  const { page: coordination } = await signedInAs(account('coordinator'));
  const [noraIs, karimIs, eliseIs] = [await whoIs(nora), await whoIs(karim), await whoIs(elise)];
  await writeTo(nora, [karimIs.name, eliseIs.name], 'À vous deux : on se retrouve à midi ?');
  await expect(nora).toHaveURL(/\/messages\/[0-9a-f-]{36}$/);
  const address = new URL(nora.url()).pathname;
  for (const [reader, others] of [
    [karim, [noraIs, eliseIs]],
    [elise, [noraIs, karimIs]],
  ] as const) {
    await reader.goto(address);
    await expect(new ThreadPage(reader).message('on se retrouve à midi')).toBeVisible();
    const readers = reader.getByText(/^Lisent ici\s: vous et .*Personne d’autre\.$/);
    for (const { name } of others) await expect(readers).toContainText(name);
  }
  await new ThreadPage(karim).write('Midi me va.');
  for (const reader of [nora, elise])
    await expect(new ThreadPage(reader).message('Midi me va.')).toBeVisible();
  await coordination.goto(address);
  await expect(coordination.getByText('Ce fil ne vous est pas ouvert')).toBeVisible();
});

test('beyond eight people, it is said in words, and nothing is made @full', async ({
  account,
  signedInAs,
  server,
}) => {
  const { page } = await signedInAs(account('coordinator'));
  const me = await whoIs(page);
  const { items: cohorts } = (await (await page.request.get('/api/cohorts')).json()) as {
    items: { id: string }[];
  };
  const lists = cohorts.map(async ({ id }) => (await page.request.get(`/api/cohorts/${id}/people`)).json());
  const everyone = (await Promise.all(lists)).flatMap(({ items }) => items as { id: string; name: string }[]);
  const items = [...new Map(everyone.map((person) => [person.id, person])).values()];
  const others = items.filter(({ id }) => id !== me.id).slice(0, 8);
  expect(others).toHaveLength(8);
  const seven = others.slice(0, 7);
  const mine = async () => (await page.request.get('/api/direct')).text();
  const before = await mine();
  await page.goto('/messages/nouveau');
  const to = page.getByRole('combobox', { name: 'Pour' });
  await choose(
    page,
    seven.map(({ name }) => name),
  );
  const chosen = page.getByRole('list', { name: 'Personnes choisies' }).getByRole('listitem');
  await expect(chosen).toHaveCount(7);
  await expect(page.getByRole('status').filter({ hasText: 'Sept personnes au plus' })).toBeVisible();
  await expect(to).toBeFocused();
  await page.keyboard.type(others[7]?.name ?? '');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(chosen).toHaveCount(7);
  // Nor by any other way in.
  const eight = { clientId: crypto.randomUUID(), personIds: others.map(({ id }) => id) };
  const answer = await page.request.post('/api/direct', { headers: { origin: server.baseUrl }, data: eight });
  expect([answer.status(), await answer.text()]).toEqual([400, expect.stringContaining('personIds')]);
  expect(await mine()).toBe(before);
  // One makes room for another, by the keyboard still; and whoever comes next finds no draft.
  await page.keyboard.press('Escape');
  for (const { name } of seven.toReversed()) {
    await page.keyboard.press('Backspace');
    await expect(page.getByRole('button', { name: `Retirer ${name}` })).toHaveCount(0);
  }
  await expect(page.getByText('Sept personnes au plus')).toHaveCount(0);
});

test('a first message begun before the conversation was known goes on there, in the middle of a sentence @full', async ({
  account,
  signedInAs,
  server,
}) => {
  const { page } = await signedInAs(account('alumni'));
  const { page: other } = await signedInAs(account('facilitator'));
  const [meIs, otherIs] = [await whoIs(page), await whoIs(other)];
  await page.goto(`/messages/nouveau?a=${otherIs.id}`);
  await page.getByLabel('Votre message').pressSequentially('Je voulais vous dem');
  const { id } = await act<{ id: string }>(other, server.baseUrl, 'POST', '/api/direct', {
    clientId: crypto.randomUUID(),
    personIds: [meIs.id],
  });
  await postIn(other, server.baseUrl, `/messages/${id}`, 'Je vous devance.');
  await expect(page).toHaveURL(new RegExp(`/messages/${id}$`));
  const thread = new ThreadPage(page);
  await expect(thread.message('Je vous devance.')).toBeVisible();
  await thread.expectWritten('Je voulais vous dem');
  await expect(thread.composer).toBeFocused();
  await page.keyboard.type('ander');
  await thread.expectWritten('Je voulais vous demander');
  await page.goto('/brouillons');
  await expect(page.getByText('Je voulais vous demander')).toBeVisible();
  await page.goto(`/messages/nouveau?a=${otherIs.id}`);
  await thread.expectWritten('Je voulais vous demander');
});
