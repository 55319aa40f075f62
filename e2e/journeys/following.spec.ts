import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/test.ts';
import { whoIs } from '../pages/by-api.ts';
import { chooseLevel, mentionIn } from '../pages/levels.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('what one chooses for a thread is so on another device, and « rien » silences even a mention', async ({
  signedInAs,
  account,
  server,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const phone = new ThreadPage((await signedInAs(account('member'))).page);
  const karim = (await signedInAs(account('member', 1))).page;
  const address = await openThread(nora.page, server.baseUrl, 'Un fil à régler');
  await nora.open(address);
  await phone.open(address);
  await expect(nora.page.getByRole('button', { name: 'Suivi', exact: true })).toBeVisible();
  await chooseLevel(nora.page, 'Suivi', 'Rien');
  await expect(phone.page.getByRole('button', { name: 'Non suivi', exact: true })).toBeVisible();
  await nora.page.goto('/pour-vous');
  await expect(nora.page.getByRole('heading', { level: 1, name: 'Pour vous' })).toBeVisible();
  await mentionIn(karim, address, (await whoIs(nora.page)).id, server.baseUrl);
  await expect(phone.message('ton avis')).toBeVisible();
  await expect(nora.page.getByRole('heading', { name: 'Un fil à régler' })).toHaveCount(0);
  await nora.page.goto(address);
  await chooseLevel(nora.page, 'Non suivi', 'Comme le canal');
  await expect(phone.page.getByRole('button', { name: 'Suivi', exact: true })).toBeVisible();
});

test('what one chooses without a network is shown, survives a reload, and leaves by itself @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const away = await signedInAs(account('member'));
  const nora = new ThreadPage(away.page);
  const phone = new ThreadPage((await signedInAs(account('member'))).page);
  const address = await openThread(nora.page, server.baseUrl, 'Un fil dans le tunnel');
  await nora.open(address);
  await phone.open(address);
  await expect(nora.page.getByRole('button', { name: 'Suivi', exact: true })).toBeVisible();
  await nora.page.evaluate(() => navigator.serviceWorker.ready);
  await away.context.setOffline(true);
  await chooseLevel(nora.page, 'Suivi', 'Rien');
  const chosen = nora.page.getByRole('button', { name: 'Non suivi', exact: true });
  await expect(chosen).toBeVisible();
  await nora.page.reload();
  await expect(chosen).toBeVisible();
  await expect(phone.page.getByRole('button', { name: 'Suivi', exact: true })).toBeVisible();
  await away.context.setOffline(false);
  await expect(phone.page.getByRole('button', { name: 'Non suivi', exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await expect(chosen).toBeVisible();
});

test('« Pour vous » is gone through, set aside and taken back by the keyboard alone @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const { page } = await signedInAs(account('member'));
  const karim = (await signedInAs(account('member', 1))).page;
  const me = (await whoIs(page)).id;
  const first = await openThread(karim, server.baseUrl, 'Premier fil au clavier');
  const second = await openThread(karim, server.baseUrl, 'Second fil au clavier');
  await mentionIn(karim, first, me, server.baseUrl);
  await mentionIn(karim, second, me, server.baseUrl);
  await page.goto('/pour-vous');
  const group = (title: string) => page.getByRole('group', { name: title, exact: true });
  await expect(group('Premier fil au clavier')).toBeVisible();
  await expect(group('Second fil au clavier')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('j');
  await expect(group('Second fil au clavier').getByRole('link', { name: /vous a mentionné/ })).toBeFocused();
  await page.keyboard.press('j');
  await expect(group('Premier fil au clavier').getByRole('link', { name: /vous a mentionné/ })).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('e');
  await expect(group('Second fil au clavier')).toHaveCount(0);
  await expect(group('Premier fil au clavier').getByRole('link', { name: /vous a mentionné/ })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Mis de côté' })).toBeVisible();
  const undo = page.getByRole('button', { name: 'Annuler' });
  await page.keyboard.press('Shift+F6');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(group('Second fil au clavier')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+Tab');
  await expect(
    group('Second fil au clavier').getByRole('button', { name: 'Marquer comme lu' }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(group('Second fil au clavier')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Fil marqué comme lu' })).toBeVisible();
  await page.keyboard.press('Shift+F6');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(group('Second fil au clavier')).toBeVisible();
});

test('n goes from one unread thread to the next, whatever the page and the channel, and says when none is left', async ({
  signedInAs,
  account,
  server,
}) => {
  const { page } = await signedInAs(account('member'));
  const karim = (await signedInAs(account('member', 1))).page;
  await page.request.put('/api/read', {
    headers: { origin: server.baseUrl },
    data: { scope: { kind: 'all' }, upTo: new Date(Date.now() + 60_000).toISOString() },
  });
  const me = (await whoIs(page)).id;
  const titles = ['Un non-lu ici', 'Un autre non-lu'];
  for (const title of titles) {
    await mentionIn(karim, await openThread(karim, server.baseUrl, title), me, server.baseUrl);
  }
  await page.goto('/annuaire');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const heading = (title: string) => page.getByRole('heading', { level: 1, name: title });
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(page).toHaveURL(/\/fils\//, { timeout: 3_000 });
  }).toPass();
  const [here = '', there = ''] = titles;
  await expect(heading(here).or(heading(there))).toBeVisible();
  const started = await heading(here).isVisible();
  await expect(page.getByRole('log')).toContainText('ton avis');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await expect(heading(started ? there : here)).toBeVisible();
  await expect(page.getByRole('log')).toContainText('ton avis');
  await page.goto('/annuaire');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(page.getByText('Plus rien de non lu.')).toBeVisible({ timeout: 2_000 });
  }).toPass();
});
