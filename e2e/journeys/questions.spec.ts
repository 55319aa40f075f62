import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('an answer is kept for all under its question, its author is told, and a copied link opens at a message', async ({
  signedInAs,
  account,
  server,
}) => {
  const asking = await signedInAs(account('member'));
  await asking.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const nora = new ThreadPage(asking.page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const address = await openThread(nora.page, server.baseUrl, 'Quelle vallée choisir', { kind: 'question' });
  await nora.open(address);
  await karim.open(address);
  await karim.write('Celle du Lot, sans hésiter.');
  await karim.write('Et voici pourquoi, en deux mots.');

  await nora.choose('Et voici pourquoi', 'Copier le lien');
  await expect(nora.page.getByText('Lien copié.')).toBeVisible();
  const link = await nora.page.evaluate(() => navigator.clipboard.readText());
  await nora.choose('Celle du Lot', 'Retenir cette réponse');
  for (const { page } of [nora, karim]) {
    await expect(page.getByRole('region', { name: 'La réponse retenue' })).toContainText('Celle du Lot');
  }
  await karim.page.goto('/pour-vous');
  await expect(karim.page.getByText('a retenu votre réponse').first()).toBeVisible();

  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  await elise.page.goto(link);
  const aimed = elise.log.locator('[data-aimed]');
  await expect(aimed).toContainText('Et voici pourquoi');
  await expect(aimed).toBeInViewport();
});
