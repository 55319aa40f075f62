import { expect, test } from '../fixtures/test.ts';

/** Two days from now, as the browser's own field of a date and a time takes it, whatever its zone. */
function inTwoDays(): string {
  return new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 16);
}

test('an opportunity is offered, found by its deadline, and stands in a subscribed calendar @full', async ({
  signedInAs,
  account,
}) => {
  const { page } = await signedInAs(account('member'));
  const karim = (await signedInAs(account('member', 1))).page;
  const channels = (await (await page.request.get('/api/channels')).json()) as {
    items: { id: string; name: string }[];
  };
  const channel = channels.items.find(({ name }) => name === 'Partenariats');
  await page.goto(`/canaux/${channel?.id}/nouveau`);
  await page.getByRole('radio', { name: 'une opportunité' }).check();
  await page.getByRole('textbox', { name: 'Titre' }).fill('Un local se libère à Montbrison');
  await page.getByLabel('Votre message').fill('Quarante mètres carrés, près de la gare.');
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText('Choisissez une date à venir.')).toBeVisible();
  await page.getByRole('radio', { name: 'Lieu' }).check();
  await page.getByLabel('Jusqu’au').fill(inTwoDays());
  await page.getByLabel('Territoire').selectOption({ label: 'Loire (42)' });
  await page.getByLabel('Adresse').fill('3, place de la Gare');
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText('3, place de la Gare')).toBeVisible();

  await karim.goto('/opportunites');
  await expect(karim.getByRole('link', { name: 'Un local se libère à Montbrison' })).toBeVisible();
  // The address holds the choice: it is made a moment after the click.
  await karim.getByRole('radio', { name: 'Poste' }).click();
  await expect(karim.getByRole('radio', { name: 'Poste' })).toBeChecked();
  await expect(karim.getByRole('link', { name: 'Un local se libère à Montbrison' })).toBeHidden();
  await karim.goto('/compte');
  await karim.getByRole('button', { name: 'Obtenir une adresse' }).click();
  const address = karim.getByLabel('Adresse d’abonnement');
  await expect(address).toHaveValue(/\/api\/calendar\/.+\.ics$/);
  const path = new URL(await address.inputValue()).pathname;
  const calendar = await (await karim.request.get(path)).text();
  expect(calendar.replaceAll('\r\n ', '')).toContain('SUMMARY:Un local se libère à Montbrison');
});

test('an opportunity that is being written survives a reload, and is taken up on another device @full', async ({
  signedInAs,
  account,
}) => {
  const { page } = await signedInAs(account('member', 1));
  const channels = (await (await page.request.get('/api/channels')).json()) as {
    items: { id: string; name: string }[];
  };
  const address = `/canaux/${channels.items.find(({ name }) => name === 'Partenariats')?.id}/nouveau`;
  const deadline = inTwoDays();
  await page.goto(address);
  await page.getByRole('radio', { name: 'une opportunité' }).check();
  await page.getByRole('textbox', { name: 'Titre' }).fill('Un poste à Mende');
  await page.getByRole('radio', { name: 'Poste' }).check();
  await page.getByLabel('Jusqu’au').fill(deadline);
  await page.getByLabel('Territoire').selectOption({ label: 'Lozère (48)' });
  await page.getByLabel('Adresse').fill('https://exemple.fr/poste');
  const expectFields = async (there: typeof page) => {
    await expect(there.getByRole('radio', { name: 'Poste' })).toBeChecked();
    await expect(there.getByRole('textbox', { name: 'Titre' })).toHaveValue('Un poste à Mende');
    await expect(there.getByLabel('Jusqu’au')).toHaveValue(deadline);
    await expect(there.getByLabel('Territoire')).toHaveValue('48');
    await expect(there.getByLabel('Adresse')).toHaveValue('https://exemple.fr/poste');
    await expect(there.locator('.rich-field')).toHaveText('Un an, à temps partiel.');
  };
  await page.locator('.rich-field').getByRole('textbox').pressSequentially('Un an, à temps partiel.');
  // At once: the last letters have had no time to be stored.
  await page.reload();
  await expectFields(page);
  await expect.poll(async () => (await page.request.get('/api/drafts')).text()).toContain('exemple.fr/poste');

  const phone = (await signedInAs(account('member', 1))).page;
  await phone.goto('/brouillons');
  await expect(phone.getByText(/une opportunité · Poste · jusqu’au .* · Lozère · https/)).toBeVisible();
  await phone.getByRole('link', { name: /Nouveau fil dans « Partenariats »/ }).click();
  await expectFields(phone);
  await phone.getByRole('button', { name: 'Publier' }).click();
  await expect(phone.getByRole('heading', { name: 'Un poste à Mende' })).toBeVisible();
  await expect.poll(async () => (await phone.request.get('/api/drafts')).text()).not.toContain('Mende');
});
