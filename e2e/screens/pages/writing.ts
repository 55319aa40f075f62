import { pastePictures } from '../../pages/files.ts';
import type { ScreenDefinition } from '../definition.ts';
import {
  channelNamed,
  message,
  openMessageMenu,
  pasteAnswer,
  question,
  requestAs,
  territory,
  write,
} from '../find.ts';
import { goOffline } from '../network.ts';

const newThread = async (...[page]: Parameters<typeof question>) =>
  `/canaux/${await channelNamed(page, territory)}/nouveau`;

/** Where one writes. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'thread-writing',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await write(page, 'Merci @él');
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'thread-composing',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await pasteAnswer(
        page,
        `<h2>Ce que nous proposons</h2><p>Une <strong>navette</strong> le samedi, avec <a href="https://exemple.fr">ce modèle</a>.</p>
        <ul><li>neuf places</li><li>un coffre</li></ul>
        <ul><li><input type="checkbox" checked>appeler la mairie</li><li><input type="checkbox">écrire au garage</li></ul>`,
      );
    },
  },
  {
    name: 'thread-composing-table',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await pasteAnswer(
        page,
        `<blockquote><p>Qui peut venir ?</p></blockquote><table><tr><th>Quand</th><th>Qui</th></tr><tr><td>le 12</td><td>Nora</td></tr><tr><td>le 13</td><td>Karim</td></tr></table>`,
      );
    },
  },
  {
    name: 'thread-composing-picture',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await pasteAnswer(page, '<p>Le toit de la grange, côté vallée :</p>');
      await page.keyboard.press('Shift+Enter');
      await pastePictures(page, 2, 300);
      await page.locator('.rich-field [data-image] img').nth(1).waitFor();
    },
  },
  {
    name: 'thread-lightbox',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await pasteAnswer(page, '<p>La grange, hier :</p>');
      await page.keyboard.press('Shift+Enter');
      await pastePictures(page, 2, 600);
      await page.locator('.rich-field [data-image] img').nth(1).waitFor();
      await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await page
        .getByRole('link', { name: /Ouvrir l’image/ })
        .last()
        .click();
      await page.getByRole('dialog').getByRole('img').last().waitFor();
    },
  },
  {
    name: 'thread-composing-link',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await pasteAnswer(page, '<p>Voir la note</p>');
      const toolbar = page.getByRole('toolbar');
      const link = toolbar.getByRole('button', { name: 'Lien' });
      const more = toolbar.getByRole('button', { name: 'Plus d’outils' });
      // A phone has no room for all tools.
      await link.or(more).last().waitFor();
      if (await link.isVisible()) await link.click();
      else {
        await more.click();
        await page.getByRole('menuitem', { name: 'Lien' }).click();
      }
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'thread-quoting',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await openMessageMenu(page);
      await page.getByRole('menuitem', { name: 'Répondre en citant' }).click();
      await page.locator('.rich-field blockquote').last().waitFor();
    },
  },
  {
    name: 'thread-card',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await write(page, page.url());
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.locator('article a[href*="/fils/"] b').last().waitFor();
    },
  },
  {
    name: 'thread-correcting',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await openMessageMenu(page);
      await page.getByRole('menuitem', { name: 'Corriger' }).click();
      await page.getByText('Correction de votre message').waitFor();
      await page.mouse.move(0, 0); // it would rest on a tool, which answers
    },
  },
  {
    name: 'thread-offline',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await goOffline(page);
      await write(page, 'J’envoie la page ce soir, je suis dans le train.');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText('En attente du réseau').waitFor();
    },
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  { name: 'new-thread', route: newThread, as: 'member' },
  {
    name: 'new-thread-incomplete',
    route: newThread,
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Publier' }).click();
      await page.getByText('Un titre a au moins trois caractères.').waitFor();
    },
  },
  {
    name: 'new-thread-other-draft',
    route: newThread,
    as: 'facilitator',
    prepare: async (page) => {
      await page.getByRole('textbox', { name: 'Titre' }).waitFor();
      await requestAs(page, 'PUT', `/api/drafts/channel:${await channelNamed(page, territory)}`, {
        ...{ number: Date.now(), title: 'Un poste à Mende', threadKind: 'opportunity' },
        body: 'Un an, à temps partiel, pour coordonner la navette et les accompagnements.',
        opportunity: {
          ...{ type: 'job', deadline: '2027-01-15T17:00:00.000Z' },
          ...{ territoryCode: '48', address: 'https://exemple.fr/poste' },
        },
      });
      await page.getByRole('textbox', { name: 'Titre' }).fill(`Un poste se libère (${Date.now() % 100})`);
      await page.getByText('Un autre brouillon, écrit ailleurs ou avant celui-ci').waitFor();
    },
  },
  {
    name: 'new-thread-offline',
    route: newThread,
    as: 'member',
    devices: ['phone'],
    prepare: goOffline,
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  {
    name: 'new-thread-not-allowed',
    route: async (page) => `/canaux/${await channelNamed(page, /annonces/i)}/nouveau`,
    as: 'member',
  },
  { name: 'write', route: '/ecrire', as: 'member', devices: ['phone'] },
  { name: 'drafts-empty', route: '/brouillons', as: 'alumni' },
  {
    name: 'drafts',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await write(page, 'Merci Élise, nous pouvons venir les 12 et 13 avec la camionnette.');
      await page.goto(`/canaux/${await channelNamed(page, /partenariats/i)}/nouveau`);
      await page.getByRole('radio', { name: 'une opportunité' }).check();
      await page.getByRole('textbox', { name: 'Titre' }).fill('Un poste à Mende');
      await page.getByLabel('Jusqu’au').fill('2027-01-15T18:00');
      await page.getByLabel('Territoire').selectOption('48');
      await page.getByText('Brouillon gardé').waitFor();
      await page.goto('/brouillons');
      await page.getByRole('heading', { name: /^Réponse dans «/ }).waitFor();
      await page.getByText(/Appel à projets · jusqu’au .* · Lozère/).waitFor();
    },
  },
];
