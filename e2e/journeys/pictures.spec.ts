import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/test.ts';
import { dropInWords, smallPicture } from '../pages/files.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('a picture stands where it was put in a new thread’s words, and one that is taken out doesn’t leave', async ({
  signedInAs,
  account,
  server,
}) => {
  const { page } = await signedInAs(account('member'));
  const nora = new ThreadPage(page);
  const thread = await openThread(page, server.baseUrl, 'Avant les photos');
  await page.goto(`${thread.split('/fils/')[0]}/nouveau`);
  const field = page.locator('.rich-field').getByRole('textbox');
  await page.getByRole('textbox', { name: 'Titre' }).fill('La grange en photos');
  await field.click();
  await page.keyboard.type('Le toit : ');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('toolbar').getByRole('button', { name: 'Image' }).click(),
  ]);
  await chooser.setFiles([smallPicture('Toit.png'), smallPicture('Mur.png')]);
  await expect(field.getByRole('img', { name: 'Toit' })).toBeVisible();
  await expect(field.getByRole('img', { name: 'Mur' })).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(field.getByRole('img')).toHaveCount(1);
  await page.keyboard.type('à refaire.');
  await page.getByRole('button', { name: 'Publier' }).click();
  const message = nora.message('à refaire');
  await expect(message.getByRole('link', { name: /Ouvrir l’image/ })).toHaveCount(1);
  await expect(message.getByRole('link', { name: 'Ouvrir l’image : Toit' })).toBeVisible();
});

test('pictures open over the thread, one after the other, by keys and by the way back; the link stays a link @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const { page, context } = await signedInAs(account('member'));
  const nora = new ThreadPage(page);
  const address = await openThread(page, server.baseUrl, 'Visite en images');
  await nora.open(address);
  for (const [words, count] of [
    ['La cuisine', 2],
    ['Le jardin', 1],
  ] as const) {
    await dropInWords(page, count, 300);
    await expect(nora.editor.locator('[data-image] img')).toHaveCount(count);
    await page.keyboard.type(words);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await nora.expectWritten('');
    await expect(nora.message(words).getByRole('link', { name: /Ouvrir l’image/ })).toHaveCount(count);
  }
  const link = nora
    .message('La cuisine')
    .getByRole('link', { name: /Ouvrir l’image/ })
    .first();
  const dialog = page.getByRole('dialog', { name: /^Image : / });
  await link.click();
  await expect(dialog.getByText('1 sur 3', { exact: true })).toBeVisible();
  await expect
    .poll(() =>
      dialog
        .getByRole('img')
        .last()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByText('3 sur 3', { exact: true })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: /^Télécharger/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.(jpe?g|webp|png)$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(nora.message('Le jardin')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(address.split('/fils/')[1] ?? ''));
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    link.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(/\/api\/files\//);
  await expect(dialog).toBeHidden();
});

test('in light mode a picture waits to be asked for @full', async ({ signedInAs, account, server }) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const { page } = await signedInAs(account('member', 1));
  const karim = new ThreadPage(page);
  const address = await openThread(nora.page, server.baseUrl, 'Une photo lourde');
  await nora.open(address);
  await dropInWords(nora.page, 1, 3_000);
  await expect(nora.editor.getByRole('img')).toHaveCount(1);
  await nora.page.keyboard.type('La grange');
  await nora.page.getByRole('button', { name: 'Envoyer' }).click();
  await nora.expectWritten('');
  const photo = nora.message('La grange').getByRole('link', { name: /Ouvrir l’image/ });
  await expect(photo).toBeVisible();
  // It was made smaller before it left: no screen shows more.
  const widest = await photo.evaluate(async (link: HTMLAnchorElement) => {
    const picture = await createImageBitmap(await (await fetch(link.href)).blob());
    return picture.width;
  });
  expect(widest).toBe(2_048);
  const setLightMode = async (lightMode: boolean) => {
    const preferences = { headers: { origin: server.baseUrl }, data: { lightMode } };
    expect((await page.request.patch('/api/me/preferences', preferences)).ok()).toBe(true);
  };
  await setLightMode(true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // In light mode one writes in plain text.
  await page.goto(address);
  const show = karim.message('La grange').getByRole('button', { name: /Afficher l’image/ });
  await expect(show).toBeVisible();
  expect(asked.filter((url) => url.includes('/api/files/'))).toEqual([]);
  await show.click();
  await expect(karim.message('La grange').getByRole('img').last()).toBeVisible();
  await expect(karim.composer).toHaveJSProperty('tagName', 'TEXTAREA');
  // The journeys after this one share its people.
  await setLightMode(false);
});
