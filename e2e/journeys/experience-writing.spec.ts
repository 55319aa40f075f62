import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

interface Draft {
  sections: { id: string; title: string; type: string; value: { body?: string } }[];
  authors: { name: string }[];
}

/** The draft as the server has it. */
async function draftOf(page: Page, id: string): Promise<Draft> {
  const answer = await page.request.get(`/api/experiences/${id}/draft`);
  expect(answer.ok()).toBe(true);
  return answer.json();
}

async function bodyOf(page: Page, id: string, sectionId: string): Promise<string> {
  const { sections } = await draftOf(page, id);
  return sections.find((section) => section.id === sectionId)?.value.body ?? '';
}

/** The words of the section that is shown, in the editor. */
const words = (page: Page, sectionId?: string) =>
  (sectionId ? page.locator(`[id="partie-${sectionId}"]`) : page).locator('[contenteditable="true"]').first();

test('a member writes on a phone with the network cut in the middle, a co-author elsewhere: both texts are there', async ({
  signedInAs,
  account,
}) => {
  test.setTimeout(120_000);
  const { page: nora, context } = await signedInAs(account('member'));
  const { page: karim } = await signedInAs(account('member', 1));
  const me = await (await karim.request.get('/api/me')).json();
  await nora.setViewportSize({ width: 360, height: 740 });

  await nora.goto('/retours/nouveau');
  await nora.getByRole('radio').first().check({ force: true });
  await nora.getByRole('textbox', { name: 'Titre' }).fill('Un garage solidaire sans local à soi');
  await nora.getByRole('button', { name: 'Commencer à écrire' }).click();
  await nora.waitForURL(/\/retours\/[^/]+\/ecrire/);
  const id = /retours\/([^/]+)\/ecrire/.exec(nora.url())?.[1] ?? '';
  await expect(nora.getByText(/^1 sur \d+$/)).toBeVisible();

  await nora.getByRole('button', { name: 'Actions sur ce retour' }).click();
  await nora.getByRole('menuitem', { name: 'Écrire à plusieurs' }).click();
  const dialog = nora.getByRole('dialog');
  await dialog.getByRole('combobox').pressSequentially(me.person.name.slice(0, 6));
  await dialog.getByRole('option', { name: me.person.name }).click();
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(dialog).toBeHidden();
  const draft = await draftOf(nora, id);
  expect(draft.authors.map(({ name }) => name)).toContain(me.person.name);
  const section = draft.sections.find(({ type }) => type === 'text');
  if (!section) throw new Error('a template without words');

  await nora.getByRole('button', { name: 'Toutes' }).click();
  await nora.getByRole('button', { name: new RegExp(`^${section.title}`) }).click();
  await nora.getByRole('textbox').first().click();
  await words(nora).click();
  await nora.keyboard.type('Au départ, un village sans garage.');
  await expect(nora.getByText(/^Enregistré à/)).toBeVisible();

  await nora.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await nora.keyboard.press('Enter');
  await nora.keyboard.type('Écrit dans le tunnel.');
  await expect(nora.getByText('En attente du réseau : gardé sur cet appareil')).toBeVisible();

  await karim.goto(`/retours/${id}/ecrire?partie=${section.id}`);
  await karim.locator(`[id="partie-${section.id}"]`).getByRole('textbox').first().click();
  await words(karim, section.id).click();
  await karim.keyboard.press('Control+End');
  await karim.keyboard.press('Enter');
  await karim.keyboard.type('Écrit en gare par une autre personne.');
  await expect.poll(() => bodyOf(karim, id, section.id)).toContain('Écrit en gare');

  await nora.reload();
  await expect(words(nora).or(nora.getByRole('textbox').first())).toContainText('Écrit dans le tunnel.');
  await context.setOffline(false);
  for (const said of [
    'un village sans garage',
    'Écrit dans le tunnel.',
    'Écrit en gare par une autre personne.',
  ]) {
    await expect.poll(() => bodyOf(karim, id, section.id), { timeout: 30_000 }).toContain(said);
  }
  await expect(words(karim, section.id)).toContainText('Écrit dans le tunnel.');
});
