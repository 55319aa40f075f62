import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { demonstrationCohort, message, openMessageMenu, question } from '../find.ts';

const invitations = async (page: Page) => `/cohortes/${await demonstrationCohort(page)}/invitations`;

/** Reports the last message, once: telling again what was told already changes nothing. */
async function openReports(page: Page): Promise<void> {
  await openMessageMenu(page);
  await page.getByRole('menuitem', { name: 'Signaler à l’animation' }).click();
  await page.getByRole('radio', { name: 'Il n’a rien à faire ici' }).check();
  await page.getByLabel('Un mot pour l’animation').fill('C’est un doublon du fil de septembre.');
  await page.getByRole('button', { name: 'Signaler' }).click();
  await page.getByText('Signalement transmis').waitFor();
  await page.goto('/signalements');
  await page.locator('blockquote strong').waitFor();
}

/** What those who look after a place do there. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'reports-empty', route: '/signalements', as: 'facilitator' },
  { name: 'reports', route: question, as: 'facilitator', ready: message, prepare: openReports },
  {
    name: 'reports-closing',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await openReports(page);
      await page.getByRole('button', { name: 'Régler' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'invitations', route: invitations, as: 'coordinator' },
  {
    name: 'invitations-sent',
    route: invitations,
    as: 'coordinator',
    prepare: async (page) => {
      await page.getByLabel('Adresse e-mail').fill('une.nouvelle.personne@example.org');
      await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
      await page.getByText('Invitation envoyée').waitFor();
      await page.getByRole('button', { name: 'Annuler' }).first().waitFor();
    },
  },
];
