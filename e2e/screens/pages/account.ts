import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';

function scrollTo(heading: string) {
  return (page: Page) =>
    page.getByRole('heading', { name: heading }).evaluate((element) => element.scrollIntoView());
}

/** One's own account, part after part. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'account', route: '/compte', as: 'member' },
  { name: 'account-photo', route: '/compte', as: 'member', prepare: scrollTo('Photo') },
  { name: 'account-password', route: '/compte', as: 'member', prepare: scrollTo('Mot de passe') },
  {
    name: 'account-sign-out-everywhere',
    route: '/compte',
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Se déconnecter partout' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
