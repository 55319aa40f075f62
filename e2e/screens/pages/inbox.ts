import type { ScreenDefinition } from '../definition.ts';

/** « Pour vous ». */
export const screens: readonly ScreenDefinition[] = [
  { name: 'for-you', route: '/pour-vous', as: 'member', ready: 'article' },
  { name: 'for-you-all', route: '/pour-vous?lignes=tout', as: 'coordinator' },
];
