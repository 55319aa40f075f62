import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { channelNamed, postIn, waitingFor, whoIs } from '../pages/by-api.ts';
import { chooseLevel, mentionIn } from '../pages/levels.ts';
import { openThread } from '../pages/thread-page.ts';

/** A thread in its channel's list, as it stands there for this person. */
const lineOf = (page: Page, title: string) => page.getByRole('link').filter({ hasText: title });

test('« Mentions » of a thread: what is written there is not told any more, a mention is @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const { page } = await signedInAs(account('member'));
  const desk = (await signedInAs(account('member'))).page;
  const karim = (await signedInAs(account('member', 1))).page;
  const title = 'Un fil bavard';
  const address = await openThread(page, server.baseUrl, title);
  await desk.goto(address.split('/fils/')[0] ?? '');
  const line = lineOf(desk, title);
  await postIn(karim, server.baseUrl, address, 'Il fait beau ce matin.');
  await expect(line).toContainText('1 message non lu');

  await page.goto(address);
  await chooseLevel(page, 'Suivi', 'Mentions');
  await expect(page.getByRole('button', { name: 'Mentions', exact: true })).toBeVisible();
  await page.goto('/pour-vous');
  await postIn(karim, server.baseUrl, address, 'Il pleut ce soir.');
  await expect(line).toContainText('Il pleut ce soir.');
  await expect(line).not.toContainText('non lu');
  expect(await waitingFor(page)).not.toContain(title);
  await expect(page.getByRole('group', { name: title })).toHaveCount(0);

  await mentionIn(karim, address, (await whoIs(page)).id, server.baseUrl);
  await expect(page.getByRole('group', { name: title })).toContainText('vous a mentionné');
  await page.getByRole('group', { name: title }).getByRole('link').first().click();
  await expect(page.getByRole('log').getByText('ton avis')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mentions', exact: true })).toBeVisible();
});

test('« Mentions » of a channel: its threads are not told, a mention in any of them is @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const { page } = await signedInAs(account('member'));
  const karim = (await signedInAs(account('member', 1))).page;
  const title = 'Un fil du canal';
  const channel = await channelNamed(page, 'Le refuge');
  const address = await openThread(karim, server.baseUrl, title);
  await page.goto(`/canaux/${channel.id}`);
  const line = lineOf(page, title);
  await expect(line).toContainText('1 message non lu');
  await chooseLevel(page, 'Suivi de ce canal : mes fils', 'Mentions');
  await expect(line).toBeVisible();
  await expect(line).not.toContainText('non lu');
  await postIn(karim, server.baseUrl, address, 'Rien qui presse.');
  await expect(line).toContainText('Rien qui presse.');
  await expect(line).not.toContainText('non lu');
  expect(await waitingFor(page)).not.toContain(title);
  await mentionIn(karim, address, (await whoIs(page)).id, server.baseUrl);
  await expect.poll(() => waitingFor(page)).toContain(title);
  // The journeys after this one share its people.
  await chooseLevel(page, 'Suivi de ce canal : mentions', 'Mes fils');
  await expect(page.getByRole('button', { name: 'Suivi de ce canal : mes fils' })).toBeVisible();
  await expect(line).toContainText('non lu');
});
