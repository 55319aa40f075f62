import { expect, test } from '../fixtures/test.ts';
import { act, channelNamed } from '../pages/by-api.ts';

test('opportunities are listed by their deadline, and one closes by itself when it is past', async ({
  signedInAs,
  account,
  server,
}) => {
  const { page } = await signedInAs(account('member'));
  const { id } = await channelNamed(page, 'Partenariats');
  const offer = async (title: string, inSeconds: number) => {
    const deadline = new Date(Date.now() + inSeconds * 1_000).toISOString();
    const thread = await act<{ id: string }>(page, server.baseUrl, 'POST', `/api/channels/${id}/threads`, {
      clientId: crypto.randomUUID(),
      title,
      kind: 'opportunity',
      body: 'Écrivez-moi.',
      opportunity: { type: 'call', deadline },
    });
    return `/canaux/${id}/fils/${thread.id}`;
  };
  await offer('Un appel pour demain', 24 * 3_600);
  const soon = await offer('Un appel qui se ferme', 5);
  const { page: karim } = await signedInAs(account('member', 1));
  await page.goto(soon);
  await karim.goto('/opportunites');
  const offers = karim.getByRole('link', { name: /^Un appel (qui se ferme|pour demain)/ });
  await expect(offers.first()).toContainText('Un appel qui se ferme');
  await expect(page.getByText('La date est passée : ce fil s’est fermé.').first()).toBeVisible();
  await karim.reload();
  await expect(offers).toHaveText([/Un appel pour demain/]);
});

test('the address of one’s calendar is made, changed and closed: the old ones give nothing more @full', async ({
  signedInAs,
  account,
}) => {
  const { page } = await signedInAs(account('member', 2));
  const answers = async (address: string) => (await page.request.get(new URL(address).pathname)).status();
  await page.goto('/compte');
  await page.getByRole('button', { name: 'Obtenir une adresse' }).click();
  const field = page.getByLabel('Adresse d’abonnement');
  await expect(field).toHaveValue(/\/api\/calendar\/.+\.ics$/);
  const first = await field.inputValue();
  expect(await answers(first)).toBe(200);
  await page.getByRole('button', { name: 'Changer d’adresse' }).click();
  await expect(field).not.toHaveValue(first);
  const second = await field.inputValue();
  expect([await answers(first), await answers(second)]).toEqual([404, 200]);
  await page.getByRole('button', { name: 'Fermer l’adresse' }).click();
  await expect(page.getByRole('button', { name: 'Obtenir une adresse' })).toBeVisible();
  await expect(field).toHaveCount(0);
  expect(await answers(second)).toBe(404);
});
