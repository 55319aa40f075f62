import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { expect, test } from '../fixtures/test.ts';
import { act } from '../pages/by-api.ts';

const full = 'Financer le lancement de son activité';

test('a place that is given up goes to who waits, who sees it at once and has it in their calendar', async ({
  signedInAs,
  account,
  server,
}) => {
  const { page } = await signedInAs(account('member'));
  await page.goto('/');
  await page.getByRole('link', { name: 'Séminaires', exact: true }).click();
  await page.getByRole('radio', { name: 'Passés' }).click();
  await expect(page.getByRole('link', { name: /^Premier séminaire/ })).toBeVisible();
  await page.getByRole('radio', { name: 'À venir' }).click();
  await expect(page.getByRole('article').filter({ hasText: full })).toContainText(
    'Complet, 3 personnes attendent',
  );
  await page.getByRole('link', { name: full }).click();
  const place = page.getByRole('region', { name: 'Votre place' });
  await place.getByRole('button', { name: 'Entrer dans la liste d’attente' }).click();
  await expect(place).toContainText('3 personnes auront une place avant vous');

  // Three more places: those who waited before have them, and the next one is Nora's.
  const seminarId = page.url().split('/').at(-1) ?? '';
  const claire = (await signedInAs(account('coordinator'))).page;
  const address = `/api/seminars/${seminarId}`;
  const seminar = (await (await claire.request.get(address)).json()) as Seminar;
  const { kind, title, description, startsAt, endsAt, revision } = seminar;
  const items = seminar.items.map(({ documents: _, ...item }) => ({ ...item, documentIds: [] }));
  await act(claire, server.baseUrl, 'PUT', address, {
    revision,
    seminar: {
      ...{ kind, title, description, startsAt, endsAt, items, place: seminar.place },
      registration: { limit: 13, closesAt: null },
    },
  });
  await expect(place).toContainText('la prochaine place qui se libère est pour vous');

  const karim = (await signedInAs(account('member', 1))).page;
  await karim.goto(`/seminaires/${seminarId}`);
  await karim.getByRole('button', { name: 'Rendre ma place' }).click();
  await karim.getByRole('dialog').getByRole('button', { name: 'Rendre ma place' }).click();
  await expect(karim.getByRole('button', { name: 'Entrer dans la liste d’attente' })).toBeVisible();

  await expect(place).toContainText('Vous êtes inscrit·e.');
  await page.getByRole('button', { name: 'Voir les 13 personnes' }).click();
  await expect(page.getByRole('complementary').getByText('Nora Belkacem')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    place.getByRole('link', { name: 'Ajouter à mon calendrier' }).click(),
  ]);
  const calendar = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
  expect(calendar).toContain('BEGIN:VEVENT');
  expect(calendar).toContain(`SUMMARY:${full}`);
});

/** A seminar of the demonstration's cohort, announced by its coordination. Answers its address in the API. */
async function announced(claire: Page, baseUrl: string, title: string): Promise<string> {
  const { items } = (await (await claire.request.get('/api/seminars')).json()) as { items: Seminar[] };
  const at = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString();
  const made = (await act(claire, baseUrl, 'POST', `/api/cohorts/${items[0]?.cohortId}/seminars`, {
    clientId: randomUUID(),
    seminar: { kind: 'webinar', title, startsAt: at(30), endsAt: at(30.1) },
  })) as Seminar;
  await act(claire, baseUrl, 'POST', `/api/seminars/${made.id}/announcement`, {});
  return `/api/seminars/${made.id}`;
}

test('a place that is asked for without a network waits, and is taken, or refused with the reason, once it is back @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const claire = (await signedInAs(account('coordinator'))).page;
  const title = 'Une soirée à Guéret';
  const address = await announced(claire, server.baseUrl, title);
  const { page, context } = await signedInAs(account('member'));
  await page.goto('/seminaires');
  await page.getByRole('link', { name: title }).click();
  const place = page.getByRole('region', { name: 'Votre place' });
  const take = place.getByRole('button', { name: 'S’inscrire' });
  await expect(take).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await take.click();
  await expect(place.getByRole('status')).toContainText('En attente');
  await page.getByRole('link', { name: 'Accueil', exact: true }).first().click();
  await context.setOffline(false);
  await page.goto(address.replace('/api/seminars', '/seminaires'));
  const giveUp = place.getByRole('button', { name: 'Rendre ma place' });
  await expect(giveUp).toBeVisible({ timeout: 30_000 });

  await context.setOffline(true);
  await giveUp.click();
  await expect(place.getByRole('status')).toContainText('En attente');
  await act(claire, server.baseUrl, 'POST', `${address}/cancellation`, { reason: 'La salle est prise.' });
  await context.setOffline(false);
  await expect(page.getByText(/Guéret\s»\s: Ce séminaire est annulé\./)).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('La salle est prise.')).toBeVisible();
});
