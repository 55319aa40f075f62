import type { ScreenDefinition } from '../definition.ts';
import { message, question, write } from '../find.ts';
import { fail, fetched, goOffline, neverAnswer, offerVersion } from '../network.ts';

/** The frame of the signed-in application. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'shell-not-found', route: '/une/adresse/perdue', as: 'member' },
  { name: 'shell-channels', route: '/canaux', as: 'member', devices: ['phone'] },
  {
    name: 'shell-channels-coordinator',
    route: '/canaux',
    as: 'coordinator',
    devices: ['phone'],
  },
  {
    name: 'shell-failed',
    route: async (page) => {
      await fail(page, '**/assets/DirectoryPage*');
      return '/annuaire';
    },
    as: 'member',
    expectedErrors: /ERR_FAILED|dynamically imported/,
  },
  {
    name: 'shell-update',
    route: async (page) => {
      await offerVersion(page);
      return '/annuaire';
    },
    as: 'member',
    ready: ':text("Une nouvelle version est prête")',
  },
  {
    name: 'shell-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/channels');
      return '/annuaire';
    },
    as: 'member',
    devices: ['desktop'],
    loading: true,
  },
  {
    name: 'shell-offline',
    route: '/annuaire',
    as: 'member',
    prepare: goOffline,
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  {
    name: 'shell-unsent',
    route: question,
    as: 'member',
    ready: message,
    devices: ['desktop'],
    prepare: async (page) => {
      await fetched(page, 'UnsentDialog');
      await goOffline(page);
      await write(page, 'Nous l’avons fait en trois réunions.');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText('En attente du réseau').waitFor();
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.getByRole('dialog').waitFor();
    },
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
];
