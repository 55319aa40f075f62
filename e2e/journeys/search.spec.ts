import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/test.ts';

test('Ctrl K finds as one types, with the keyboard alone, and leads to the very message', async ({
  signedInAs,
  account,
}) => {
  const { page } = await signedInAs(account('member'));
  await page.goto('/');
  await page.getByRole('heading', { name: 'Pour vous' }).waitFor();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Recherche' });
  const field = dialog.getByRole('combobox', { name: 'Rechercher' });
  await expect(field).toBeFocused();
  await field.pressSequentially('communauté de commune');
  const options = dialog.getByRole('option');
  await expect(options.filter({ hasText: /convaincu/i }).first()).toBeVisible();
  await expect(dialog.locator('mark').first()).toBeVisible();
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
  // The first line leads to all results, the next ones to each.
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(canaux|fils)\//);
  await expect(page.getByRole('log')).toBeVisible();
});

test('operators are offered, the address holds the search, and a search is kept and forgotten', async ({
  signedInAs,
  account,
}) => {
  const { page } = await signedInAs(account('member'));
  await page.goto('/recherche');
  const field = page.getByRole('combobox', { name: 'Rechercher' });
  await field.pressSequentially('navette can');
  await page.getByRole('option', { name: /^canal:/ }).click();
  await field.pressSequentially('mob');
  await page.getByRole('option', { name: /^Mobilité/ }).click();
  await expect(field).toHaveValue(/^navette canal:Mobilité\s*$/);
  await expect(page.getByRole('status').filter({ hasText: /résultat/ })).toBeVisible();
  await expect(page).toHaveURL(/q=navette(%20|\+)canal/);
  await page.getByRole('button', { name: 'Garder cette recherche' }).click();
  await page.getByLabel('Nom').fill('Les navettes');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(page.getByText('Recherche gardée.')).toBeVisible();
  await field.clear();
  await page.getByRole('link', { name: 'Les navettes' }).click();
  await expect(page).toHaveURL(/q=navette(%20|\+)canal/);
  await expect(page.getByRole('status').filter({ hasText: /résultat/ })).toBeVisible();
  await field.clear();
  await page.getByRole('button', { name: 'Oublier « Les navettes »' }).click();
  await expect(page.getByRole('link', { name: 'Les navettes' })).toBeHidden();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
