import { expect, test } from '../fixtures/test.ts';
import { dropDocument, dropPictures, pastePictures, throttle } from '../pages/files.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

/** Letters alone: how lines are laid out is no matter here. */
const letters = (text: string | null) => (text ?? '').replace(/\s+/g, '');

test('twenty thousand characters and ten photos on a slow phone, with a cut and a reload, lose no key stroke and no file @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(600_000);
  const { context, page } = await signedInAs(account('member'));
  const nora = new ThreadPage(page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  await page.setViewportSize({ width: 360, height: 740 });
  const address = await openThread(page, server.baseUrl, 'Les photos de la vallée');
  await nora.open(address);
  await karim.open(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await throttle(page);
  const words: string[] = [];
  const paragraph = 'La route du col est fermée, on passe par la vallée. '.repeat(20).trim();
  await nora.editor.click();
  for (let part = 0; part < 16; part += 1) {
    await page.keyboard.insertText(paragraph);
    await page.keyboard.press('Shift+Enter');
    words.push(paragraph);
  }
  for (let part = 0; part < 10; part += 1) {
    if (part === 4) await context.setOffline(true);
    if (part === 6) {
      await page.reload();
      await nora.editor.click({ timeout: 60_000 });
      await page.keyboard.press('Control+End');
    }
    if (part === 8) {
      await context.setOffline(false);
      await throttle(page);
    }
    await (part % 2 === 0 ? pastePictures : dropPictures)(page, 1, 420);
    const typed = `Photo ${part} : ${'tapé lettre par lettre, sans rien attendre ; '.repeat(5).trim()}`;
    await page.keyboard.type(typed);
    words.push(typed);
  }
  await expect(nora.editor.locator('[data-image] img')).toHaveCount(5);
  await expect(page.getByRole('list', { name: 'Fichiers joints' }).getByRole('listitem')).toHaveCount(5);
  expect(letters(await nora.editor.textContent())).toBe(letters(words.join('')));
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await nora.expectWritten('');
  const arrived = karim.message('Photo 9 :');
  await expect(arrived).toBeVisible({ timeout: 240_000 });
  const pictures = arrived.getByRole('link', { name: /Ouvrir l’image/ });
  await expect(pictures).toHaveCount(10);
  await pictures.last().scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      pictures
        .last()
        .getByRole('img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
  expect(letters(await arrived.textContent())).toContain(letters(words.join('')));
});

test('a document is taken, shown to all, and downloaded as it was; one that is no document is refused in words @full', async ({
  twoIn,
}) => {
  const { nora, karim } = await twoIn('Le budget du minibus');
  await dropDocument(nora.page, 'Budget.csv', 'poste;montant\nminibus;12000\n');
  await dropDocument(nora.page, 'programme.exe', `MZ\u0090\u0000\u0003${'\u0000'.repeat(200)}`);
  const refused = nora.page.getByRole('listitem').filter({ hasText: 'programme.exe' });
  await expect(refused.getByRole('alert')).toContainText('n’est pas accepté');
  await refused.getByRole('button', { name: 'Retirer programme.exe' }).click();
  await expect(refused).toHaveCount(0);
  // A road on which nothing gets through: what doesn't leave is given up, and holds nothing back.
  await nora.page.route('**/api/files/**', (route) => route.abort());
  await dropDocument(nora.page, 'Trop long.csv', 'a;b\n1;2\n');
  const stuck = nora.page.getByRole('listitem').filter({ hasText: 'Trop long.csv' });
  await expect(stuck.getByRole('progressbar', { name: 'Envoi de Trop long.csv' })).toBeVisible();
  await stuck.getByRole('button', { name: 'Retirer Trop long.csv' }).click();
  await expect(stuck).toHaveCount(0);
  await nora.page.unroute('**/api/files/**');
  await nora.write('Voici le budget');
  const link = karim.message('Voici le budget').getByRole('link', { name: /Télécharger Budget.csv/ });
  const [download] = await Promise.all([karim.page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('Budget.csv');
  const stream = await download.createReadStream();
  let text = '';
  for await (const piece of stream) text += piece;
  expect(text).toBe('poste;montant\nminibus;12000\n');
  // What was cut goes on where it stopped, and nothing of it may act as a page of ours.
  const part = await karim.page.request.get((await link.getAttribute('href')) ?? '', {
    headers: { range: 'bytes=6-12' },
  });
  expect([part.status(), await part.text()]).toEqual([206, 'montant']);
  expect(part.headers()).toMatchObject({
    'content-security-policy': expect.stringContaining('sandbox'),
    'content-disposition': expect.stringContaining('attachment'),
  });
  await expect(karim.message('Voici le budget')).not.toContainText('Trop long');

  const { page } = karim;
  await page.getByRole('button', { name: /^Suivi de ce canal/ }).click();
  await page.getByRole('menuitem', { name: 'Fichiers du canal' }).click();
  // The address keeps what is chosen: the choice is drawn once it has changed.
  const only = async (name: string) => {
    await page.getByRole('radio', { name }).click();
    await expect(page.getByRole('radio', { name })).toBeChecked();
  };
  await only('Documents');
  const shown = page.getByRole('listitem').filter({ hasText: 'Le budget du minibus' });
  await expect(shown.getByRole('link', { name: /Télécharger Budget.csv/ })).toBeVisible();
  await only('Images');
  await expect(shown).toHaveCount(0);
  await page.goBack();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog', { name: 'Recherche' });
  await box.getByRole('combobox').fill('budget.csv');
  await box.getByRole('option', { name: /Budget\.csv.*Fichier/s }).click();
  await expect(karim.message('Voici le budget')).toBeInViewport();
});

test('a correction takes new files without the network, leaves after them, and shows none that it leaves out @full', async ({
  twoIn,
}) => {
  const { nora, karim, context } = await twoIn('Le toit du lavoir');
  const { page } = nora;
  await nora.write('Le toit fuit');
  await expect(karim.message('Le toit fuit')).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await nora.choose('Le toit fuit', 'Corriger');
  await nora.expectWritten('Le toit fuit');
  await nora.editor.click();
  await page.keyboard.press('Control+End');
  await context.setOffline(true);
  await page.keyboard.type(', en photo : ');
  await pastePictures(page, 1);
  await expect(nora.editor.getByRole('img')).toHaveCount(1);
  await dropDocument(page, 'Devis.csv', 'poste;montant\nardoises;9000\n');
  await expect(page.getByRole('list', { name: 'Fichiers joints' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const waiting = nora.message('en photo');
  await expect(waiting).toContainText('Correction en attente d’envoi');
  await expect(waiting.getByRole('img', { name: 'Photo 1' })).toBeVisible();
  await page.reload();
  await expect(waiting).toContainText('Correction en attente d’envoi');
  await context.setOffline(false);
  const corrected = karim.message('en photo');
  await expect(corrected.getByRole('link', { name: /Ouvrir l’image/ })).toBeVisible({ timeout: 60_000 });
  await expect(corrected.getByRole('link', { name: /Télécharger Devis.csv/ })).toBeVisible();
  await expect(waiting).not.toContainText('Correction en attente d’envoi');
  const picture = await corrected.getByRole('link', { name: /Ouvrir l’image/ }).getAttribute('href');
  const look = async () => (await karim.page.request.get(picture ?? '')).status();
  expect(await look()).toBe(200);

  await nora.choose('en photo', 'Corriger');
  await nora.editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Le toit ne fuit plus');
  await dropDocument(page, 'Facture.csv', 'poste;montant\nardoises;8700\n');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const last = karim.message('ne fuit plus');
  await expect(last.getByRole('link', { name: /Télécharger Facture.csv/ })).toBeVisible();
  await expect(last.getByRole('link', { name: /Ouvrir l’image|Devis/ })).toHaveCount(0);
  expect(await look()).toBe(404);
});
