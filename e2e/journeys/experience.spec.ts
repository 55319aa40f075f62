import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { codeIn, mailsTo, nextMailTo } from '../fixtures/outbox.ts';
import { expect, test } from '../fixtures/test.ts';
import { act, postIn, waitingFor, whoIs } from '../pages/by-api.ts';
import { ExperienceDesk } from '../pages/experience-desk.ts';
import { expectReads } from '../pages/experience-readers.ts';
import { bodyOf, draftOf, fillExperience } from '../pages/experiences.ts';

const title = 'Six mois d’essai avant de signer';
const written = 'Ce que nous avons fait';
const kept = ['Ce qui n’a pas marché', 'Ce que nous dirions à un pair'];
/** What each level has to itself, by words that stand nowhere else. */
const only = {
  public: ['tramontane'],
  network: ['palissandre', 'tunnel', 'passerelle'],
  alumni: ['quincaillerie'],
  cohort: ['chrysalide', 'bergamote'],
};
const text = (body: string, level: Level) => ({ value: { type: 'text', body } as const, level });

test('an experience: written in a tunnel, by two, read over, published, read by each as theirs, tried and reported on', async ({
  signedInAs,
  account,
  server,
  browser,
}) => {
  test.setTimeout(480_000);
  const { page: nora, context } = await signedInAs(account('member'));
  const { page: karim } = await signedInAs(account('member', 1));
  const { page: elise } = await signedInAs(account('facilitator'));
  const [me, coAuthor, facilitator] = await Promise.all([nora, karim, elise].map(whoIs));
  if (!me || !coAuthor || !facilitator) throw new Error('nobody is signed in');
  await nora.setViewportSize({ width: 360, height: 740 });
  const phone = new ExperienceDesk(nora);
  const desk = new ExperienceDesk(karim);

  // Nora begins it on her phone, and asks Karim to write it with her.
  const id = await phone.begin('Partenariat avec une collectivité', title);
  await expect(nora.getByText(/^1 sur \d+$/)).toBeVisible();
  await fillExperience(nora, server.baseUrl, await draftOf(nora, id), {
    head: { title, summary: 'Demander moins, pour moins longtemps.' },
    namesTo: 'public',
    sections: {
      'Le besoin de chacun': text('Nous avons ouvert les comptes aux habitants : tramontane.', 'public'),
      'Ce qui a marché': text('La banque a d’abord dit non : quincaillerie.', 'alumni'),
      'Ce qui n’a pas marché': text('Le premier trajet a coûté deux fois le prévu : chrysalide.', 'network'),
      'Ce que nous dirions à un pair': text('Nous n’irions pas voir le préfet : bergamote.', 'network'),
      [written]: text('Le conseil a voté une expérimentation : palissandre.', 'network'),
    },
  });
  await phone.ask('Écrire à plusieurs', coAuthor.name, 'Ajouter');
  const sectionId = (await draftOf(nora, id)).sections.find((one) => one.title === written)?.id ?? '';

  await test.step('the network is cut in the middle, and Karim writes the same section elsewhere', async () => {
    await phone.goTo(written);
    await phone.beginWriting();
    await nora.evaluate(() => navigator.serviceWorker.ready);
    await nora.keyboard.press('Enter');
    await nora.keyboard.type('Au départ, un village sans garage.');
    await expect.poll(() => bodyOf(nora, id, written)).toContain('sans garage');
    await context.setOffline(true);
    await nora.keyboard.press('Enter');
    await nora.keyboard.type('Écrit dans le tunnel.');
    await expect(nora.getByText('En attente du réseau : gardé sur cet appareil')).toBeVisible();
    await karim.goto(`/retours/${id}/ecrire?partie=${sectionId}`);
    await desk.beginWriting(sectionId);
    await karim.keyboard.press('Enter');
    await karim.keyboard.type('Écrit en gare, sur la passerelle.');
    await expect.poll(() => bodyOf(karim, id, written)).toContain('passerelle');
    await nora.reload();
    await expect(phone.words().or(nora.getByRole('textbox').first())).toContainText('Écrit dans le tunnel.');
    await context.setOffline(false);
    for (const said of [...only.network, 'un village sans garage']) {
      await expect.poll(() => bodyOf(karim, id, written), { timeout: 30_000 }).toContain(said);
    }
    await expect(desk.words(sectionId)).toContainText('Écrit dans le tunnel.');
  });

  await test.step('two sections are kept to the cohort', async () => {
    for (const section of kept) {
      await phone.goTo(section);
      await phone.setLevel(section, /^votre cohorte/);
      await expect
        .poll(async () => (await draftOf(nora, id)).sections.find((one) => one.title === section)?.level)
        .toBe('cohort');
    }
  });

  await test.step('a facilitator is asked to read it over, remarks on a passage, and is answered', async () => {
    await phone.ask('Demander une relecture', facilitator.name, 'Demander', 'Est-ce que l’on comprend ?');
    await elise.goto('/pour-vous');
    await elise.getByRole('link', { name: /vous demande de relire un retour/ }).click();
    await expect(elise.getByText('Est-ce que l’on comprend ?')).toBeVisible();
    const part = elise.getByRole('region', { name: written });
    await part.getByRole('button', { name: 'Remarque sur le paragraphe 1' }).click();
    await part.getByRole('textbox', { name: 'Remarque' }).fill('À combien de voix ?');
    await part.getByRole('button', { name: 'Laisser la remarque' }).click();
    await phone.goTo(written);
    const remark = nora.getByRole('article').filter({ hasText: 'À combien de voix ?' });
    await expect(remark).toContainText('palissandre');
    await remark.getByRole('button', { name: 'Répondre' }).click();
    await remark.getByRole('textbox', { name: 'Répondre' }).fill('Onze sur quinze.');
    await remark.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(part.getByText('Onze sur quinze.')).toBeVisible();
    await part.getByRole('button', { name: 'Clore' }).click();
    await elise.getByRole('button', { name: 'J’ai relu' }).click();
    const end = elise.getByRole('dialog', { name: 'Vous avez relu ?' });
    await end.getByRole('textbox').fill('On comprend tout.');
    await end.getByRole('button', { name: 'Dire que j’ai relu' }).click();
    await expect(nora.getByText('1 remarque close')).toBeVisible();
    await expect.poll(async () => (await draftOf(nora, id)).reviews[0]?.words).toBe('On comprend tout.');
  });

  const visitor = await (await browser.newContext({ baseURL: server.baseUrl })).newPage();
  const outside = await visitor.request.get(`/decouvrir/retours/${id}`);
  expect(outside.status()).toBe(404);

  await test.step('it is published: what is opened wider waits for the yes of who wrote it too', async () => {
    await phone.goTo('Qui est nommé');
    await nora.getByRole('button', { name: 'Publier…' }).click();
    const dialog = nora.getByRole('dialog', { name: 'Publier ce retour' });
    await expect(dialog).toContainText('Personne ne lit plus largement avant leur oui.');
    await dialog.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(dialog).toBeHidden();
    expect((await visitor.request.get(`/decouvrir/retours/${id}`)).status()).toBe(404);
    await karim.goto('/pour-vous');
    await karim.getByRole('link', { name: /si un retour peut être lu plus largement/ }).click();
    await expect(karim.getByRole('heading', { level: 1, name: 'Votre accord' })).toBeVisible();
    for (;;) {
      const next = karim.getByRole('button', { name: 'Oui', pressed: false });
      if ((await next.count()) === 0) break;
      const before = await next.count();
      await next.first().click();
      await expect(next).toHaveCount(before - 1);
    }
    await expect(karim.getByText('Vous avez répondu à tout.')).toBeVisible();
  });

  // Who reads it: another member of the cohort, an alumni, a member of another cohort, a visitor.
  const { page: gaspard } = await signedInAs(account('member', 2));
  const { page: antoine } = await signedInAs(account('alumni'));
  const solene = await (await browser.newContext({ baseURL: server.baseUrl })).newPage();
  const email = 'solene.marchand@example.org';
  const since = Date.now();
  await act(solene, server.baseUrl, 'POST', '/api/session/code', { email });
  const code = codeIn(await nextMailTo(server.dataDir, email, since)).replace(/\D/g, '');
  await act(solene, server.baseUrl, 'POST', '/api/session/code/redeem', { email, code });
  const readers = [
    { page: solene, signedIn: true, levels: ['public', 'network', 'alumni', 'cohort'] },
    { page: antoine, signedIn: true, levels: ['public', 'network', 'alumni'] },
    { page: gaspard, signedIn: true, levels: ['public', 'network'] },
    { page: visitor, signedIn: false, levels: ['public'] },
  ];

  await test.step('each reads theirs: page, API, PDF and search', async () => {
    const wordsOf = (levels: readonly string[]) =>
      Object.entries(only).flatMap(([level, words]) => (levels.includes(level) ? words : []));
    for (const { levels, ...reader } of readers) {
      const reads = wordsOf(levels);
      const hidden = wordsOf(Object.keys(only)).filter((word) => !reads.includes(word));
      await expectReads(reader, { id, title, reads, hidden });
    }
    await solene.goto(`/retours/${id}`);
    for (const section of kept) {
      await expect(solene.getByRole('region', { name: section })).toContainText('Lu par votre cohorte');
    }
  });

  await test.step('the feed tells what is public, and what is said within the cohort reaches nobody else', async () => {
    const feed = await (await visitor.request.get('/decouvrir/flux.xml')).text();
    expect(feed).toContain(`/decouvrir/retours/${id}`);
    for (const word of [...only.network, ...only.alumni, ...only.cohort]) expect(feed).not.toContain(word);
    const talk = await act<{ threadId: string }>(
      ...([nora, server.baseUrl, 'POST', `/api/experiences/${id}/comments`, { level: 'cohort' }] as const),
    );
    const named = await Promise.all([solene, antoine, gaspard].map(whoIs));
    const mentions = named.map((one) => `@[${one.name}](person:${one.id})`).join(' ');
    await postIn(nora, server.baseUrl, `/${talk.threadId}`, `${mentions} entre nous : chrysalide.`);
    await expect.poll(() => waitingFor(solene)).toContain(title);
    for (const page of [antoine, gaspard]) {
      const told = await (await page.request.get('/api/inbox?open=false')).text();
      for (const word of [id, talk.threadId, ...only.cohort]) expect(told).not.toContain(word);
    }
    for (const one of [account('alumni'), account('member', 2)]) {
      expect(mailsTo(server.dataDir, one.email, since).join()).not.toContain('chrysalide');
    }
  });

  await test.step('someone of another cohort tries it: who wrote it is told', async () => {
    await nora.setViewportSize({ width: 1280, height: 800 });
    await gaspard.goto(`/retours/${id}`);
    await gaspard.getByRole('button', { name: 'Je l’ai essayé' }).first().click();
    const form = gaspard.getByRole('dialog', { name: 'Je l’ai essayé' });
    await form.getByRole('searchbox', { name: /^Où/ }).fill('Creuse');
    await form
      .getByRole('button', { name: /^Creuse/ })
      .first()
      .click();
    await form.getByLabel('Contexte').fill('Un canton de montagne, sans gare.');
    await form.getByLabel('Me demander des nouvelles le').fill('2099-02-01');
    await form.getByRole('button', { name: 'Le dire' }).click();
    await expect(gaspard.locator('#trials')).toHaveText('Repris par 1 structure');
    await nora.goto('/pour-vous');
    await expect(nora.getByRole('link', { name: `${facilitator.name} a relu votre retour` })).toBeVisible();
    await nora.getByRole('link', { name: /a essayé ce que vous avez raconté/ }).click();
    const trials = nora.locator('#essais');
    await expect(trials.getByRole('heading', { name: 'Repris par 1 structure' })).toBeVisible();
    await expect(trials.getByRole('list')).toContainText('Un canton de montagne, sans gare.');
    await expect(trials.getByRole('list')).toContainText('En cours d’essai');
    await expect(trials.getByRole('img', { name: /essayé dans 1 département/ })).toBeVisible();
  });

  await test.step('later they tell what came of it: the author sees both, and facets count on it', async () => {
    await gaspard.getByRole('button', { name: 'Donner des nouvelles' }).click();
    const report = gaspard.getByRole('dialog', { name: 'Donner des nouvelles de cet essai' });
    await report.getByRole('radio', { name: 'Ça a marché' }).check();
    await report.getByLabel('Ce que cela a donné').fill('Le conseil a signé en juin.');
    await report.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(gaspard.locator('#essais')).toContainText('Le conseil a signé en juin.');
    await nora.reload();
    const list = nora.locator('#essais').getByRole('list');
    await expect(list).toContainText('Un canton de montagne, sans gare.');
    await expect(list).toContainText('Le conseil a signé en juin.');
    await karim.goto('/retours');
    await karim.getByRole('checkbox', { name: /Y a marché/ }).click();
    await expect(karim).toHaveURL(/essai=worked/);
    await expect(karim.getByRole('main').getByRole('link', { name: title, exact: true })).toBeVisible();
  });
});
