import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts';
import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
});

test('a voice message is recorded without a network, listened to, and leaves by itself later @full', async ({
  twoIn,
}) => {
  const { nora, karim, context } = await twoIn('Dit sur la route');
  const { page } = nora;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Enregistrer un message vocal' }).click();
  await expect(page.getByText('Enregistrement', { exact: true })).toBeVisible();
  await expect(page.getByText(/^0:0[3-9]$/)).toBeVisible();
  // By the keyboard alone from here: the first button of each step has the focus.
  await expect(page.getByRole('button', { name: 'Terminer' })).toBeFocused();
  await page.keyboard.press('Enter');
  const recorder = page.getByRole('region', { name: 'Message vocal' });
  await recorder.getByRole('button', { name: 'Écouter' }).click();
  await expect(recorder.getByRole('button', { name: 'Mettre en pause' })).toBeVisible();
  await recorder.getByRole('button', { name: 'Joindre au message' }).click();
  await nora.write('Le col est ouvert, on peut monter samedi.');
  await expect(nora.message('Le col est ouvert')).toContainText('En attente');
  await page.reload();
  await expect(
    nora.message('Le col est ouvert').getByRole('group', { name: /Message vocal, 0:0/ }),
  ).toBeVisible();
  await context.setOffline(false);
  const heard = karim.message('Le col est ouvert');
  await expect(heard).toBeVisible({ timeout: 45_000 });
  await heard.getByRole('button', { name: 'Écouter' }).click();
  await expect(heard.getByRole('button', { name: 'Mettre en pause' })).toBeVisible();
  await heard.getByRole('slider', { name: 'Position dans le message' }).focus();
  await karim.page.keyboard.press('ArrowRight');
  await heard.getByRole('button', { name: /Vitesse/ }).click();
  await expect(heard.getByRole('button', { name: 'Vitesse : 1,25 fois' })).toBeVisible();
});

test('what was said is never lost: by a page left or loaded again, by Escape; only « Annuler » gives it up @full', async ({
  twoIn,
}) => {
  const { nora, karim } = await twoIn('Dit puis laissé là');
  const { page } = nora;
  const said = page.getByRole('button', { name: 'Retirer Message vocal' });
  const record = async () => {
    await page.getByRole('button', { name: 'Enregistrer un message vocal' }).click();
    await expect(page.getByRole('region', { name: 'Message vocal' }).getByText(/^0:0[2-9]$/)).toBeVisible();
  };
  await record();
  await page.getByRole('button', { name: 'Terminer' }).click();
  await expect(page.getByRole('button', { name: 'Joindre au message' })).toBeVisible();
  await page.reload();
  await expect(said).toHaveCount(1);

  await record();
  await page.keyboard.press('Escape');
  await expect(said).toHaveCount(2);
  await expect(nora.composer).toBeFocused();

  await record();
  await page.getByRole('link', { name: 'Accueil' }).first().click();
  await expect(page.getByRole('heading', { name: 'Pour vous' })).toBeVisible();
  await page.goBack();
  await expect(said).toHaveCount(3);

  await record();
  await page.getByRole('button', { name: 'Terminer' }).click();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(said).toHaveCount(3);
  await said.first().focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveCount(2);
  await expect(nora.composer).toBeFocused();
  await nora.write('Dit en deux fois.');
  await expect(karim.message('Dit en deux fois').getByRole('group', { name: /Message vocal/ })).toHaveCount(
    2,
  );
});

test('a refused microphone is said in clear words, and one goes on by writing @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const { page } = await signedInAs(account('member'));
  const nora = new ThreadPage(page);
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  });
  await nora.open(await openThread(page, server.baseUrl, 'Sans micro'));
  await page.getByRole('button', { name: 'Enregistrer un message vocal' }).click();
  await expect(page.getByRole('alert')).toContainText('Le micro n’est pas autorisé');
  await page.keyboard.press('Escape');
  await nora.write('Alors j’écris');
  await expect(nora.message('Alors j’écris')).toBeVisible();
});

test('a voice message says when little time is left, and stops by itself at five minutes @full', async ({
  twoIn,
}) => {
  const { nora, karim } = await twoIn('Un long récit');
  const { page } = nora;
  await page.clock.install();
  await page.getByRole('button', { name: 'Enregistrer un message vocal' }).click();
  const recorder = page.getByRole('region', { name: 'Message vocal' });
  await expect(recorder.getByText('Enregistrement', { exact: true })).toBeVisible();
  // Some sound, by a clock that nobody hurries yet.
  await expect(recorder.getByText(/^0:0[2-9]$/)).toBeVisible();
  await expect(recorder.getByText(/^Encore/)).toHaveCount(0);
  // As on a phone that is put away: the page is woken once in a while only, and time passes all the same.
  await page.clock.fastForward('04:40');
  await expect(recorder.getByText(/^Encore 0:[12]\d$/)).toBeVisible();
  await page.clock.fastForward('00:25');
  await expect(recorder.getByRole('button', { name: 'Joindre au message' })).toBeFocused();
  await expect(recorder.getByRole('button', { name: 'Terminer' })).toHaveCount(0);
  await expect(recorder.getByText('5:00')).toBeVisible();
  await recorder.getByRole('button', { name: 'Joindre au message' }).click();
  await nora.write('J’ai tout raconté.');
  await expect(
    karim.message('J’ai tout raconté').getByRole('group', { name: 'Message vocal, 5:00' }),
  ).toBeVisible();
});
