import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { channelNamed, territory } from '../find.ts';
import { answer, fail, neverAnswer } from '../network.ts';

const id = (last: number) => `0199a000-0000-7000-8000-00000000000${last}`;
const list = '**/api/channels/*/imports';
const asked = '**/api/imports/*/consent';
const consentAddress = `/imports/${id(1)}/consentement`;

const person = (last: number, name: string) => ({
  ...{ id: id(last), name, organisation: 'La Cordée mobile', role: 'member', cohortYear: null, photo: null },
});
const nora = person(2, 'Nora Belkacem');
const paul = person(3, 'Paul Lescure');

const author = (name: string, initials: string, messages: number, more: object = {}) => ({
  ...{ name, initials, messages, choice: 'initials', person: null, answer: null },
  ...{ firstAt: '2025-03-12T09:32:00.000Z', lastAt: '2025-04-04T15:10:00.000Z', ...more },
});

const draft = {
  id: id(1),
  channelId: id(4),
  state: 'draft',
  by: person(5, 'Claire Obadia'),
  createdAt: '2026-11-20T08:00:00.000Z',
  expiresAt: '2026-12-20T08:00:00.000Z',
  revision: 4,
  authors: [
    author('Nora Belkacem', 'N. B.', 42, { choice: 'person', person: nora, answer: 'named' }),
    author('Paul Lescure', 'P. L.', 17, { choice: 'person', person: paul }),
    author('Marie-Ange Delacroix de la Communauté de communes', 'M. A. D.', 9),
    author('… 78', 'X.', 1, { choice: 'out' }),
  ],
  threadId: null,
};

const consent = {
  importId: id(1),
  channelName: 'Le territoire',
  by: person(5, 'Claire Obadia'),
  expiresAt: '2026-12-20T08:00:00.000Z',
  names: ['Nora B'],
  initials: 'N. B.',
  answer: null,
  messages: [
    {
      at: '2025-03-12T09:32:00.000Z',
      text: 'Qui a déjà visité la mairie ?\nOn m’a dit que la salle était grande.',
    },
    { at: '2025-03-12T09:40:00.000Z', text: '' },
    { at: '2025-03-14T18:02:00.000Z', text: 'Merci !' },
  ],
};

function showing(items: unknown[]) {
  return async (browser: Page) => {
    await answer(browser, list, { items });
    await answer(browser, '**/api/channels/*/people', { items: [nora, paul] });
    return `/canaux/${await channelNamed(browser, territory)}/importer-whatsapp`;
  };
}

function asking(json: unknown) {
  return async (browser: Page) => {
    await answer(browser, asked, json);
    return consentAddress;
  };
}

/** Bringing a WhatsApp group into a thread, and the consent it asks for. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'import-choice', as: 'facilitator', route: showing([]) },
  { name: 'import-draft', as: 'facilitator', route: showing([draft]) },
  {
    name: 'import-loading',
    as: 'facilitator',
    route: async (browser) => {
      const address = await showing([])(browser);
      await neverAnswer(browser, list);
      return address;
    },
    loading: true,
  },
  {
    name: 'import-failed',
    as: 'facilitator',
    route: async (browser) => {
      const address = await showing([])(browser);
      await fail(browser, list);
      return address;
    },
    ready: ':text("n’a pas pu s’afficher")',
    expectedErrors: /ERR_FAILED/,
  },
  { name: 'import-consent', as: 'member', route: asking(consent) },
  { name: 'import-consent-given', as: 'member', route: asking({ ...consent, answer: 'named' }) },
  { name: 'import-consent-over', as: 'member', route: consentAddress, expectedErrors: /404/ },
];
