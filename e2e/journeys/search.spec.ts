import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/test.ts';

test('Ctrl K, as ⌘ K, finds as one types, with the keyboard alone, and leads to the very message', async ({
  signedInAs,
  account,
}) => {
  const { page } = await signedInAs(account('member'));
  await page.goto('/');
  await page.getByRole('heading', { name: 'Pour vous' }).waitFor();
  const dialog = page.getByRole('dialog', { name: 'Recherche' });
  const field = dialog.getByRole('combobox', { name: 'Rechercher' });
  await page.keyboard.press('Meta+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+k');
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

test('operators are offered, the address holds the search, and a search is kept and forgotten @full', async ({
  signedInAs,
  account,
}) => {
  const { page } = await signedInAs(account('member'));
  await page.goto('/recherche');
  const field = page.getByRole('combobox', { name: 'Rechercher' });
  await field.pressSequentially('navette can');
  await expect(page.getByRole('option', { name: /^canal:/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /^canal:/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await field.pressSequentially('mob');
  await expect(page.getByRole('option', { name: /^Mobilité/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /^Mobilité/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
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

test('one box finds people, structures, territories, threads and messages; quotes and a dash narrow it', async ({
  signedInAs,
  account,
}) => {
  const { page } = await signedInAs(account('member'));
  // A server that has just started is still reading what it finds.
  for (const [q, type] of Object.entries({ belkacem: 'person', cordee: 'organisation', orne: 'territory' })) {
    await expect
      .poll(async () => (await page.request.get(`/api/search?limit=10&q=${q}`)).text(), { timeout: 30_000 })
      .toContain(`"type":"${type}"`);
  }
  await page.goto('/recherche');
  const field = page.getByRole('combobox', { name: 'Rechercher' });
  const results = page.getByRole('main').getByRole('listitem');
  const found = (what: RegExp) => results.filter({ hasText: what }).first();
  const count = page.getByRole('status').filter({ hasText: /résultat/ });
  await field.fill('belkacem');
  await expect(found(/Nora Belkacem.*Personne/s)).toBeVisible();
  await field.fill('cordee');
  await expect(found(/La Cordée mobile.*Structure/s)).toBeVisible();
  await field.fill('orne');
  await expect(found(/Orne.*Territoire/s)).toBeVisible();
  await field.fill('navettes');
  await expect(found(/navette.*Fil ·/is)).toBeVisible();
  await expect(results.locator('mark').first()).toBeVisible();
  const wide = Number.parseInt((await count.textContent()) ?? '', 10);
  await field.fill('navettes -type:fil');
  await expect(found(/Message ·/)).toBeVisible();
  await expect.poll(async () => Number.parseInt((await count.textContent()) ?? '', 10)).toBeLessThan(wide);
  await expect(results.filter({ hasText: /Fil ·/ })).toHaveCount(0);
  await field.fill('"mot navette que personne n’a dit"');
  await expect(page.getByText('Rien trouvé')).toBeVisible();
});
