import { expect, test } from '../fixtures/test.ts';
import { makeRoom } from '../pages/live-room.ts';
import { ThreadPage } from '../pages/thread-page.ts';

const title = 'Journée d’essai dans la salle';

test('a room opens, is entered by its code, slowed down, silenced and shown on the big screen', async ({
  signedInAs,
  account,
  server,
  browser,
}) => {
  test.setTimeout(240_000);
  const { page: elise, context } = await signedInAs(account('facilitator'));
  const { id, seminarId, code } = await makeRoom(elise.request, server.baseUrl, { title, open: false });

  // Nora waits before the door; it opens under her eyes.
  const { page: nora } = await signedInAs(account('member'));
  await nora.goto(`/salles/${id}`);
  await expect(nora.getByRole('heading', { name: 'La salle va ouvrir' })).toBeVisible();
  await elise.goto(`/seminaires/${seminarId}`);
  await elise.getByRole('link', { name: `Entrer dans la salle : ${title}` }).click();
  await elise.getByRole('button', { name: 'Ouvrir la salle' }).click();
  const noras = new ThreadPage(nora);
  await expect(noras.composer).toBeVisible();

  // Karim scans the code of the screen before he is signed in, and enters in one tap.
  const stranger = await browser.newContext({ baseURL: server.baseUrl });
  const karim = await stranger.newPage();
  await karim.goto(`/s/${code}`);
  const { email, password } = account('member', 1);
  await karim.getByLabel('Adresse e-mail').fill(email);
  await karim.getByLabel('Mot de passe', { exact: true }).fill(password);
  await karim.getByRole('button', { name: 'Se connecter' }).click();
  await expect(karim.getByLabel('Code de la salle')).toHaveValue(code);
  await karim.getByRole('button', { name: 'Entrer' }).click();
  await expect(karim).toHaveURL(`/salles/${id}`);
  const karims = new ThreadPage(karim);
  await karims.write('Bonjour, j’arrive par le code');
  await expect(noras.message('j’arrive par le code')).toBeVisible();
  await expect(nora.getByRole('img', { name: '3 personnes ici' })).toBeVisible();

  // The facilitator sees who is there, and slows the room down.
  await elise.getByRole('button', { name: '3 personnes ici : voir qui' }).click();
  await expect(elise.getByRole('dialog')).toContainText('Nora Belkacem');
  await elise.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
  await elise.getByRole('button', { name: 'Réglages', exact: true }).click();
  await elise
    .getByLabel('Rythme de chaque personne')
    .selectOption({ label: '5 minutes entre deux messages' });
  await expect(karim.getByRole('timer')).toContainText('4:');
  await expect(karim.getByRole('button', { name: 'Envoyer' })).toBeHidden();
  await expect(nora.getByRole('button', { name: 'Envoyer' })).toBeVisible();
  await elise.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();

  // A word is taken, and given back.
  await new ThreadPage(elise).choose('j’arrive par le code', 'Retirer la parole dans cette salle');
  await expect(karim.getByText('vous a retiré la parole dans cette salle')).toBeVisible();
  await elise.getByRole('button', { name: 'Réglages', exact: true }).click();
  await elise.getByRole('button', { name: 'Rendre la parole' }).click();
  await expect(karims.composer).toBeVisible();
  await expect(karim.getByText('vous a retiré la parole dans cette salle')).toBeHidden();

  // The big screen shows how one enters, then what it is told to; phones follow.
  const stage = await context.newPage();
  await stage.goto(`/salles/${id}/grand-ecran`);
  await expect(stage.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible();
  await expect(stage.getByRole('img', { name: /QR code/ })).toBeVisible();
  await elise.getByLabel('Grand écran').selectOption({ label: 'Le déroulé' });
  await expect(stage.getByRole('heading', { name: 'Choisir son territoire' })).toBeVisible();
  await nora.setViewportSize({ width: 360, height: 740 });
  await elise.getByLabel('Téléphones').selectOption({ label: 'Le déroulé' });
  await expect(nora.getByText('Tout le monde regarde le déroulé.')).toBeVisible();
  await expect(nora.getByRole('tab', { name: 'Documents', selected: true })).toBeVisible();
  await nora.getByRole('button', { name: 'Quitter' }).click();
  await expect(noras.composer).toBeVisible();
  await nora.getByRole('button', { name: 'Y revenir' }).click();
  await expect(nora.getByRole('tab', { name: 'Documents', selected: true })).toBeVisible();
  await elise.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();

  // It closes: all read it still, nobody writes, and its code leads nowhere.
  await elise.getByRole('button', { name: 'Fermer la salle' }).click();
  await elise.getByRole('dialog').getByRole('button', { name: 'Fermer la salle' }).click();
  await expect(karim.getByText('La salle est fermée')).toBeVisible();
  await expect(stage.getByText('La salle est fermée. Merci d’avoir été là !')).toBeVisible();
  await karim.goto(`/s/${code}`);
  await karim.getByRole('button', { name: 'Entrer' }).click();
  await expect(karim.getByRole('alert')).toContainText('Aucune salle ouverte à vous n’a ce code');
  await stranger.close();
});
