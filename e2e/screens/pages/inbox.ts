import type { ScreenDefinition } from '../definition.ts';
import { answer, fail, neverAnswer } from '../network.ts';

/** « Pour vous ». */
export const screens: readonly ScreenDefinition[] = [
  { name: 'for-you', route: '/pour-vous', as: 'member', ready: 'article' },
  { name: 'for-you-all', route: '/pour-vous?lignes=tout', as: 'coordinator', ready: 'article' },
  {
    name: 'for-you-empty',
    route: async (page) => {
      await answer(page, '**/api/inbox*', { items: [], next: null });
      return '/pour-vous';
    },
    as: 'member',
    ready: ':text("Rien ne vous attend"):visible',
  },
  {
    name: 'for-you-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/inbox*');
      return '/pour-vous';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'for-you-failed',
    route: async (page) => {
      await fail(page, '**/api/inbox*');
      return '/pour-vous';
    },
    as: 'member',
    ready: ':text("n’a pas pu être lu"):visible',
    expectedErrors: /ERR_FAILED/,
  },
];
