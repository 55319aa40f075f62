import type { ScreenDefinition } from '../definition.ts';

/** The components by themselves: no server behind them. */
export const screens: ScreenDefinition[] = [
  { name: 'gallery', route: '/galerie', loading: true, fullPage: true },
  {
    name: 'gallery-dialog',
    route: '/galerie',
    loading: true,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Demander confirmation' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'gallery-menu',
    route: '/galerie',
    loading: true,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Actions sur ce message' }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'gallery-notice',
    route: '/galerie',
    loading: true,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Annoncer' }).click();
      await page.getByText('Message supprimé.').waitFor();
    },
  },
  {
    name: 'gallery-shortcuts',
    route: '/galerie',
    loading: true,
    devices: ['desktop'],
    prepare: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'gallery-polls', route: '/galerie/sondages', fullPage: true },
  { name: 'gallery-polls-results', route: '/galerie/sondages?vue=resultats', fullPage: true },
  { name: 'gallery-polls-states', route: '/galerie/sondages?vue=etats', fullPage: true },
  ...['single', 'scale', 'words'].map(
    (kind): ScreenDefinition => ({
      name: `gallery-polls-stage-${kind}`,
      route: `/galerie/sondages?vue=ecran-${kind}`,
      devices: ['desktop'],
    }),
  ),
  { name: 'gallery-sign-in', route: '/galerie/connexion', fullPage: true },
  { name: 'gallery-shell', route: '/galerie/coque', loading: true },
  { name: 'gallery-shell-list', route: '/galerie/coque?vue=liste', loading: true },
  { name: 'gallery-shell-menu', route: '/galerie/coque?vue=menu', devices: ['phone'] },
];
