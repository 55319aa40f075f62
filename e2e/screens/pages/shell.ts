import type { ScreenDefinition } from '../definition.ts';

/** The frame of the signed-in application. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'shell-not-found', route: '/une/adresse/perdue', as: 'member' },
  { name: 'shell-channels', route: '/canaux', as: 'member', devices: ['phone'] },
  {
    name: 'shell-offline',
    route: '/annuaire',
    as: 'member',
    prepare: async (page) => {
      await page.context().setOffline(true);
      await page.locator(':text("Hors réseau depuis"):visible').first().waitFor();
    },
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
];
