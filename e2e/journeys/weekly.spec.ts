import { expect, test } from '../fixtures/test.ts';
import { ThreadPage } from '../pages/thread-page.ts';

test('a facilitator prepares the word of the week, edits it, sends it, and answers land in its thread', async ({
  signedInAs,
  account,
}) => {
  const facilitator = (await signedInAs(account('facilitator'))).page;
  const member = (await signedInAs(account('member'))).page;
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

  await facilitator.getByRole('button', { name: 'Envoyer à la cohorte' }).click();
  const dialog = facilitator.getByRole('dialog');
  await expect(dialog).toContainText(/personnes? l/);
  await dialog.getByRole('button', { name: 'Envoyer' }).click();
  await facilitator.getByRole('link', { name: 'Voir le fil et ses réponses' }).click();
  await expect(facilitator.getByRole('log')).toContainText('Rendez-vous au marché samedi.');

  await member.goto(facilitator.url());
  await expect(member.getByRole('log')).toContainText('Rendez-vous au marché samedi.');
  await new ThreadPage(member).write('J’apporte le café.');
  await expect(new ThreadPage(facilitator).message('J’apporte le café.')).toBeVisible();
});
