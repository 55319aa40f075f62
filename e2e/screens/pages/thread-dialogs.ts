import type { ScreenDefinition } from '../definition.ts';
import { chooseDialog, message, openMessageMenu, question } from '../find.ts';

/** What a thread asks before it does something. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'thread-report',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await openMessageMenu(page);
      await chooseDialog(page, 'Signaler à l’animation');
      await page.getByRole('radio', { name: 'Il n’a rien à faire ici' }).check();
    },
  },
  {
    name: 'thread-hide',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await openMessageMenu(page);
      await chooseDialog(page, 'Masquer');
      await page.getByRole('button', { name: 'Masquer' }).click();
      await page.getByText('Dites pourquoi, en quelques mots.').waitFor();
    },
  },
  {
    name: 'thread-delete',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await openMessageMenu(page);
      await chooseDialog(page, 'Supprimer');
    },
  },
  {
    name: 'thread-close',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Actions sur ce fil' }).click();
      await chooseDialog(page, 'Fermer le fil');
    },
  },
  {
    name: 'thread-rename',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Actions sur ce fil' }).click();
      await chooseDialog(page, 'Renommer le fil');
    },
  },
];
