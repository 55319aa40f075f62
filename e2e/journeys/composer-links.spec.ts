import { expect, test } from '../fixtures/test.ts';
import { whoIs } from '../pages/by-api.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('a link is made with the toolbar, changed and removed, and all read it so @full', async ({ twoIn }) => {
  const { nora, karim } = await twoIn('Où lire le guide');
  const { page, editor } = nora;
  const tool = page.getByRole('toolbar').getByRole('button', { name: 'Lien' });
  const dialog = page.getByRole('dialog', { name: 'Lien' });
  const address = dialog.getByLabel('Adresse');
  await editor.click();
  await page.keyboard.type('Lisez le guide');
  for (let letter = 0; letter < 'guide'.length; letter += 1) await page.keyboard.press('Shift+ArrowLeft');
  await tool.click();
  await expect(address).toBeFocused();
  await expect(dialog.getByLabel('Mots à afficher')).toHaveValue('guide');
  // What leads nowhere is said, and writes nothing.
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Écrivez l’adresse d’une page')).toBeVisible();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(editor.locator('a')).toHaveCount(0);
  await address.fill('exemple.org/guide');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(editor).toBeFocused();
  await expect(editor.locator('a')).toHaveAttribute('href', 'https://exemple.org/guide');
  // Where the words end, the link does too.
  await page.keyboard.type(' avant jeudi.');
  await page.keyboard.press('Control+Enter');
  await nora.expectWritten('');
  for (const reader of [nora, karim]) {
    const link = reader.message('Lisez le guide').getByRole('link', { name: 'guide' });
    await expect(link).toHaveText('guide');
    await expect(link).toHaveAttribute('href', 'https://exemple.org/guide');
  }

  // A correction changes where it leads, then another takes it away.
  const correct = async () => {
    await nora.choose('Lisez le guide', 'Corriger');
    await nora.expectWritten('Lisez le guide avant jeudi.');
    await expect(editor).toBeFocused();
    await editor.locator('a').click();
    await expect(tool).toHaveAttribute('aria-pressed', 'true');
    await tool.click();
  };
  await correct();
  await expect(address).toHaveValue('https://exemple.org/guide');
  await address.fill('https://exemple.org/guide-2026');
  await dialog.getByRole('button', { name: 'Insérer' }).click();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const read = karim.message('Lisez le guide').getByRole('link', { name: 'guide' });
  await expect(read).toHaveAttribute('href', 'https://exemple.org/guide-2026');
  await correct();
  await dialog.getByRole('button', { name: 'Retirer le lien' }).click();
  await expect(editor.locator('a')).toHaveCount(0);
  await nora.expectWritten('Lisez le guide avant jeudi.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(read).toHaveCount(0);
  await expect(karim.message('Lisez le guide avant jeudi.')).toBeVisible();
});

test('addresses of ours unfold for who may read them, and for nobody else; others stay as they are', async ({
  signedInAs,
  account,
  server,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const told = await openThread(nora.page, server.baseUrl, 'Le fil dont on parle');
  await nora.open(await openThread(nora.page, server.baseUrl, 'Une adresse à suivre'));
  const hidden = `${server.baseUrl}/fils/0192f0a4-7c3e-7a10-8b11-000000000001`;
  await nora.write(`${server.baseUrl}${told}`);
  await nora.write(hidden);
  const karim = await whoIs((await signedInAs(account('member', 1))).page);
  await nora.write(`${server.baseUrl}/personnes/${karim.id}`);
  await nora.write(`${server.baseUrl}/fils/${told.split('/').at(-1)}?message=1`);
  await nora.write('https://www.example.org/une-page');
  await expect(
    nora.log.getByRole('link', { name: /Karim Haddad.*Responsable de l’essaimage/ }),
  ).toBeVisible();
  await expect(nora.log.getByRole('link', { name: /Nora Belkacem.*qu’en pensez-vous/ })).toBeVisible();
  await expect(nora.log.getByRole('link', { name: 'https://www.example.org/une-page' })).toBeVisible();
  const card = nora.log.getByRole('link', { name: /Le fil dont on parle.*Fil de Le refuge/ });
  await expect(card).toBeVisible();
  await expect(nora.log.getByRole('link', { name: hidden })).toBeVisible();
  await card.click();
  await expect(nora.page.getByRole('heading', { name: 'Le fil dont on parle' })).toBeVisible();
});
