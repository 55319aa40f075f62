import { expect, test } from '../fixtures/mailing-test.ts';
import { mailsTo, nextMailTo, openMail } from '../fixtures/outbox.ts';
import { ThreadPage } from '../pages/thread-page.ts';

test('a facilitator prepares the word of the week, edits it, sends it, by mail too, and answers land in its thread @full', async ({
  come,
  server,
}) => {
  const [elise, nora] = [await come('facilitator'), await come('member')];
  const [facilitator, member] = [elise.page, nora.page];
  await facilitator.goto('/');
  await facilitator.getByRole('link', { name: 'Le mot de la semaine' }).first().click();
  await expect(facilitator.getByRole('heading', { level: 1, name: 'Le mot de la semaine' })).toBeVisible();
  // A Friday, one may be there already.
  const prepare = facilitator.getByRole('button', { name: 'Préparer maintenant' });
  const field = facilitator.locator('.rich-field').getByRole('textbox', { name: 'Texte' });
  await expect(prepare.or(field)).toBeVisible();
  if (await prepare.isVisible()) await prepare.click();
  await expect(field).toContainText('Bonjour à toutes et à tous');
  await field.click();
  await expect(field).toBeFocused();
  await facilitator.keyboard.press('Control+End');
  await facilitator.keyboard.press('Enter');
  await facilitator.keyboard.type('Rendez-vous au **marché** samedi.');
  await expect(field.locator('strong').filter({ hasText: 'marché' })).toBeVisible();
  await expect(facilitator.locator('article strong').filter({ hasText: 'marché' })).toBeVisible();
  await expect(facilitator.getByText(/^Enregistré par/)).toBeVisible();
  await facilitator.reload();
  await expect(field).toContainText('Rendez-vous au marché samedi.');

  const title = await facilitator.getByRole('textbox', { name: 'Titre' }).inputValue();
  await facilitator.getByRole('button', { name: 'Envoyer à la cohorte' }).click();
  const dialog = facilitator.getByRole('dialog');
  await expect(dialog).toContainText(/personnes? l/);
  await expect(dialog).toContainText(/recevr(a|ont) aussi par e-mail/);
  const since = Date.now();
  await dialog.getByRole('button', { name: 'Envoyer' }).click();
  await facilitator.getByRole('link', { name: 'Voir le fil et ses réponses' }).click();
  await expect(facilitator.getByRole('log')).toContainText('Rendez-vous au marché samedi.');

  const mail = await nextMailTo(server.dataDir, nora.email, since, title);
  expect(mail).toContain(`a publié une annonce : ${title}`);
  const { text, html } = openMail(server.dataDir, nora.email, since);
  for (const words of ['Bonjour à toutes et à tous', 'Rendez-vous au marché samedi.']) {
    expect(text).toContain(words);
  }
  const program = await nora.context.newPage();
  await program.setContent(html);
  await expect(program.locator('strong').filter({ hasText: 'marché' })).toBeVisible();
  await expect(program.getByRole('link', { name: 'Ne plus recevoir les annonces par e-mail' })).toBeVisible();
  await program.getByRole('link', { name: 'Lire et répondre' }).click();
  await expect(program.getByRole('log')).toContainText('Rendez-vous au marché samedi.');
  expect(new URL(program.url()).pathname).toBe(new URL(facilitator.url()).pathname);
  expect(mailsTo(server.dataDir, elise.email, since)).toEqual([]);

  await member.goto(facilitator.url());
  await expect(member.getByRole('log')).toContainText('Rendez-vous au marché samedi.');
  await new ThreadPage(member).write('J’apporte le café.');
  await expect(new ThreadPage(facilitator).message('J’apporte le café.')).toBeVisible();
});
