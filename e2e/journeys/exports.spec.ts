import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { filesOf } from '../../server/src/test/archive.ts';
import { expect, test } from '../fixtures/test.ts';
import { postIn } from '../pages/by-api.ts';
import { dropDocument } from '../pages/files.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

/** Takes the thread away, as the dialog offers it; answers its name and what is in it. */
async function exportAs(thread: ThreadPage, format: string): Promise<{ name: string; content: Buffer }> {
  await thread.chooseOfThread('Exporter…');
  const dialog = thread.page.getByRole('dialog', { name: 'Exporter ce fil' });
  await dialog.getByLabel('Format').selectOption({ label: format });
  return take(thread.page, () => dialog.getByRole('link', { name: 'Télécharger' }).click());
}

async function take(page: Page, ask: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return { name: download.suggestedFilename(), content: Buffer.concat(pieces) };
}

test('a facilitator takes a thread away with its files, which is recorded; a member takes their own words @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const address = await openThread(elise.page, server.baseUrl, 'Le bilan de la navette');
  await postIn(karim.page, server.baseUrl, address, 'Trente **voyages** en mars.');
  await elise.open(address);
  await dropDocument(elise.page, 'Voyages.csv', 'mois;voyages\nmars;30\n');
  await elise.write('Voici les chiffres.');
  await expect(elise.message('Voici les chiffres.').getByRole('link', { name: /Voyages.csv/ })).toBeVisible();

  const archive = await exportAs(elise, 'Markdown, avec ses fichiers');
  expect(archive.name).toBe('Le bilan de la navette.zip');
  const files = filesOf(archive.content);
  const document = files.find(({ name }) => name.endsWith('.md'));
  expect(document?.text).toContain('# Le bilan de la navette');
  expect(document?.text).toContain('Trente **voyages** en mars.');
  expect(files.find(({ name }) => name.endsWith('Voyages.csv'))?.text).toBe('mois;voyages\nmars;30\n');
  const pdf = await exportAs(elise, 'PDF, à lire ou à imprimer');
  expect(pdf.name).toBe('Le bilan de la navette.pdf');
  expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');

  await karim.open(address);
  const own = await exportAs(karim, 'Markdown, avec ses fichiers');
  expect(own.name).toBe('Le bilan de la navette.md');
  expect(own.content.toString()).toContain('Trente **voyages** en mars.');
  expect(own.content.toString()).not.toContain('Voici les chiffres.');

  const { page: coordination } = await signedInAs(account('coordinator'));
  await coordination.goto('/journal-des-actions');
  await coordination.getByRole('radio', { name: 'Exports' }).check();
  const lines = coordination.getByRole('article').filter({ hasText: 'Le bilan de la navette' });
  await expect(lines).toHaveText([
    /Élise Rambaud a exporté un fil en PDF/,
    /Élise Rambaud a exporté un fil en Markdown/,
  ]);
  expect((await new AxeBuilder({ page: coordination }).analyze()).violations).toEqual([]);
});
