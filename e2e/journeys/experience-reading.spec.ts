import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { expect, test } from '../fixtures/test.ts';
import { publishExperience } from '../pages/experiences.ts';

const title = 'Six mois d’essai avant de signer';
/** What each level has to itself, by a word that nobody else reads. */
const only = {
  public: 'Nous avons ouvert les comptes aux habitants : tramontane.',
  network: 'Le conseil a voté une expérimentation : palissandre.',
  alumni: 'La banque a d’abord dit non : quincaillerie.',
  cohort: 'Le premier trajet a coûté deux fois le prévu : chrysalide.',
  own: 'À refaire, nous n’irions pas voir le préfet : bergamote.',
};
const text = (body: string, level: Level) => ({ value: { type: 'text', body } as const, level });

test('what is published is read by each as far as it is theirs, tried elsewhere, and reported on', async ({
  signedInAs,
  account,
  server,
  browser,
}) => {
  test.setTimeout(300_000);
  const { page: nora } = await signedInAs(account('member'));
  const { page: karim } = await signedInAs(account('member', 1));
  const { page: gaspard } = await signedInAs(account('member', 2));
  const { page: antoine } = await signedInAs(account('alumni'));
  const visitor = await (await browser.newContext({ baseURL: server.baseUrl })).newPage();
  const id = await publishExperience(nora, server.baseUrl, {
    kind: 'Partenariat avec une collectivité',
    head: { title, summary: 'Demander moins, pour moins longtemps.' },
    namesTo: 'public',
    sections: {
      'Le besoin de chacun': text(only.public, 'public'),
      'Ce que nous avons fait': text(only.network, 'network'),
      'Ce qui a marché': text(only.alumni, 'alumni'),
      'Ce qui n’a pas marché': text(only.cohort, 'cohort'),
      'Ce que nous dirions à un pair': text(only.own, 'cohort'),
    },
  });

  // A peer of the cohort reads all of it, with a mark on what others don't; the others are told that some is held back.
  const article = `/retours/${id}`;
  await karim.goto(article);
  for (const words of Object.values(only)) await expect(karim.getByText(words)).toBeVisible();
  const kept = karim.getByRole('region', { name: 'Ce qui n’a pas marché' });
  await expect(kept).toContainText('Lu par votre cohorte');
  await expect(karim.getByText('Une partie est réservée')).toHaveCount(0);
  for (const [page, reads] of [
    [antoine, [only.public, only.network, only.alumni]],
    [gaspard, [only.public, only.network]],
  ] as const) {
    await page.goto(article);
    for (const words of reads) await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText('Une partie est réservée')).toBeVisible();
    const hidden = Object.values(only).filter((words) => !(reads as readonly string[]).includes(words));
    for (const words of hidden) await expect(page.getByText(words)).toHaveCount(0);
  }
  await visitor.goto(`/decouvrir${article}`);
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Six mois');
  await expect(visitor.getByText('tramontane')).toBeVisible();
  for (const word of ['palissandre', 'quincaillerie', 'chrysalide', 'bergamote']) {
    await expect(visitor.getByText(word)).toHaveCount(0);
  }

  // The search and the library find it by words that one reads, and by no others.
  const found = (page: typeof nora) => page.getByRole('main').getByRole('link', { name: title });
  for (const [page, word, finds] of [
    [karim, 'chrysalide', true],
    [antoine, 'quincaillerie', true],
    [antoine, 'chrysalide', false],
    [gaspard, 'quincaillerie', false],
    [gaspard, 'palissandre', true],
  ] as const) {
    for (const address of [`/recherche?q=${word}`, `/retours?q=${word}`]) {
      await page.goto(address);
      if (finds) await expect(found(page)).toBeVisible();
      else await expect(page.getByText(/Rien trouvé|Aucun retour ne réunit/)).toBeVisible();
    }
  }

  // Gaspard, of another cohort, tries it; Nora, who has it open, sees so at once, and is told.
  await nora.goto(article);
  await expect(nora.getByRole('heading', { name: 'Personne ne l’a encore essayé' })).toBeVisible();
  await gaspard.goto(article);
  await gaspard.getByRole('button', { name: 'Je l’ai essayé' }).first().click();
  const form = gaspard.getByRole('dialog', { name: 'Je l’ai essayé' });
  await form.getByRole('searchbox', { name: /^Où/ }).fill('Creuse');
  await form
    .getByRole('button', { name: /^Creuse/ })
    .first()
    .click();
  await form.getByLabel('Contexte').fill('Un canton de montagne, sans gare.');
  await form.getByLabel('Me demander des nouvelles le').fill('2099-02-01');
  await form.getByRole('button', { name: 'Le dire' }).click();
  await expect(gaspard.locator('#trials')).toHaveText('Repris par 1 structure');
  const trials = nora.locator('#essais');
  await nora.goto('/pour-vous');
  await nora.getByRole('link', { name: /a essayé ce que vous avez raconté/ }).click();
  await expect(trials.getByRole('heading', { name: 'Repris par 1 structure' })).toBeVisible();
  await expect(trials.getByRole('list')).toContainText('Un canton de montagne, sans gare.');
  await expect(trials.getByRole('list')).toContainText('En cours d’essai');
  await expect(trials.getByRole('img', { name: /essayé dans 1 département/ })).toBeVisible();

  // Later he tells what came of it: the author sees both.
  await gaspard.getByRole('button', { name: 'Donner des nouvelles' }).click();
  const report = gaspard.getByRole('dialog', { name: 'Donner des nouvelles de cet essai' });
  await report.getByRole('radio', { name: 'Ça a marché' }).check();
  await report.getByLabel('Ce que cela a donné').fill('Le conseil a signé en juin.');
  await report.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(gaspard.locator('#essais')).toContainText('Le conseil a signé en juin.');
  await nora.reload();
  await expect(trials.getByRole('list')).toContainText('Un canton de montagne, sans gare.');
  await expect(trials.getByRole('list')).toContainText('Le conseil a signé en juin.');

  // The facets count on it.
  await karim.goto('/retours');
  await karim.getByRole('checkbox', { name: /Y a marché/ }).click();
  await expect(karim).toHaveURL(/essai=worked/);
  await expect(found(karim)).toBeVisible();
});
