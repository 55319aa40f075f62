import type { ScreenDefinition } from '../definition.ts';
import { channelNamed, message, openMessageMenu, question, territory, write } from '../find.ts';
import { goOffline } from '../network.ts';

const newThread = async (...[page]: Parameters<typeof question>) =>
  `/canaux/${await channelNamed(page, territory)}/nouveau`;

/** Where one writes. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'thread-writing',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await write(page, 'Merci @él');
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'thread-correcting',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await openMessageMenu(page);
      await page.getByRole('menuitem', { name: 'Corriger' }).click();
      await page.getByText('Correction de votre message').waitFor();
    },
  },
  {
    name: 'thread-offline',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await goOffline(page);
      await write(page, 'J’envoie la page ce soir, je suis dans le train.');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText('En attente du réseau').waitFor();
    },
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  { name: 'new-thread', route: newThread, as: 'member' },
  {
    name: 'new-thread-incomplete',
    route: newThread,
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Publier' }).click();
      await page.getByText('Un titre a au moins trois caractères.').waitFor();
    },
  },
  {
    name: 'new-thread-offline',
    route: newThread,
    as: 'member',
    devices: ['phone'],
    prepare: goOffline,
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  {
    name: 'new-thread-not-allowed',
    route: async (page) => `/canaux/${await channelNamed(page, /annonces/i)}/nouveau`,
    as: 'member',
  },
  { name: 'write', route: '/ecrire', as: 'member', devices: ['phone'] },
  { name: 'drafts-empty', route: '/brouillons', as: 'alumni' },
  {
    name: 'drafts',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await write(page, 'Merci Élise, nous pouvons venir les 12 et 13 avec la camionnette.');
      await page.goto('/brouillons');
      await page.getByRole('heading', { name: /^Réponse dans «/ }).waitFor();
    },
  },
];
