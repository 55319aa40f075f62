import { expect, test } from '../fixtures/test.ts';
import { dropDocument, dropPictures, throttle } from '../pages/files.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('twenty thousand characters and ten photos from a slow phone, with a cut: no key stroke and no file is lost', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(420_000);
  const { context, page } = await signedInAs(account('member'));
  const nora = new ThreadPage(page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const address = await openThread(page, server.baseUrl, 'Les photos de la vallée');
  await nora.open(address);
  await karim.open(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await throttle(page);
  await dropPictures(page, 10, 420);
  const tray = page.getByRole('list', { name: 'Fichiers joints' });
  await expect(tray.getByRole('listitem')).toHaveCount(10);
  const words: string[] = [];
  const paragraph = 'La route du col est fermée, on passe par la vallée. '.repeat(18);
  await nora.composer.focus();
  for (let part = 0; part < 20; part += 1) {
    if (part === 6) await context.setOffline(true);
    if (part === 12) {
      await context.setOffline(false);
      await throttle(page);
    }
    const typed = `${part} vite tapé `;
    await page.keyboard.type(typed);
    await page.keyboard.insertText(paragraph);
    await page.keyboard.press('Shift+Enter');
    words.push(typed, paragraph);
  }
  const letters = (text: string | null) => (text ?? '').replace(/\s+/g, '');
  expect(letters(await nora.composer.textContent())).toBe(letters(words.join('')));
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await nora.expectWritten('');
  await expect(tray).toHaveCount(0);
  const arrived = karim.message('19 vite tapé');
  await expect(arrived).toBeVisible({ timeout: 240_000 });
  await expect(arrived.getByRole('link', { name: /Ouvrir l’image/ })).toHaveCount(10);
  await arrived.getByRole('img').last().scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      arrived
        .getByRole('img')
        .last()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
  expect(letters(await arrived.textContent())).toContain(letters(words.join('')));
});

test('a document is taken, shown to all, and downloaded as it was; one that is no document is refused in words', async ({
  signedInAs,
  account,
  server,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const address = await openThread(nora.page, server.baseUrl, 'Le budget du minibus');
  await nora.open(address);
  await karim.open(address);
  await dropDocument(nora.page, 'Budget.csv', 'poste;montant\nminibus;12000\n');
  await dropDocument(nora.page, 'programme.exe', `MZ\u0090\u0000\u0003${'\u0000'.repeat(200)}`);
  const refused = nora.page.getByRole('listitem').filter({ hasText: 'programme.exe' });
  await expect(refused.getByRole('alert')).toContainText('n’est pas accepté');
  await refused.getByRole('button', { name: 'Retirer programme.exe' }).click();
  await expect(refused).toHaveCount(0);
  await nora.write('Voici le budget');
  const link = karim.message('Voici le budget').getByRole('link', { name: /Télécharger Budget.csv/ });
  const [download] = await Promise.all([karim.page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('Budget.csv');
  const stream = await download.createReadStream();
  let text = '';
  for await (const piece of stream) text += piece;
  expect(text).toBe('poste;montant\nminibus;12000\n');
});

test('in light mode a picture waits to be asked for', async ({ signedInAs, account, server }) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const { page } = await signedInAs(account('member', 1));
  const karim = new ThreadPage(page);
  const address = await openThread(nora.page, server.baseUrl, 'Une photo lourde');
  await nora.open(address);
  await dropPictures(nora.page, 1);
  await nora.write('La grange');
  await expect(nora.message('La grange').getByRole('link', { name: /Ouvrir l’image/ })).toBeVisible();
  const preferences = { headers: { origin: server.baseUrl }, data: { lightMode: true } };
  expect((await page.request.patch('/api/me/preferences', preferences)).ok()).toBe(true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // In light mode one writes in plain text.
  await page.goto(address);
  const show = karim.message('La grange').getByRole('button', { name: /Afficher l’image/ });
  await expect(show).toBeVisible();
  expect(asked.filter((url) => url.includes('/api/files/'))).toEqual([]);
  await show.click();
  await expect(karim.message('La grange').getByRole('img').last()).toBeVisible();
});
