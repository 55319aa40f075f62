import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { ask, makeRoom, say } from '../pages/live-room.ts';
import { film } from '../pages/replays.ts';

const title = 'Webinaire que l’on revoit';
const captions = 'WEBVTT\n\n00:01.000 --> 00:05.000\nBienvenue à toutes et tous\n';

test('a replay is sent through a cut, agreed to, published, and followed by its room @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(240_000);
  const { page: elise, context } = await signedInAs(account('facilitator'));
  const { page: nora } = await signedInAs(account('member'));
  const { page: karim } = await signedInAs(account('member', 1));
  const origin = server.baseUrl;
  const { id: roomId, seminarId } = await makeRoom(elise.request, origin, { title });

  // Nora is in the room, and has the floor; Karim is not there.
  await nora.goto(`/salles/${roomId}`);
  await expect(nora.getByRole('img', { name: /personne.? ici/ })).toBeVisible();
  await say(nora.request, origin, roomId, 'Commencer par la mairie');
  const { id: handId } = await ask<{ id: string }>(nora.request, origin, 'PUT', `/api/rooms/${roomId}/hand`);
  await ask(elise.request, origin, 'POST', `/api/rooms/${roomId}/hands/${handId}/floor`);
  await ask(elise.request, origin, 'POST', `/api/rooms/${roomId}/closing`);

  // The facilitator goes from the closed room to the making of its replay.
  await elise.goto(`/salles/${roomId}`);
  await elise.getByRole('button', { name: `Préparer le replay : ${title}` }).click();
  await expect(elise.getByRole('heading', { level: 1 })).toContainText('Préparer le replay');
  const desk = elise.url();

  // The network goes away in the middle; the page is reloaded; the same file goes on from where it was.
  let pieces = 0;
  await context.route('**/api/files/*/content', (route) => {
    pieces += 1;
    return pieces === 1 ? route.continue() : route.abort('internetdisconnected');
  });
  const video = test.info().outputPath('webinaire.webm');
  writeFileSync(video, film(600_000));
  await elise.getByLabel('Envoyer un fichier').setInputFiles(video);
  await expect(elise.getByRole('status').filter({ hasText: /^21\s%/ })).toBeVisible();
  await elise.reload();
  await expect(elise.getByText(/Arrêté à 21\s%/)).toBeVisible();
  await context.unroute('**/api/files/*/content');
  const offsets: string[] = [];
  elise.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'] ?? '');
  });
  const again = elise.getByLabel('Choisir le même fichier');
  await again.setInputFiles({ name: 'autre.webm', mimeType: 'video/webm', buffer: film(600_000) });
  await expect(elise.getByText('Ce n’est pas webinaire.webm')).toBeVisible();
  await again.setInputFiles(video);
  await expect(elise.getByText(/Un fichier d’ici\s: webinaire\.webm/)).toBeVisible();
  expect(offsets[0]).toBe(String(128 * 1024));

  // Chapters from the agenda, those that fit in it, and one more; captions, whose fault is told by its line.
  await expect(elise.getByText('0:40', { exact: true })).toBeVisible();
  await elise.getByRole('button', { name: 'Reprendre le déroulé (1)' }).click();
  await elise.getByRole('button', { name: 'Ajouter un chapitre' }).click();
  await elise.getByLabel('Moment du chapitre 2').fill('0:12');
  await elise.getByLabel('Titre du chapitre 2').fill('Ce que chacun·e en garde');
  await elise.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(elise.getByRole('button', { name: 'Enregistrer' })).toBeDisabled();
  const vtt = (text: string) => ({ name: 'fr.vtt', mimeType: 'text/vtt', buffer: Buffer.from(text) });
  const captionsInput = elise.getByLabel('Choisir un fichier .vtt');
  await captionsInput.setInputFiles(vtt(captions.replace('00:05.000', '00:00.500')));
  await expect(elise.getByText(/Ligne 3\s: ce sous-titre finit avant de commencer/)).toBeVisible();
  await captionsInput.setInputFiles(vtt(captions));
  await expect(elise.getByText(/français · 1 sous-titre/)).toBeVisible();

  // Whoever had the floor is proposed, and asked: nothing is published before she answers.
  const ofNora = elise.getByRole('listitem').filter({ hasText: 'Nora Belkacem' });
  await expect(ofNora).toContainText('a eu la parole dans la salle');
  await ofNora.getByRole('button', { name: 'Demander son accord' }).click();
  await expect(ofNora).toContainText('N’a pas encore répondu');
  await elise.getByRole('button', { name: 'Publier le replay' }).click();
  await expect(elise.getByText(/ne peut pas être publié\s: il manque l’accord de 1 personne/)).toBeVisible();
  await expect(elise.getByText(/Il manque l’accord de 1 personne\s: Nora Belkacem/)).toBeVisible();

  // She is told, and accepts in one tap.
  await nora.goto('/pour-vous');
  await nora.getByRole('link', { name: /vous demande si le replay peut être publié/ }).click();
  await nora.getByRole('button', { name: 'J’accepte' }).click();
  await expect(nora.getByText('Vous avez accepté.')).toBeVisible();
  await expect(ofNora).toContainText('A accepté');
  await elise.getByRole('button', { name: 'Publier le replay' }).click();
  await expect(elise.getByText(/^Publié\s:/)).toBeVisible();

  // Who was in the room reads its chat beside the video; a chapter leads there, and one stops where one was.
  const replay = desk.replace('/preparer', '');
  await nora.goto(`/seminaires/${seminarId}`);
  await nora.getByRole('link', { name: `Revoir : ${title}` }).click();
  await expect(nora).toHaveURL(replay);
  await expect(nora.locator('video')).toHaveJSProperty('readyState', 4);
  await nora.getByRole('button', { name: /Ce que chacun·e en garde/ }).click();
  await expect(nora.getByRole('button', { name: /Ce que chacun·e en garde/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(nora.getByRole('log')).toContainText('Commencer par la mairie');
  await expect
    .poll(async () => {
      const { position } = await ask<{ position: { seconds: number } | null }>(
        nora.request,
        origin,
        'GET',
        `/api${new URL(replay).pathname}`,
      );
      return position?.seconds;
    })
    .toBe(12);
  await nora.reload();
  await expect.poll(() => secondOf(nora)).toBe(12);
  await nora.goto(`${replay}?t=27`);
  await expect.poll(() => secondOf(nora)).toBe(27);

  // Who was not there watches it too, and reads of the chat what was agreed to: nothing yet.
  await karim.goto('/replays');
  await karim.getByRole('link', { name: title }).click();
  await expect(karim.locator('video')).toHaveJSProperty('readyState', 4);
  await expect(karim.getByText('Vous n’étiez pas dans la salle')).toBeVisible();
  await expect(karim.getByText('Commencer par la mairie')).toBeHidden();

  // She changes her mind: it closes before his eyes.
  await nora.goto(`${replay}/accord`);
  await nora.getByRole('button', { name: 'Je refuse' }).click();
  await expect(karim.getByRole('heading', { name: 'Ce replay n’est pas ouvert' })).toBeVisible();
  await elise.goto('/pour-vous');
  await expect(
    elise.getByText('Nora Belkacem n’accepte pas, ou plus, d’apparaître dans un replay'),
  ).toBeVisible();
});

/** Where the video of this page stands, in seconds. */
function secondOf(page: Page): Promise<number> {
  return page.locator('video').evaluate((video) => (video as HTMLVideoElement).currentTime);
}
