import { hoursPass } from '../fixtures/mail-clock.ts';
import { type Comer, expect, test } from '../fixtures/mailing-test.ts';
import { mailsTo, nextMailTo, oneClickAddress, openMail } from '../fixtures/outbox.ts';
import { act, channelNamed, postIn, waitingFor } from '../pages/by-api.ts';
import { chooseLanguage, chooseRhythm, saved } from '../pages/mail-choices.ts';
import { openThread } from '../pages/thread-page.ts';

/** A mention as the composer writes it. */
const mention = ({ id }: Comer) => `@[Karim Haddad](person:${id})`;

test('a mention comes by mail, its link opens the message, and one click stops such mails', async ({
  come,
  server,
  browser,
}) => {
  const [nora, karim] = [await come('member'), await come('member', 1)];
  const address = await openThread(nora.page, server.baseUrl, 'La navette du samedi');
  const since = Date.now();
  await postIn(nora.page, server.baseUrl, address, `Bonjour ${mention(karim)}, tu aurais un minibus ?`);
  const mail = await nextMailTo(server.dataDir, karim.email, since);
  expect(mail).toContain('vous a mentionné·e : La navette du samedi');
  expect(mail).toContain('tu aurais un minibus ?');

  await karim.page.goto(/https?:\/\/\S+\/fils\/\S+/.exec(mail)?.[0] ?? '');
  await expect(karim.page.getByRole('log').getByText('tu aurais un minibus ?')).toBeVisible();

  const [, stop = ''] = /mentionne :\n(\S+)/.exec(mail) ?? [];
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(stop);
  await expect(elsewhere.getByText('quand quelqu’un vous mentionne')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Ne plus recevoir ces e-mails' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'C’est arrêté' })).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Les recevoir à nouveau' }).click();
  await expect(elsewhere.getByRole('button', { name: 'Ne plus recevoir ces e-mails' })).toBeVisible();
  // A mail program has its own button for it, and nobody signed in.
  const oneClick = oneClickAddress(server.dataDir, karim.email, since);
  const form = { 'List-Unsubscribe': 'One-Click' };
  expect((await elsewhere.request.post(oneClick, { form })).status()).toBe(204);
  await elsewhere.context().close();

  await karim.page.goto('/compte#e-mails');
  const mentions = karim.page.getByRole('checkbox', { name: 'Quelqu’un me mentionne' });
  await expect(mentions).not.toBeChecked();
  await saved(karim.page, () => mentions.click());
  await chooseRhythm(karim.page, 'Par jour');
  const hour = karim.page.getByLabel('À quelle heure');
  const before = await hour.inputValue();
  await saved(karim.page, () => hour.selectOption('18'));
  await karim.page.reload();
  await expect(mentions).toBeChecked();
  await expect(hour).toHaveValue('18');
  await saved(karim.page, () => hour.selectOption(before));
  await chooseRhythm(karim.page, 'Aussitôt');
});

test('an answer to my question comes by mail, as text and as a page whose link opens the answer @full', async ({
  come,
  server,
}) => {
  const [nora, karim] = [await come('member'), await come('member', 1)];
  const title = 'Un notaire en Creuse ?';
  const address = await openThread(nora.page, server.baseUrl, title, { kind: 'question' });
  const since = Date.now();
  await postIn(karim.page, server.baseUrl, address, 'Maître Lefort, à **Guéret**, sans hésiter.');
  const mail = await nextMailTo(server.dataDir, nora.email, since, title);
  expect(mail).toContain(`Objet : Karim Haddad a répondu à votre question : ${title}`);

  const { text, html } = openMail(server.dataDir, nora.email, since);
  expect(text).toContain('> Maître Lefort, à Guéret, sans hésiter.');
  const program = await nora.context.newPage();
  await program.setContent(html);
  await expect(program.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(program.getByRole('blockquote')).toHaveText('Maître Lefort, à Guéret, sans hésiter.');
  await expect(
    program.getByRole('link', { name: 'Ne plus recevoir d’e-mail quand on me répond' }),
  ).toBeVisible();
  await program.getByRole('link', { name: 'Lire et répondre' }).click();
  await expect(program.getByRole('log').getByText('Maître Lefort')).toBeInViewport();
});

test('an announcement comes by mail, all of it, to each who reads it, and not to who wrote it @full', async ({
  come,
  server,
}) => {
  const [nora, karim, elise] = [await come('member'), await come('member', 1), await come('facilitator')];
  const since = Date.now();
  const channel = await channelNamed(elise.page, 'Le refuge');
  const title = 'Le programme du séminaire';
  const long = 'On parle du train, du gîte et des repas. '.repeat(20);
  const body = `## Jeudi\n\n- **9 h** : café\n- 10 h : [la vallée](https://exemple.org/vallee)\n\n${long}\n\nÀ jeudi !`;
  await act(elise.page, server.baseUrl, 'POST', `/api/channels/${channel.id}/threads`, {
    ...{ clientId: crypto.randomUUID(), kind: 'announcement', title, body },
  });
  for (const { email, context } of [nora, karim]) {
    const mail = await nextMailTo(server.dataDir, email, since, title);
    expect(mail).toMatch(/^Objet : .+ a publié une annonce : Le programme du séminaire$/m);
    const { text, html } = openMail(server.dataDir, email, since);
    expect(text).toContain('- 9 h : café\n- 10 h : la vallée (https://exemple.org/vallee)');
    expect(text).toContain('À jeudi !');
    const program = await context.newPage();
    await program.setContent(html);
    await expect(program.getByRole('heading', { name: 'Jeudi' })).toBeVisible();
    await expect(program.getByRole('listitem').filter({ hasText: '9 h : café' })).toBeVisible();
    await expect(program.getByRole('link', { name: 'la vallée' })).toHaveAttribute('href', /exemple\.org/);
    await expect(program.getByText('À jeudi !')).toBeVisible();
  }
  expect(mailsTo(server.dataDir, elise.email, since)).toEqual([]);
});

test('who chose English gets their mails in English, text and page @full', async ({ come, server }) => {
  const [nora, karim] = [await come('member'), await come('member', 1)];
  await chooseLanguage(karim.page, 'English');
  const address = await openThread(nora.page, server.baseUrl, 'Les clés du local');
  const since = Date.now();
  await postIn(nora.page, server.baseUrl, address, `${mention(karim)} : qui les garde ?`);
  const mail = await nextMailTo(server.dataDir, karim.email, since, 'Les clés du local');
  expect(mail).toMatch(/^Objet : .+ mentioned you: Les clés du local$/m);

  const { text, html } = openMail(server.dataDir, karim.email, since);
  const program = await karim.context.newPage();
  await program.setContent(html);
  await expect(program.locator('html')).toHaveAttribute('lang', 'en');
  for (const words of [text, ...(await program.locator('body').allInnerTexts())]) {
    expect(words).toContain('A message is waiting for you');
    expect(words).toContain('mentioned you');
    expect(words).toContain('qui les garde ?');
    expect(words).toContain('Read and answer');
    expect(words).toContain('Stop these mails');
    expect(words).not.toMatch(/vous|Lire|Choisir/);
  }
  await chooseLanguage(karim.page, 'Français');
});

test('what was read meanwhile is in no mail @full', async ({ come, server }) => {
  const [nora, karim] = [await come('member'), await come('member', 1)];
  await chooseRhythm(karim.page, 'Par heure');
  const since = Date.now();
  const read = await openThread(nora.page, server.baseUrl, 'Une remorque à prêter');
  await postIn(nora.page, server.baseUrl, read, `${mention(karim)}, elle est libre ?`);
  await karim.page.goto('/pour-vous');
  await expect.poll(() => waitingFor(karim.page)).toContain('Une remorque à prêter');
  await karim.page.getByRole('group', { name: 'Une remorque à prêter' }).getByRole('link').first().click();
  await expect(karim.page.getByRole('log').getByText('elle est libre ?')).toBeVisible();
  await expect.poll(() => waitingFor(karim.page)).not.toContain('Une remorque à prêter');

  // From now on, what was kept for the full hour may leave.
  await chooseRhythm(karim.page, 'Aussitôt');
  const unread = await openThread(nora.page, server.baseUrl, 'Une bâche à rendre');
  await postIn(nora.page, server.baseUrl, unread, `${mention(karim)}, tu l’as encore ?`);
  await nextMailTo(server.dataDir, karim.email, since, 'Une bâche à rendre');
  const mails = mailsTo(server.dataDir, karim.email, since);
  expect(mails.filter((mail) => mail.includes('Une remorque à prêter'))).toEqual([]);
});

for (const { rhythm, hours, why } of [
  { rhythm: 'Par heure', hours: 1, why: 'une fois par heure' },
  { rhythm: 'Par jour', hours: 25, why: 'une fois par jour' },
]) {
  test(`who chose « ${rhythm} » gets one mail of all that came, when it is time @full`, async ({
    come,
    server,
  }) => {
    // At worst it begins a minute later: not just before a full hour, at which a mail leaves.
    test.slow();
    await expect.poll(() => new Date().getMinutes(), { timeout: 65_000 }).toBeLessThan(59);
    const [nora, karim, elise] = [await come('member'), await come('member', 1), await come('facilitator')];
    await chooseRhythm(karim.page, rhythm);
    const since = Date.now();
    const titles = [`Un four (${rhythm})`, `Un devis (${rhythm})`, `Le refuge ferme (${rhythm})`] as const;
    const [oven, quote, closed] = titles;
    const mentioning = await openThread(nora.page, server.baseUrl, oven);
    await postIn(nora.page, server.baseUrl, mentioning, `${mention(karim)}, il marche ?`);
    const question = await openThread(karim.page, server.baseUrl, quote, { kind: 'question' });
    await postIn(nora.page, server.baseUrl, question, 'Demande à la mairie.');
    await openThread(elise.page, server.baseUrl, closed, { kind: 'announcement' });

    // Nora, who chose nothing, has hers at once.
    await nextMailTo(server.dataDir, nora.email, since, closed);
    expect(mailsTo(server.dataDir, karim.email, since)).toEqual([]);
    await hoursPass(server.dataDir, { personId: karim.id, lines: titles.length, hours });
    const mail = await nextMailTo(server.dataDir, karim.email, since);
    expect(mail).toContain('Objet : 3 messages vous attendent sur Sentiers');
    for (const title of titles) expect(mail).toContain(`## ${title}`);
    expect(mail).toContain(why);

    await chooseRhythm(karim.page, 'Aussitôt');
    await postIn(nora.page, server.baseUrl, mentioning, `${mention(karim)}, je passe demain.`);
    await nextMailTo(server.dataDir, karim.email, since, 'je passe demain');
    expect(mailsTo(server.dataDir, karim.email, since)).toHaveLength(2);
  });
}
