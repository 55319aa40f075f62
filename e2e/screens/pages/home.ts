import type { ScreenDefinition } from '../definition.ts';
import { line } from '../find.ts';
import { fail, inEnglish, neverAnswer } from '../network.ts';

/** Accueil, for each who comes with another question in mind. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'home', route: '/', as: 'member', ready: line },
  {
    name: 'home-foot',
    route: '/',
    as: 'member',
    ready: line,
    devices: ['phone'],
    prepare: async (page) => {
      await page.getByRole('link', { name: 'Voir l’annuaire' }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'home-facilitator', route: '/', as: 'facilitator', ready: line },
  { name: 'home-coordinator', route: '/', as: 'coordinator', ready: line },
  { name: 'home-alumni', route: '/', as: 'alumni', ready: line },
  { name: 'home-expert', route: '/', as: 'expert' },
  {
    name: 'home-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/inbox*', '**/api/me/threads*');
      return '/';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'home-failed',
    route: async (page) => {
      await fail(page, '**/api/inbox*', '**/api/me/threads*');
      return '/';
    },
    as: 'member',
    ready: ':text("n’a pas pu être lu"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  {
    name: 'home-english',
    route: async (page) => {
      await inEnglish(page);
      return '/';
    },
    as: 'member',
    ready: line,
  },
];
