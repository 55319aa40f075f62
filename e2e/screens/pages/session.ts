import type { ScreenDefinition } from '../definition.ts';
import { answer } from '../network.ts';

const token = 'A'.repeat(43);

const invitation = {
  cohortName: 'Cohorte de démonstration',
  role: 'member',
  email: 'une.personne@example.org',
  invitedBy: 'Claire Obadia',
  organisations: [{ id: '0199a000-0000-7000-8000-000000000001', name: 'La Cordée mobile' }],
  charter: {
    version: 1,
    text: '1. **Parler en son nom.** On raconte ce qu’on a fait, réussi ou raté.\n2. **Protéger les personnes accompagnées.** On ne cite ni leur nom, ni ce qui permettrait de les reconnaître.',
  },
};

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
  { name: 'sign-in-session-over', route: '/connexion?expire' },
  {
    name: 'sign-in-link',
    route: async (page) => {
      await answer(page, '**/session/link/inspect', {
        sameBrowser: true,
        code: null,
        email: 'nora.belkacem@example.org',
      });
      return `/connexion/lien#${token}`;
    },
    ready: 'button:has-text("Se connecter")',
  },
  {
    name: 'sign-in-link-elsewhere',
    route: async (page) => {
      await answer(page, '**/session/link/inspect', {
        sameBrowser: false,
        code: '204 816',
        email: 'nora.belkacem@example.org',
      });
      return `/connexion/lien#${token}`;
    },
    ready: ':text("204 816")',
  },
  {
    name: 'sign-in-english',
    route: '/connexion',
    prepare: async (page) => {
      await page.getByRole('radio', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    },
  },
  {
    name: 'password-link-sent',
    route: '/mot-de-passe',
    prepare: async (page) => {
      await page.getByLabel('Adresse e-mail').fill('personne@example.org');
      await page.getByRole('button', { name: 'Recevoir un lien' }).click();
      await page.getByText('un lien vient d’y être envoyé').waitFor();
    },
  },
  {
    name: 'invitation',
    route: async (page) => {
      await answer(page, '**/invitations/inspect', invitation);
      return `/invitation#${token}`;
    },
    ready: ':text("La charte")',
    fullPage: true,
  },
  { name: 'invitation-expired', route: `/invitation#${token}`, expectedErrors: /4\d\d/ },
];
