import { expect, test } from '../fixtures/test.ts';
import { publishExperience } from '../pages/experiences.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

const kind = 'Partenariat avec une collectivité';
const shared = { title: 'Une remise partagée à la gare', summary: 'Deux structures, une seule clé.' };
const kept = { title: 'Le loyer que nous n’avons pas payé', summary: 'Ce que nous ne dirions qu’ici.' };

test('an experience is chosen with # by the keyboard; its address unfolds for who may read it @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.setTimeout(180_000);
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  /** Of another cohort. */
  const gaspard = new ThreadPage((await signedInAs(account('member', 2))).page);
  const { baseUrl } = server;
  const toAll = await publishExperience(nora.page, baseUrl, { kind, head: shared, sections: {} });
  const toPeers = await publishExperience(nora.page, baseUrl, {
    ...{ kind, head: kept, sections: {}, restTo: 'cohort', namesTo: 'cohort' },
  });
  const thread = await openThread(nora.page, baseUrl, 'Où garer les vélos ?', { channelName: 'Mobilité' });
  await openThread(nora.page, baseUrl, 'La remise du samedi', { channelName: 'Mobilité' });
  await gaspard.open(thread);
  await nora.open(thread);

  // A thread and an experience answer to the word: the second is reached by arrows, and chosen by keys alone.
  const { page, editor } = nora;
  await editor.focus();
  await page.keyboard.type('Lisez #remise');
  const list = page.getByRole('listbox', { name: 'Fils et retours d’expérience' });
  await expect(list.getByRole('group', { name: 'Fils', exact: true })).toContainText('La remise du samedi');
  const experience = list
    .getByRole('group', { name: 'Retours d’expérience' })
    .getByRole('option', { name: `${shared.title} · ${kind}` });
  await expect(experience).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(experience).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await page.keyboard.type('avant jeudi.');
  await page.keyboard.press('Control+Enter');
  await nora.expectWritten('');

  // Who has the thread open elsewhere reads it at once, and follows it.
  const link = gaspard.message('avant jeudi').getByRole('link', { name: `#${shared.title}` });
  await expect(link).toHaveAttribute('href', `/retours/${toAll}`);
  await link.click();
  await expect(gaspard.page.getByRole('heading', { level: 1, name: shared.title })).toBeVisible();

  // Pasted addresses: a peer of the cohort sees what is behind each, another cohort what is theirs to read.
  await nora.write(`${baseUrl}/retours/${toAll}`);
  await nora.write(`${baseUrl}/retours/${toPeers}`);
  await gaspard.open(thread);
  await karim.open(thread);
  const cardOf = ({ log }: ThreadPage, { title, summary }: typeof shared) =>
    log.getByRole('link', { name: new RegExp(`${title}.*${summary}.*${kind}`) });
  for (const reader of [nora, karim]) {
    await expect(cardOf(reader, shared)).toBeVisible();
    await expect(cardOf(reader, kept)).toBeVisible();
  }
  await expect(cardOf(gaspard, shared)).toBeVisible();
  await expect(gaspard.log.getByRole('link', { name: `${baseUrl}/retours/${toPeers}` })).toBeVisible();
  await expect(gaspard.log).not.toContainText(kept.title);
  await cardOf(karim, kept).click();
  await expect(karim.page.getByRole('heading', { level: 1, name: kept.title })).toBeVisible();
});
