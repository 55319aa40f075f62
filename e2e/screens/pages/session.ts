import type { ScreenDefinition } from '../definition.ts';

const token = 'A'.repeat(43);

/** Every page before one is signed in. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'sign-in', route: '/connexion' },
  {
    name: 'sign-in-refused',
    route: '/connexion',
    prepare: async (page) => {
      await page.getByLabel('Adresse e-mail').fill('nora.belkacem@example.org');
      await page.getByLabel('Mot de passe', { exact: true }).fill('pas le bon');
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.getByText('ne correspond pas').waitFor();
    },
    expectedErrors: /401/,
  },
  { name: 'sign-in-by-code', route: '/connexion/code' },
  {
    name: 'sign-in-code-entry',
    route: '/connexion/code',
    prepare: async (page) => {
      await page.getByLabel('Adresse e-mail').fill('personne@example.org');
      await page.getByRole('button', { name: 'Recevoir un code par e-mail' }).click();
      await page.getByLabel('Code à six chiffres').waitFor();
    },
  },
  { name: 'sign-in-link-expired', route: `/connexion/lien#${token}`, expectedErrors: /4\d\d/ },
  { name: 'password-forgotten', route: '/mot-de-passe' },
  { name: 'password-choice', route: `/mot-de-passe/nouveau#${token}` },
  { name: 'charter', route: '/charte' },
  { name: 'invitation-expired', route: `/invitation#${token}`, expectedErrors: /4\d\d/ },
];
