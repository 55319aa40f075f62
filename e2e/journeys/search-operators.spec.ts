import { expect, test } from '../fixtures/test.ts';
import { act, postIn } from '../pages/by-api.ts';
import { dropDocument } from '../pages/files.ts';
import { SearchPage } from '../pages/search-page.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

/** Days before today in Paris, as the box takes them. */
function dayAgo(days: number): string {
  const at = new Date(Date.now() - days * 24 * 3_600_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(at);
}

test('avant: and après: keep what was written before a day, and from it on @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const yesterday = dayAgo(1);
  const search = new SearchPage((await signedInAs(account('member'))).page);
  await openThread(search.page, server.baseUrl, 'Un barnum pour la brocante');
  await search.expectKnown('barnum brocante', 'Un barnum pour la brocante');
  await search.page.goto('/recherche');
  // Both are found without a date: one is of the demonstration, weeks old.
  const [old, fresh] = [/Qui peut prêter un barnum/, /Un barnum pour la brocante/];
  await search.ask('barnum');
  await expect(search.found(old).first()).toBeVisible();
  await expect(search.found(fresh).first()).toBeVisible();
  await search.expectFinds(`barnum avant:${yesterday}`, old, fresh);
  await search.expectFinds(`barnum après:${yesterday}`, fresh, old);
  await search.expectFinds(`barnum -après:${yesterday}`, old, fresh);
  const [year, month, day] = yesterday.split('-');
  await search.expectFinds(`barnum depuis:${day}/${month}/${year}`, fresh, old);
  await search.ask('barnum avant:hier');
  await expect(search.page.getByText('« avant:hier » n’est pas une date')).toBeVisible();
});

test('auteur:, thématique:, territoire:, type:, a: and est: each find what they name and leave the rest @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.slow();
  const { baseUrl } = server;
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const search = new SearchPage((await signedInAs(account('member'))).page);
  const { page } = search;
  const asked = await openThread(page, baseUrl, 'Où trouver une fanfare', { kind: 'question' });
  const onWheels = await openThread(karim.page, baseUrl, 'La fanfare à vélo', { channelName: 'Mobilité' });
  await karim.open(asked);
  await dropDocument(karim.page, 'Partitions.csv', 'morceau;minutes\nmarche;3\n');
  await karim.write('La fanfare du bourg joue ces morceaux.');
  await expect(
    karim.message('joue ces morceaux').getByRole('link', { name: /Partitions.csv/ }),
  ).toBeVisible();
  await postIn(karim.page, baseUrl, onWheels, 'Trois musiciens de fanfare par remorque.');
  await search.expectKnown('fanfare remorque', 'par remorque');
  await search.expectKnown('partitions type:fichier', 'Partitions.csv');

  await page.goto('/recherche');
  const [question, answer] = [/Où trouver une fanfare.*Fil ·/s, /joue ces morceaux/];
  const [wheels, trailer] = [/La fanfare à vélo.*Fil ·/s, /par remorque/];
  await search.ask('fanfare');
  for (const each of [question, answer, wheels, trailer]) {
    await expect(search.found(each).first()).toBeVisible();
  }
  await search.expectFinds('fanfare auteur:karim', answer, question);
  await search.expectFinds('fanfare auteur:moi', question, answer);
  await search.expectFinds('fanfare thématique:mobilité', trailer, answer);
  await search.expectFinds('fanfare -thématique:mobilité', answer, trailer);
  await search.expectFinds('fanfare type:question', question, wheels);
  await search.expectFinds('fanfare type:message', trailer, wheels);
  await search.expectFinds('fanfare a:fichier', answer, trailer);
  await search.expectFinds('fanfare -a:fichier', trailer, answer);
  await search.expectFinds('type:structure territoire:orne', /La Cordée mobile/, /La Table des bourgs/);
  await search.expectFinds('type:structure territoire:creuse', /La Table des bourgs/, /La Cordée mobile/);

  // One follows one's own question, whose answer waits; nothing is resolved before an answer was kept.
  await search.expectFinds('fanfare est:nonlu', answer, trailer);
  await search.ask('fanfare est:résolu');
  await expect(page.getByText('Rien trouvé')).toBeVisible();
  const threadId = asked.split('/').at(-1);
  const { items } = (await (await page.request.get(`/api/conversations/${threadId}/messages`)).json()) as {
    items: { id: string; body: string }[];
  };
  const messageId = items.find(({ body }) => answer.test(body))?.id;
  await act(page, baseUrl, 'PUT', `/api/threads/${threadId}/answer`, { messageId });
  await search.expectKnown('fanfare est:résolu', 'Où trouver une fanfare');
  await search.expectFinds('fanfare est:résolu', question, wheels);
  await search.expectFinds('fanfare -est:résolu', wheels, question);
  // What is read is unread no more.
  await search.ask('fanfare type:message est:nonlu');
  await search.found(answer).getByRole('link').first().click();
  const aimed = page.getByRole('log').locator('[data-aimed]');
  await expect(aimed).toContainText('joue ces morceaux');
  await expect(aimed).toBeInViewport();
  await expect
    .poll(async () => (await page.request.get('/api/search?q=fanfare+type:message+est:nonlu')).text())
    .toContain('"total":0');
  await page.goBack();
  await expect(search.field).toHaveValue('fanfare type:message est:nonlu');
  await expect(page.getByText('Rien trouvé')).toBeVisible();
});

test('accents that are missing, an elision and a typing error still find the thing, and what was read is said @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const search = new SearchPage((await signedInAs(account('member'))).page);
  await openThread(search.page, server.baseUrl, 'L’harmonie d’Évreux et l’œuvre du maître');
  await openThread(search.page, server.baseUrl, 'Une chorale à Évron');
  await search.expectKnown('harmonie', 'harmonie');
  await search.expectKnown('chorale', 'chorale');
  await search.page.goto('/recherche');
  const [harmony, choir] = [/L’harmonie d’Évreux/, /Une chorale à Évron/];
  await search.expectFinds('harmonie evreux', harmony, choir);
  await search.expectFinds('oeuvre maitre', harmony, choir);
  await search.expectFinds("l'harmonie", harmony, choir);
  await search.expectFinds('d’evreux', harmony, choir);
  await search.expectFinds('chorales', choir, harmony);
  await search.expectFinds('harmomie', harmony, choir);
  await expect(search.found(harmony).getByText('orthographe proche').first()).toBeVisible();
  await expect(
    search.page.getByText('« harmomie » n’a presque rien donné : lu comme « harmonie ».'),
  ).toBeVisible();
  await expect(search.found(harmony).locator('mark').first()).toHaveText(/harmonie/i);
});

test('the number of results is exact up to a thousand, then « plus de 1 000 », and the last page comes @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.slow();
  const { page } = await signedInAs(account('facilitator'));
  const search = new SearchPage((await signedInAs(account('member'))).page);
  // A thread of so many messages, as a group's export brings it in: nobody writes as many in a journey.
  const lines = Array.from({ length: 1_001 }, (_, at) => {
    const bird = at < 990 ? 'bergeronnette' : 'bergeronnette huppée';
    return `12/03/2025 à 10:30 - Paul Dupont: ${bird} numéro ${at + 1}`;
  });
  const thread = await openThread(page, server.baseUrl, 'Les oiseaux du refuge');
  await page.goto(`${thread.split('/fils/')[0]}/importer-whatsapp`);
  await page.getByLabel('Choisir l’export').setInputFiles({
    ...{ name: '_chat.txt', mimeType: 'text/plain' },
    buffer: Buffer.from(lines.join('\n')),
  });
  await expect(page.getByText(/1\s001 messages seront repris/)).toBeVisible();
  await page.getByLabel('Titre du fil').fill('Un groupe qui compte');
  await page.getByRole('button', { name: 'Publier le fil' }).click();
  await expect(page.getByRole('log')).toContainText('numéro 1001', { timeout: 60_000 });
  await expect
    .poll(async () => (await page.request.get('/api/search?limit=1&q=bergeronnette')).text(), {
      timeout: 60_000,
    })
    .toContain('"totalIsExact":false');

  await search.page.goto('/recherche');
  await search.ask('bergeronnette huppee');
  await expect(search.count).toHaveText('11 résultats');
  await search.ask('bergeronnette');
  await expect(search.count).toHaveText(/^Plus de 1\s000 résultats$/);
  await expect(search.results).toHaveCount(20);
  await search.page.getByRole('button', { name: 'Voir la suite' }).click();
  await expect(search.results).toHaveCount(40);
});
