import { randomUUID } from 'node:crypto';
import type { APIRequestContext, BrowserContext, Locator, Page } from '@playwright/test';
import { test as base, expect } from '../fixtures/test.ts';
import { bringElsewhere, filmElsewhere, pageElsewhere, peerTubeVideo, playerIn } from '../pages/elsewhere.ts';
import { ask, makeRoom } from '../pages/live-room.ts';
import { makeReplay } from '../pages/replays.ts';

const asked = 'Qui paie la navette, la première année ?';
const chapter = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(name) });
const question = (page: Page) => page.getByRole('region', { name: 'Questions' }).getByText(asked);

/** A replay that is kept at this address, in whose fifteenth second the question was asked; its page. */
async function replayAt(
  facilitator: APIRequestContext,
  member: APIRequestContext,
  origin: string,
  { title, address }: { title: string; address: string },
): Promise<string> {
  const { id: roomId, seminarId } = await makeRoom(facilitator, origin, { title });
  const { createdAt } = await ask<{ createdAt: string }>(
    member,
    origin,
    'POST',
    `/api/rooms/${roomId}/questions`,
    { clientId: randomUUID(), text: asked },
  );
  await ask(facilitator, origin, 'POST', `/api/rooms/${roomId}/closing`);
  const beginsAt = new Date(Date.parse(createdAt) - 15_000).toISOString();
  const wanted = { seminarId, roomId, address, beginsAt, published: true };
  return `/replays/${await makeReplay(facilitator, origin, wanted)}`;
}

/** Where this reader stopped, as their other devices are told. */
async function stoppedAt(page: Page, origin: string, replay: string): Promise<number> {
  const { position } = await ask<{ position: { seconds: number } | null }>(
    page.request,
    origin,
    'GET',
    `/api${replay}`,
  );
  return position?.seconds ?? 0;
}

const secondOf = (video: Locator) => video.evaluate((element) => (element as HTMLVideoElement).currentTime);
const rateOf = (video: Locator) => video.evaluate((element) => (element as HTMLVideoElement).playbackRate);

interface ElsewhereFixtures {
  /** Nora on the page of a replay that is kept at this address; `path` is where it is. */
  noraOn: (title: string, address: string) => Promise<{ nora: Page; context: BrowserContext; path: string }>;
}

const test = base.extend<ElsewhereFixtures>({
  noraOn: async ({ signedInAs, account, server }, use) => {
    await use(async (title, address) => {
      const { page: elise } = await signedInAs(account('facilitator'));
      const { page: nora, context } = await signedInAs(account('member'));
      await bringElsewhere(context);
      const path = await replayAt(elise.request, nora.request, server.baseUrl, { title, address });
      await nora.goto(path);
      return { nora, context, path };
    });
  },
});

test('a replay on a PeerTube is led by its chapters, followed by its room, and begins where one stopped @full', async ({
  noraOn,
  server,
}) => {
  test.setTimeout(180_000);
  const title = 'Webinaire gardé sur un PeerTube';
  const { nora, path } = await noraOn(title, peerTubeVideo);
  const player = playerIn(nora, title);
  const video = player.locator('video');
  await nora.getByRole('radio', { name: 'Questions' }).check({ force: true });

  // Led before it was ever started: it begins at the chapter, and the room's question comes in its own second.
  await expect(nora.getByRole('button', { name: 'Copier le lien à 0:00' })).toBeVisible();
  await chapter(nora, 'Choisir son territoire').click();
  await expect(chapter(nora, 'Choisir son territoire')).toHaveAttribute('aria-current', 'true');
  await expect(nora.getByText('Aucune question n’était encore posée')).toBeVisible();
  await nora.getByLabel('Vitesse').selectOption({ label: '× 1,5' });
  await player.getByRole('button', { name: 'Lire ou arrêter' }).click();
  await expect(question(nora)).toBeVisible();
  expect(await secondOf(video)).toBeGreaterThanOrEqual(15);
  expect(await rateOf(video)).toBe(1.5);

  // Another moment, forth and back: what is still to come is not there yet.
  await chapter(nora, 'Ce que chaque structure emporte').click();
  await expect.poll(() => secondOf(video)).toBeGreaterThanOrEqual(27);
  await chapter(nora, 'Choisir son territoire').click();
  await expect(question(nora)).toBeHidden();
  await expect(question(nora)).toBeVisible();
  await player.getByRole('button', { name: 'Lire ou arrêter' }).click();
  await expect.poll(() => stoppedAt(nora, server.baseUrl, path)).toBeGreaterThanOrEqual(15);

  // It begins where she stopped, though the player says 0 until it is started.
  const stopped = Math.floor(await secondOf(video));
  await nora.reload();
  await nora.getByRole('radio', { name: 'Questions' }).check({ force: true });
  await expect(chapter(nora, 'Choisir son territoire')).toHaveAttribute('aria-current', 'true');
  await expect(question(nora)).toBeVisible();
  await expect(nora.getByRole('button', { name: 'Reprendre du début' })).toBeVisible();
  await player.getByRole('button', { name: 'Lire ou arrêter' }).click();
  await expect.poll(() => secondOf(video)).toBeGreaterThanOrEqual(stopped);
});

test('a film kept elsewhere is led too, and what does not come says so @full', async ({ noraOn, server }) => {
  test.setTimeout(180_000);
  const title = 'Webinaire gardé ailleurs';
  const { nora, context, path } = await noraOn(title, filmElsewhere);
  const video = nora.frameLocator(`iframe[title="${title}"]`).locator('video');
  await nora.getByRole('radio', { name: 'Questions' }).check({ force: true });
  await chapter(nora, 'Ce que chaque structure emporte').click();
  await expect.poll(() => secondOf(video)).toBe(27);
  await expect(question(nora)).toBeVisible();
  await chapter(nora, 'Choisir son territoire').click();
  await expect(question(nora)).toBeHidden();
  await expect.poll(() => stoppedAt(nora, server.baseUrl, path)).toBe(12);
  await nora.reload();
  await expect.poll(() => secondOf(video)).toBe(12);

  await context.unroute(filmElsewhere);
  await context.route(filmElsewhere, (route) => route.fulfill({ status: 404 }));
  await nora.reload();
  await expect(nora.getByRole('alert')).toContainText('video.exemple.org ne répond pas');
  await bringElsewhere(context);
  await nora.getByRole('button', { name: 'Réessayer' }).click();
  await expect.poll(() => secondOf(video)).toBe(12);
});

test('a replay behind a link is followed from where one says to be @full', async ({ noraOn, server }) => {
  test.setTimeout(180_000);
  const { nora, path } = await noraOn('Webinaire derrière un lien', pageElsewhere);
  await expect(nora.getByRole('link', { name: 'Ouvrir la vidéo' })).toHaveAttribute('href', pageElsewhere);
  await nora.getByRole('radio', { name: 'Questions' }).check({ force: true });
  await chapter(nora, 'Choisir son territoire').click();
  await expect(nora.getByText('Aucune question n’était encore posée')).toBeVisible();
  await nora.getByRole('button', { name: 'Suivre à partir de là' }).click();
  await expect(question(nora)).toBeVisible();
  await nora.getByRole('button', { name: 'Ne plus suivre' }).click();
  await nora.getByLabel('J’en suis à').fill('0:24');
  await nora.keyboard.press('Enter');
  await expect(nora.getByRole('button', { name: 'Copier le lien à 0:24' })).toBeVisible();
  await expect.poll(() => stoppedAt(nora, server.baseUrl, path)).toBe(24);
  await nora.reload();
  await expect(nora.getByLabel('J’en suis à')).toHaveValue('0:24');
});
