import { expect, test } from '../fixtures/test.ts';
import { pastePictures } from '../pages/files.ts';

test('a photo that waits is taken back with its words, and sent again @full', async ({ twoIn }) => {
  const { nora, karim, context } = await twoIn('La photo du col');
  const { page } = nora;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await nora.editor.click();
  await page.keyboard.type('Le col ce matin : ');
  await pastePictures(page, 1);
  await expect(nora.editor.getByRole('img')).toHaveCount(1);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  const waiting = nora.message('Le col ce matin');
  await waiting.getByRole('button', { name: 'Retirer' }).click();
  await expect(page.getByText('Message retiré.')).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await expect(nora.editor.getByRole('img')).toHaveCount(1);
  await page.reload();
  await nora.expectWritten('Le col ce matin :');
  await expect(nora.editor.getByRole('img')).toHaveCount(1);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await context.setOffline(false);
  await expect(karim.message('Le col ce matin').getByRole('link', { name: /Ouvrir l’image/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(karim.message('Le col ce matin')).toHaveCount(1);
});

test('what one words anew survives a reload, and is a correction once the message has left @full', async ({
  twoIn,
}) => {
  const { nora, karim, context } = await twoIn('Dit trop vite');
  const { page } = nora;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await nora.write('On part à sept heures');
  const rewrite = () => nora.message('On part à sept').getByRole('button', { name: 'Modifier' }).click();
  await rewrite();
  await nora.expectWritten('On part à sept heures');
  await nora.composer.fill('On part à sept heures et demie');
  await page.keyboard.press('Escape');
  await nora.expectWritten('');
  await page.reload();
  await rewrite();
  await nora.expectWritten('On part à sept heures et demie');
  await context.setOffline(false);
  await expect(karim.message('On part à sept heures')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('ce que vous écrivez en devient la correction')).toBeVisible();
  await expect(page.getByText('Correction de votre message')).toBeVisible();
  await nora.expectWritten('On part à sept heures et demie');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(karim.message('et demie')).toBeVisible();
  await expect(karim.message('On part à sept')).toHaveCount(1);
  await page.goto('/brouillons');
  await expect(page.getByText('On part à sept')).toHaveCount(0);
});
