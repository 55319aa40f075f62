import type { Page } from '@playwright/test';
import { archiveOf, photoTaken, voiceRecorded } from '../../server/src/test/whatsapp-archive.ts';
import { expect, test } from '../fixtures/test.ts';
import { whoIs } from '../pages/by-api.ts';

const exported = [
  '12/03/2025 à 10:30 - Les messages et les appels sont chiffrés de bout en bout.',
  '12/03/2025 à 10:32 - Nora Belkacem: Qui a visité la mairie ?',
  '12/03/2025 à 10:40 - Paul Dupont: Moi, mardi.\nLa salle est grande.',
  '13/03/2025 à 09:00 - +33 6 12 34 56 78: À bientôt',
].join('\n');

/** A channel that one moderates and the other reads. */
async function sharedChannel(facilitator: Page, member: Page): Promise<string> {
  type Channels = { items: { id: string; kind: string; abilities: { moderate: boolean } }[] };
  const read = async (page: Page) =>
    ((await (await page.request.get('/api/channels')).json()) as Channels).items;
  const readable = new Set((await read(member)).map(({ id }) => id));
  const channel = (await read(facilitator)).find(
    ({ id, kind, abilities }) => kind === 'cohort' && abilities.moderate && readable.has(id),
  );
  if (!channel) throw new Error('no channel is shared');
  return channel.id;
}

test('the export of a group becomes a thread: one person agrees under their name, the others go under initials', async ({
  signedInAs,
  account,
}) => {
  test.slow();
  const facilitator = (await signedInAs(account('facilitator'))).page;
  const member = (await signedInAs(account('member'))).page;
  const channelId = await sharedChannel(facilitator, member);
  const me = await whoIs(member);
  await facilitator.goto(`/canaux/${channelId}/importer-whatsapp`);
  const file = { name: '_chat.txt', mimeType: 'text/plain', buffer: Buffer.from('Bonjour') };
  await facilitator.getByLabel('Choisir l’export').setInputFiles(file);
  await expect(facilitator.getByText('Ce n’est pas l’export d’un groupe WhatsApp')).toBeVisible();
  await facilitator.getByLabel('Choisir l’export').setInputFiles({ ...file, buffer: Buffer.from(exported) });
  const nora = facilitator.getByRole('combobox', { name: 'Nora Belkacem' });
  await expect(facilitator.getByRole('combobox', { name: '… 78' })).toBeVisible();
  await nora.selectOption(me.id);
  await expect(facilitator.getByText('Pas encore de réponse')).toBeVisible();
  await expect(facilitator.getByText('2 messages seront repris.')).toBeVisible();

  await member.goto('/pour-vous');
  await member.getByRole('link', { name: /vos messages WhatsApp peuvent entrer/ }).click();
  await expect(member.getByText('Qui a visité la mairie ?')).toBeVisible();
  await expect(member.getByText('Moi, mardi.')).toHaveCount(0);
  await member.getByRole('button', { name: 'Oui, sous mon nom' }).click();
  await expect(member.getByRole('status').filter({ hasText: 'Vous avez dit oui' })).toBeVisible();

  await facilitator.reload();
  await expect(facilitator.getByText('A dit oui, sous son nom.')).toBeVisible();
  await facilitator.getByLabel('Titre du fil').fill('Notre groupe de mars');
  await facilitator.getByRole('button', { name: 'Publier le fil' }).click();
  const log = facilitator.getByRole('log');
  await expect(log).toContainText('Qui a visité la mairie ?');
  await expect(log).toContainText('P. D.');
  await expect(log).toContainText('La salle est grande.');
  await expect(log).not.toContainText('Paul Dupont');
});

const shown = [
  '12/03/2025 à 10:32 - Nora Belkacem: \u200eIMG-20250312-WA0001.jpg (fichier joint)\nLa mairie, de la place',
  '12/03/2025 à 10:33 - Nora Belkacem: \u200ePTT-20250312-WA0002.opus (fichier joint)',
  '12/03/2025 à 10:40 - Paul Dupont: \u200eIMG-20250312-WA0003.jpg (fichier joint)',
  '12/03/2025 à 10:41 - Paul Dupont: <Médias omis>',
].join('\n');

test('what a group showed comes with the yes of who sent it, under their name; of the rest its place tells @full', async ({
  signedInAs,
  account,
}) => {
  test.slow();
  const facilitator = (await signedInAs(account('facilitator'))).page;
  const member = (await signedInAs(account('member'))).page;
  const channelId = await sharedChannel(facilitator, member);
  const me = await whoIs(member);
  const archive = archiveOf({
    'Discussion WhatsApp avec Les vallées.txt': shown,
    'IMG-20250312-WA0001.jpg': await photoTaken(),
    'PTT-20250312-WA0002.opus': voiceRecorded(7),
    'IMG-20250312-WA0003.jpg': await photoTaken('#2e5b4b'),
  });
  await facilitator.goto(`/canaux/${channelId}/importer-whatsapp`);
  await facilitator
    .getByLabel('Choisir l’export')
    .setInputFiles({ name: 'groupe.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) });
  const nora = facilitator.getByRole('combobox', { name: 'Nora Belkacem' });
  await expect(facilitator.getByText('une photo et un message vocal')).toBeVisible();
  await expect(facilitator.getByText('3 envois de personnes sous leurs initiales')).toBeVisible();
  await nora.selectOption(me.id);
  await expect(facilitator.getByText('Pas encore de réponse')).toBeVisible();

  await member.goto('/pour-vous');
  await member
    .getByRole('link', { name: /vos messages WhatsApp peuvent entrer/ })
    .first()
    .click();
  await expect(member.getByRole('img', { name: 'Photo du 12 mars 2025' })).toBeVisible();
  await expect(member.getByRole('group', { name: 'Message vocal, 0:07' })).toBeVisible();
  await member.getByRole('button', { name: 'Oui, sous mon nom' }).click();
  await expect(member.getByRole('status').filter({ hasText: 'Vous avez dit oui' })).toBeVisible();

  await facilitator.reload();
  await expect(facilitator.getByText('Avec une photo et un message vocal')).toBeVisible();
  await expect(facilitator.getByText('un envoi d’une personne sous ses initiales')).toBeVisible();
  await facilitator.getByLabel('Titre du fil').fill('Ce que nous avons vu en mars');
  await facilitator.getByRole('button', { name: 'Publier le fil' }).click();
  for (const page of [facilitator, member]) {
    if (page === member) await page.goto(facilitator.url());
    const log = page.getByRole('log');
    const photo = log.getByRole('img', { name: 'Photo du 12 mars 2025' });
    await expect(photo).toBeVisible();
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(64);
    await expect(log.getByRole('group', { name: 'Message vocal, 0:07' })).toBeVisible();
    await expect(log).toContainText('La mairie, de la place');
    await expect(log).toContainText('Photo non reprise : la personne est sous ses initiales.');
    await expect(log).toContainText('Média non repris : resté dans WhatsApp.');
  }
});
