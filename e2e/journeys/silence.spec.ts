import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { act, channelNamed, postIn, whoIs } from '../pages/by-api.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('a thread where one writes is followed; a channel in silence asks for nothing, and shows what waited when that ends', async ({
  signedInAs,
  account,
  server,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const phone = (await signedInAs(account('member'))).page;
  const karim = (await signedInAs(account('member', 1))).page;
  const title = 'Un fil à laisser reposer';
  const address = await openThread(karim, server.baseUrl, title);
  await nora.open(address);
  const ofThread = (words: string) => nora.page.getByRole('button', { name: words, exact: true });
  const ofChannel = (words: string) =>
    nora.page.getByRole('button', { name: `Suivi de ce canal : ${words}` });
  const choose = (name: string | RegExp) => nora.page.getByRole('menuitem', { name }).click();
  await expect(ofThread('Suivre')).toBeVisible();
  await nora.write('Je prends le temps d’y penser.');
  await ofThread('Suivi').click();
  await choose('En sourdine une heure');
  await ofThread('En sourdine').click();
  await choose(/^Lever la sourdine \(jusqu’/);
  await expect(ofThread('Suivi')).toBeVisible();

  await nora.page.goto(address.replace(/\/fils\/.*/, ''));
  await ofChannel('mes fils').click();
  await choose('En sourdine jusqu’à…');
  const dialog = nora.page.getByRole('dialog', { name: 'Mettre ce canal en sourdine' });
  await dialog.getByRole('radio', { name: /^Demain matin/ }).check();
  await dialog.getByRole('button', { name: 'Mettre en sourdine' }).click();
  await expect(ofChannel('en sourdine')).toBeVisible();
  const { id, name } = await whoIs(nora.page);
  const aloud = await openThread(karim, server.baseUrl, 'Un fil ailleurs', { channelName: 'Partenariats' });
  for (const each of [address, aloud]) {
    await postIn(karim, server.baseUrl, each, `@[${name}](person:${id}), ton avis ?`);
  }
  const line = nora.page.getByRole('link').filter({ hasText: title });
  await expect(line).toContainText('ton avis');
  await phone.goto('/pour-vous');
  await expect(phone.getByRole('group', { name: 'Un fil ailleurs' })).toBeVisible();
  const group = phone.getByRole('group', { name: title });
  await expect(group).toHaveCount(0);
  await ofChannel('en sourdine').click();
  await choose(/^Lever la sourdine \(jusqu’/);
  await expect(ofChannel('mes fils')).toBeVisible();
  await expect(line.getByText('1 message non lu')).toBeAttached();
  await phone.reload();
  await expect(group).toBeVisible();
});

test('a whole channel is followed, and marked as read by itself, with its cohort, or with everything; each can be undone @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const { page: karim } = await signedInAs(account('member', 1));
  const { page: nora } = await signedInAs(account('member'));
  const { id } = await channelNamed(karim, 'Le refuge');
  await karim.goto(`/canaux/${id}`);
  const choose = async (current: string, item: string) => {
    await karim.getByRole('button', { name: `Suivi de ce canal : ${current}` }).click();
    await karim.getByRole(/^Marquer/.test(item) ? 'menuitem' : 'menuitemradio', { name: item }).click();
  };
  const badge = (page: Page) =>
    page
      .getByRole('navigation')
      .getByRole('link', { name: /^Le refuge/ })
      .getByText(/non lus?$/);
  await choose('mes fils', 'Tout');
  await expect(karim.getByRole('button', { name: 'Suivi de ce canal : tout' })).toBeVisible();
  // Whatever waits already is no part of this.
  await act(karim, server.baseUrl, 'PUT', '/api/read', {
    scope: { kind: 'all' },
    upTo: new Date(Date.now() + 60_000).toISOString(),
  });
  await karim.reload();
  await expect(karim.getByRole('button', { name: 'Suivi de ce canal : tout' })).toBeVisible();
  await expect(badge(karim)).toHaveCount(0);
  await openThread(nora, server.baseUrl, 'Un nouveau fil dans ce canal');
  await expect(badge(karim)).toBeAttached();
  for (const scope of ['Marquer tout le canal comme lu', 'Marquer toute la cohorte comme lue']) {
    await choose('tout', scope);
    await expect(badge(karim)).toHaveCount(0);
    await karim.getByRole('button', { name: 'Annuler' }).click();
    await expect(badge(karim)).toBeAttached();
  }
  await karim.goto('/');
  await karim.getByRole('button', { name: 'Tout marquer comme lu' }).click();
  await expect(karim.getByText(/^\d+ fils? marqués? comme lus?\.$/)).toBeVisible();
  await expect(badge(karim)).toHaveCount(0);
  await expect(karim.getByRole('button', { name: 'Tout marquer comme lu' })).toHaveCount(0);
  // The journeys after this one share its people.
  await karim.goto(`/canaux/${id}`);
  await choose('tout', 'Mes fils');
  await expect(karim.getByRole('button', { name: 'Suivi de ce canal : mes fils' })).toBeVisible();
});
