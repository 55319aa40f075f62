import type { ScreenDefinition } from '../definition.ts';

/** Accueil, for each who comes with another question in mind. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'home', route: '/', as: 'member', ready: '[data-thread-line]' },
  { name: 'home-facilitator', route: '/', as: 'facilitator', ready: '[data-thread-line]' },
  { name: 'home-expert', route: '/', as: 'expert' },
];
