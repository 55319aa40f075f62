import type { ScreenDefinition } from '../definition.ts';
import { channelNamed, line, territory } from '../find.ts';
import { fail, fetched, goOffline, neverAnswer, withLongWords } from '../network.ts';

/** Channels and the lists of their threads. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'channel',
    route: async (page) => `/canaux/${await channelNamed(page, territory)}`,
    as: 'member',
    ready: line,
  },
  {
    name: 'channel-long-words',
    route: async (page) => {
      await withLongWords(page);
      return `/canaux/${await channelNamed(page, territory)}`;
    },
    as: 'member',
    ready: line,
  },
  {
    name: 'channel-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/channels/*/threads*');
      return `/canaux/${await channelNamed(page, territory)}`;
    },
    as: 'member',
    ready: '[role="radiogroup"]',
    loading: true,
  },
  {
    name: 'channel-failed',
    route: async (page) => {
      await fail(page, '**/api/channels/*/threads*');
      return `/canaux/${await channelNamed(page, territory)}`;
    },
    as: 'member',
    ready: ':text("La liste n’a pas pu être lue"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  {
    name: 'channel-nothing-found',
    route: async (page) => `/canaux/${await channelNamed(page, /annonces/i)}?fils=questions`,
    as: 'member',
  },
  {
    name: 'channel-not-open',
    route: '/canaux/00000000-0000-7000-8000-000000000000',
    as: 'member',
  },
  {
    name: 'channel-waiting-thread',
    route: async (page) => `/canaux/${await channelNamed(page, /partenariats/i)}/nouveau`,
    as: 'member',
    prepare: async (page) => {
      await fetched(page, 'NoticeSlip');
      await goOffline(page);
      await page.getByRole('textbox', { name: 'Titre' }).fill('Qui a une convention type avec un CCAS ?');
      await page.getByRole('textbox', { name: 'Votre message' }).fill('Deux pages suffiraient.');
      await page.getByRole('button', { name: 'Publier' }).click();
      await page.getByText('En attente du réseau').first().waitFor();
    },
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
];
