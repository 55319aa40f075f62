import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';

interface Named {
  id: string;
  name: string;
}
interface Titled {
  id: string;
  title: string;
  closed: boolean;
}

async function channelNamed(page: Page, name: RegExp): Promise<string> {
  const { items } = (await (await page.request.get('/api/channels')).json()) as { items: Named[] };
  const channel = items.find((one) => name.test(one.name));
  if (!channel) throw new Error(`no channel ${name} to picture`);
  return channel.id;
}

async function threadIn(page: Page, channel: RegExp, wanted: (thread: Titled) => boolean): Promise<string> {
  const channelId = await channelNamed(page, channel);
  const answer = await page.request.get(`/api/channels/${channelId}/threads?limit=100`);
  const { items } = (await answer.json()) as { items: Titled[] };
  const thread = items.find(wanted);
  if (!thread) throw new Error('no such thread to picture');
  return `/canaux/${channelId}/fils/${thread.id}`;
}

const territory = /territoire/i;
const question = (page: Page) => threadIn(page, territory, ({ title }) => /convaincu/i.test(title));
const message = 'article[data-seq]';
const line = '[data-thread-line]';

/** Types as a person does: what an earlier picture left there as a draft goes first. */
async function write(page: Page, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Votre réponse' });
  await field.fill('');
  await field.pressSequentially(words);
}

/** Channels, threads, and where one writes. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'channel',
    route: async (page) => `/canaux/${await channelNamed(page, territory)}`,
    as: 'member',
    ready: line,
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
  { name: 'thread', route: question, as: 'member', ready: message },
  {
    name: 'thread-closed',
    route: (page) => threadIn(page, territory, ({ closed }) => closed),
    as: 'member',
    ready: message,
  },
  {
    name: 'thread-read-only',
    route: (page) => threadIn(page, /annonces/i, () => true),
    as: 'member',
    ready: message,
  },
  {
    name: 'thread-not-open',
    route: '/fils/00000000-0000-7000-8000-000000000000',
    as: 'member',
    expectedErrors: /404/,
  },
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
    name: 'thread-offline',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await page.context().setOffline(true);
      await page.getByText('Vous pouvez lire et écrire').waitFor();
      await write(page, 'J’envoie la page ce soir, je suis dans le train.');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText('En attente du réseau').waitFor();
    },
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  {
    name: 'thread-menu',
    route: question,
    as: 'facilitator',
    devices: ['desktop'],
    ready: message,
    prepare: async (page) => {
      const last = page.locator(message).last();
      await last.focus();
      await last.getByRole('button', { name: /^Actions/ }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'thread-report',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      const last = page.locator(message).last();
      await last.focus();
      await last.getByRole('button', { name: /^Actions/ }).click();
      await page.getByRole('menuitem', { name: 'Signaler à l’animation' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'new-thread',
    route: async (page) => `/canaux/${await channelNamed(page, territory)}/nouveau`,
    as: 'member',
  },
  {
    name: 'new-thread-incomplete',
    route: async (page) => `/canaux/${await channelNamed(page, territory)}/nouveau`,
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Publier' }).click();
      await page.getByText('Un titre a au moins trois caractères.').waitFor();
    },
  },
  { name: 'write', route: '/ecrire', as: 'member', devices: ['phone'] },
  { name: 'drafts-empty', route: '/brouillons', as: 'alumni' },
];
