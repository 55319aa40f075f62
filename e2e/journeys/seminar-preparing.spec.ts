import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

interface ReadSeminar {
  state: string;
  endsAt: string;
  items: { title: string; startsAt: string; endsAt: string; documents: { id: string; name: string }[] }[];
}

/** A day three weeks from now, at this hour, as the browser's own field writes it. */
function inThreeWeeks(hours: string): string {
  return `${new Date(Date.now() + 21 * 24 * 3_600_000).toISOString().slice(0, 10)}T${hours}`;
}

/** What a field says, as the instant that the server keeps. */
function instant(page: Page, text: string): Promise<string> {
  return page.evaluate((local) => new Date(local).toISOString(), text);
}

async function writePart(part: Locator, title: string, span: [string, string] | null): Promise<void> {
  await part.getByLabel('Titre', { exact: true }).fill(title);
  if (span === null) return;
  await part.getByLabel('Début', { exact: true }).fill(inThreeWeeks(span[0]));
  await part.getByLabel('Fin', { exact: true }).fill(inThreeWeeks(span[1]));
}

test('a facilitator prepares a seminar with two parts and a document, announces it, and corrects a time', async ({
  signedInAs,
  account,
}) => {
  const { page: closed, context } = await signedInAs(account('facilitator'));
  let page = closed;
  const member = (await signedInAs(account('member'))).page;
  await page.goto('/seminaires/nouveau');
  const title = () => page.getByRole('textbox', { name: 'Titre' }).first();
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(title()).toBeFocused();
  await expect(page.getByText('3 champs sont à corriger.')).toBeVisible();
  await title().fill('Une journée à Guéret');
  await page.getByLabel('Début').fill(inThreeWeeks('09:00'));
  await page.getByLabel('Fin', { exact: true }).fill(inThreeWeeks('17:00'));
  await page.getByRole('textbox', { name: /^Lieu/ }).fill('La Quincaillerie, Guéret');
  await page.getByLabel('Nombre de places').fill('24');

  const part = (rank: number) => page.getByRole('region', { name: 'Déroulé' }).locator('ol > li').nth(rank);
  const add = page.getByRole('button', { name: 'Ajouter un moment' });
  await add.click();
  await writePart(part(0), 'Accueil', ['09:00', '10:00']);
  const chooser = part(0).locator('input[type="file"]');
  const buffer = Buffer.from('9 h : on se retrouve, un café à la main.');
  await chooser.setInputFiles({ name: 'programme.txt', mimeType: 'text/plain', buffer });
  await expect(part(0).getByText(/^Prêt/)).toBeVisible();
  await add.click();
  await expect(part(1).getByLabel('Début')).toHaveValue(inThreeWeeks('10:00'));
  await writePart(part(1), 'Choisir son territoire', null);
  await part(1).getByLabel('Forme').selectOption({ label: 'Atelier' });

  await page.close();
  page = await context.newPage();
  await page.goto('/seminaires/nouveau');
  await expect(page.getByText('Vous aviez commencé : tout est là.')).toBeVisible();
  await expect(title()).toHaveValue('Une journée à Guéret');
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(page).toHaveURL(/\/seminaires\/[\da-f-]{36}$/);
  const id = page.url().split('/').at(-1);
  const read = async (by: Page) => {
    const answer = await by.request.get(`/api/seminars/${id}`);
    return answer.ok() ? ((await answer.json()) as ReadSeminar) : null;
  };
  const draft = await read(page);
  expect(draft?.state).toBe('draft');
  expect(draft?.items.map((item) => item.title)).toEqual(['Accueil', 'Choisir son territoire']);
  const document = draft?.items[0]?.documents[0];
  expect(document?.name).toBe('programme.txt');
  expect(await read(member)).toBeNull();

  await page.getByRole('button', { name: 'Annoncer' }).click();
  await expect(page.getByRole('dialog')).toContainText('les inscriptions seront ouvertes');
  await page.getByRole('dialog').getByRole('button', { name: 'Annoncer' }).click();
  await expect(page.getByText('Annoncé : les inscriptions sont ouvertes.')).toBeVisible();
  expect((await read(member))?.state).toBe('announced');
  const download = await member.request.get(`/api/seminars/${id}/documents/${document?.id}`);
  expect(await download.text()).toBe(buffer.toString());

  await page.getByRole('link', { name: 'Modifier' }).click();
  await page.getByRole('button', { name: /^Choisir son territoire/ }).click();
  await part(1).getByLabel('Fin', { exact: true }).fill(inThreeWeeks('11:30'));
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page).toHaveURL(new RegExp(`/seminaires/${id}$`));
  const corrected = await read(member);
  expect(corrected?.items[1]?.endsAt).toBe(await instant(page, inThreeWeeks('11:30')));
  expect(corrected?.items[0]?.documents).toEqual([document]);
});
