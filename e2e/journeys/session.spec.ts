import { codeIn, linkIn, nextMailTo } from '../fixtures/outbox.ts';
import { expect, test } from '../fixtures/test.ts';

test('someone signs in with a password, and a wrong one says so without losing the address', async ({
  page,
  account,
}) => {
  const { email, password } = account('member');
  await page.goto('/connexion');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill('pas le bon mot de passe');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'ne correspond pas' })).toBeVisible();
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour');
});

test('a page asked for before signing in is where one arrives', async ({ page, account }) => {
  await page.goto('/annuaire');
  await expect(page).toHaveURL(/\/connexion/);
  const { email, password } = account('member');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL(/\/annuaire$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Annuaire' })).toBeVisible();
});

test('someone without a password in mind signs in with the code of a mail', async ({
  page,
  account,
  server,
}) => {
  const { email } = account('alumni');
  const since = Date.now();
  await page.goto('/connexion/code');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir un code par e-mail' }).click();
  const mail = await nextMailTo(server.dataDir, email, since);
  await page.getByLabel('Code à six chiffres').fill(codeIn(mail));
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour');
});

test('the link of the mail gives a button in the same browser, and the code in another @full', async ({
  page,
  browser,
  account,
  server,
}) => {
  const { email } = account('expert');
  const since = Date.now();
  await page.goto('/connexion/code');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir un code par e-mail' }).click();
  await expect(page.getByLabel('Code à six chiffres')).toBeVisible();
  const mail = await nextMailTo(server.dataDir, email, since);
  const elsewhere = await browser.newPage();
  await elsewhere.goto(linkIn(mail));
  await expect(elsewhere.getByText(codeIn(mail))).toBeVisible();
  await elsewhere.close();
  await page.goto(linkIn(mail));
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour');
});

test('someone invited chooses a name, an organisation and a password, and is in', async ({
  signedInAs,
  account,
  browser,
  server,
}) => {
  const { page } = await signedInAs(account('coordinator'));
  const cohorts = (await (await page.request.get(`${server.baseUrl}/api/cohorts`)).json()) as {
    items: { id: string; name: string }[];
  };
  const cohort = cohorts.items.find(({ name }) => name === 'Cohorte de démonstration');
  await page.goto(`/cohortes/${cohort?.id}/invitations`);
  const email = `yacine.${Date.now()}@example.org`;
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText(`Invitation envoyée à ${email}`)).toBeVisible();
  const mail = await nextMailTo(server.dataDir, email, 0);
  const invited = await browser.newPage();
  await invited.goto(linkIn(mail));
  await expect(invited.getByText('Cohorte de démonstration')).toBeVisible();
  await invited.getByLabel('Votre nom').fill('Yacine Morel');
  await invited.getByLabel('Votre structure').selectOption({ index: 1 });
  await invited.getByRole('button', { name: 'Rejoindre la cohorte' }).click();
  await expect(invited.getByText('acceptez sa charte')).toBeVisible();
  await invited.getByLabel('J’ai lu la charte et je l’accepte').check();
  await invited.getByRole('button', { name: 'Rejoindre la cohorte' }).click();
  await expect(invited.getByRole('heading', { level: 1 })).toContainText('Bonjour Yacine');
  await invited.close();
});

test('the charter is read before one comes in, and again from one’s account @full', async ({
  page,
  signedInAs,
  account,
}) => {
  await page.goto('/charte');
  await expect(page.getByRole('heading', { name: 'La charte de Sentiers' })).toBeVisible();
  await expect(page).toHaveURL(/\/charte$/);
  const { page: nora } = await signedInAs(account('member'));
  await nora.goto('/compte');
  await nora.getByRole('link', { name: 'Relire la charte' }).click();
  await expect(nora.getByText(/^Version 1, que vous avez acceptée le/)).toBeVisible();
  await nora.reload();
  await expect(nora.getByText(/^Version 1, que vous avez acceptée le/)).toBeVisible();
});

test('a forgotten password is chosen again with a link that works once', async ({
  page,
  account,
  server,
}) => {
  // Someone whom no journey after this one signs in.
  const { email } = account('member', 2);
  const since = Date.now();
  await page.goto('/mot-de-passe');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  await expect(page.getByText('Consultez votre messagerie')).toBeVisible();
  const link = linkIn(await nextMailTo(server.dataDir, email, since));
  await page.goto(link);
  await page.getByLabel('Nouveau mot de passe').fill('une tournée de six villages le mardi');
  await page.getByRole('button', { name: 'Enregistrer et se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour');
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByLabel('Nouveau mot de passe').fill('un autre encore plus long que lui');
  await page.getByRole('button', { name: 'Enregistrer et se connecter' }).click();
  await expect(page.getByText('a déjà servi')).toBeVisible();
});
