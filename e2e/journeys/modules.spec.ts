import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { whoIs } from '../pages/by-api.ts';

const closed = 'Le mentorat n’est pas encore ouvert dans votre cohorte';

/** A link of the navigation, by its whole name. */
function place(page: Page, name: string) {
  const navigation = page.getByRole('navigation', { name: 'Navigation principale' });
  return navigation.getByRole('link', { name, exact: true });
}

/** Whether this very page is still the one that was marked: it was not loaded anew. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-marked', ''));
const isMarked = (page: Page) => page.evaluate(() => document.body.hasAttribute('data-marked'));

test('a facilitator closes mentoring: it leaves a member’s navigation at once, its address says why, and it comes back as it was', async ({
  signedInAs,
  account,
}) => {
  const { page: elise } = await signedInAs(account('facilitator'));
  const { page: nora } = await signedInAs(account('member'));
  const { name } = await whoIs(elise);
  await nora.goto('/');
  await expect(place(nora, 'Annuaire et mentorat')).toBeVisible();
  await mark(nora);

  await elise.goto('/');
  await elise.getByRole('link', { name: 'Ce qui est ouvert' }).first().click();
  const mentoring = elise.getByRole('checkbox', { name: 'Mentorat' });
  await expect(mentoring).toBeChecked();
  await mentoring.uncheck();
  await expect(elise.getByText(/Mentorat\s: c’est fermé/)).toBeVisible();

  await test.step('the member’s navigation loses it without being loaded anew', async () => {
    await expect(place(nora, 'Annuaire')).toBeVisible();
    await expect(place(nora, 'Annuaire et mentorat')).toBeHidden();
    expect(await isMarked(nora)).toBe(true);
  });

  await test.step('a direct address says why, and whom to ask', async () => {
    await nora.goto('/mentorat/demande');
    await expect(nora.getByRole('heading', { level: 1, name: closed })).toBeVisible();
    await expect(nora.getByRole('link', { name: `Écrire à ${name}` })).toBeVisible();
    await mark(nora);
  });

  await test.step('open again, it is as it was, on the very page', async () => {
    await mentoring.check();
    await expect(elise.getByText(/Mentorat\s: c’est ouvert/)).toBeVisible();
    await expect(nora.getByRole('heading', { level: 1, name: 'Demander un·e mentor·e' })).toBeVisible();
    await expect(place(nora, 'Annuaire et mentorat')).toBeVisible();
    expect(await isMarked(nora)).toBe(true);
    await elise.reload();
    await expect(mentoring).toBeChecked();
  });
});
