import { expect, test } from '../fixtures/test.ts';
import { whoIs } from '../pages/by-api.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('an answer is kept for all under its question, its author is told, and a copied link opens at a message @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const asking = await signedInAs(account('member'));
  await asking.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const nora = new ThreadPage(asking.page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const address = await openThread(nora.page, server.baseUrl, 'Quelle vallée choisir', { kind: 'question' });
  await nora.open(address);
  await karim.open(address);
  await karim.write('Celle du Lot, sans hésiter.');
  await karim.write('Et voici pourquoi, en deux mots.');

  await nora.choose('Et voici pourquoi', 'Copier le lien');
  await expect(nora.page.getByText('Lien copié.')).toBeVisible();
  const link = await nora.page.evaluate(() => navigator.clipboard.readText());
  await openThread(nora.page, server.baseUrl, 'Un fil plus récent que la question');
  await nora.choose('Celle du Lot', 'Retenir cette réponse');
  for (const { page } of [nora, karim]) {
    await expect(page.getByRole('region', { name: 'La réponse retenue' })).toContainText('Celle du Lot');
  }
  await karim.page.goto('/pour-vous');
  await expect(karim.page.getByText('a retenu votre réponse').first()).toBeVisible();

  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  await elise.page.goto(link);
  const aimed = elise.log.locator('[data-aimed]');
  await expect(aimed).toContainText('Et voici pourquoi');
  await expect(aimed).toBeInViewport();

  // To be solved moves nothing up, and a question is only said to wait after two days.
  const [channel = ''] = address.split('/fils/');
  await elise.page.goto(channel);
  await expect(
    elise.page.getByRole('link', { name: /^(Quelle vallée|Un fil plus récent que la question)/ }),
  ).toHaveText([/Un fil plus récent/, /Quelle vallée choisir.*Résolue par Karim/]);
  await openThread(nora.page, server.baseUrl, 'Une question toute fraîche', { kind: 'question' });
  await elise.page.goto('/sans-reponse');
  const waiting = elise.page.getByRole('region', { name: 'Le refuge' });
  await expect(
    waiting.getByRole('listitem').filter({ hasText: /Sans réponse depuis \d+\sjours/ }),
  ).not.toHaveCount(0);
  await expect(waiting.getByText('Une question toute fraîche')).toHaveCount(0);
});

test('a facilitator pins a thread, and sees who said « Bien reçu » to an announcement @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const me = await whoIs(nora.page);
  const address = await openThread(elise.page, server.baseUrl, 'Les règles du refuge');
  const [channel = ''] = address.split('/fils/');
  await elise.open(address);
  await elise.page.getByRole('button', { name: 'Actions sur ce fil' }).click();
  await elise.page.getByRole('menuitem', { name: 'Épingler en tête du canal' }).click();
  await expect(elise.page.getByText('Fil épinglé en tête du canal.')).toBeVisible();
  await nora.page.goto(channel);
  await expect(nora.page.getByRole('region', { name: 'Épinglés' })).toContainText('Les règles du refuge');

  await elise.page.goto(`${channel}/nouveau`);
  await elise.page.getByRole('radio', { name: 'une annonce' }).check();
  await elise.page.getByRole('textbox', { name: 'Titre' }).fill('Le refuge ferme mardi');
  await elise.page.getByRole('textbox', { name: 'Votre message' }).fill('Rendez-vous mercredi à la place.');
  await elise.page.getByRole('checkbox', { name: /^Demander un/ }).check();
  await elise.page.getByRole('button', { name: 'Publier' }).click();
  await elise.page.waitForURL(/\/fils\//);
  await nora.page.goto(elise.page.url());
  await nora.page.getByRole('button', { name: 'Bien reçu', exact: true }).click();
  await expect(nora.page.getByText('Vous avez répondu « Bien reçu »')).toBeVisible();
  await elise.page.getByRole('button', { name: 'Voir qui' }).click();
  const names = elise.page.getByRole('dialog', { name: 'Bien reçu' });
  await expect(names.getByText('1 personne a répondu')).toBeVisible();
  await expect(names.getByRole('list').last()).toContainText(me.name);
  await expect(names.getByRole('list').first()).toContainText('Karim Haddad');
});

test('« Sans réponse » names its channels, and loses a question as soon as someone answers it @full', async ({
  signedInAs,
  account,
}) => {
  const elise = (await signedInAs(account('facilitator'))).page;
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const title = 'Tarif solidaire : qui a déjà travaillé avec une caisse de retraite agricole ?';
  await elise.goto('/sans-reponse');
  const waiting = elise.getByRole('region', { name: 'Modèle économique' });
  const line = waiting.getByRole('listitem').filter({ hasText: title });
  await expect(line).toContainText(/Sans réponse depuis \d+\sjours/);
  await expect(elise.getByRole('region', { name: 'Le refuge' }).getByText(title)).toHaveCount(0);
  await karim.page.goto('/sans-reponse');
  await karim.page.getByRole('link', { name: title }).click();
  await karim.write('Nous, en 2024 : appelez leur action sociale, pas le siège.');
  await karim.page.goto('/sans-reponse');
  await expect(karim.page.getByRole('region').first()).toBeVisible();
  await expect(karim.page.getByText(title)).toHaveCount(0);
  await elise
    .getByRole('region', { name: 'Modèle économique' })
    .getByRole('link', { name: 'Modèle économique' })
    .click();
  await expect(elise).toHaveURL(/\?fils=sans-reponse$/);
  await expect(elise.getByRole('link', { name: /^Mise à disposition d’un agent communal/ })).toBeVisible();
  await expect(elise.getByRole('link', { name: /^Tarif solidaire/ })).toHaveCount(0);
});
