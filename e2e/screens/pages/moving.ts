import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { channelNamed, chooseDialog, message, question, requestAs, territory } from '../find.ts';

async function openThreadMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Actions sur ce fil' }).click();
  await page.getByRole('menu').waitFor();
}

async function chooseTwo(page: Page): Promise<void> {
  await openThreadMenu(page);
  await page.getByRole('menuitem', { name: 'Choisir des messages' }).click();
  const boxes = page.getByRole('checkbox');
  await boxes.first().check();
  await boxes.nth(1).check();
}

/** A thread of its own, two messages of which went to another. */
async function movedFrom(page: Page): Promise<string> {
  const channelId = await channelNamed(page, territory);
  const uuid = () => crypto.randomUUID();
  const thread = (await requestAs(page, 'POST', `/api/channels/${channelId}/threads`, {
    clientId: uuid(),
    title: 'Choisir un local en centre-bourg',
    body: 'Qui a déjà loué à une commune ?',
  })) as { id: string };
  const ids: string[] = [];
  for (const body of ['Et pour venir en train ?', 'Le car de midi suffit.', 'Revenons au loyer.']) {
    const path = `/api/conversations/${thread.id}/messages`;
    ids.push(((await requestAs(page, 'POST', path, { clientId: uuid(), body })) as { id: string }).id);
  }
  await requestAs(page, 'POST', `/api/conversations/${thread.id}/moves`, {
    operationId: uuid(),
    messageIds: ids.slice(0, 2),
    to: { channelId, title: 'Venir sans voiture' },
  });
  return `/canaux/${channelId}/fils/${thread.id}`;
}

/** Messages and threads that are moved, and what is taken out. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'thread-choosing', route: question, as: 'facilitator', ready: message, prepare: chooseTwo },
  {
    name: 'thread-move-messages',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await chooseTwo(page);
      await page.getByRole('button', { name: 'Déplacer…' }).click();
      await page.getByLabel('Titre du nouveau fil').fill('Venir sans voiture');
    },
  },
  {
    name: 'thread-move',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await openThreadMenu(page);
      await chooseDialog(page, 'Déplacer le fil');
      await page.getByRole('radio').first().check();
    },
  },
  {
    name: 'thread-moved',
    route: movedFrom,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await page.getByRole('log').getByRole('link', { name: 'Venir sans voiture' }).waitFor();
    },
  },
  {
    name: 'thread-export',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await openThreadMenu(page);
      await chooseDialog(page, 'Exporter');
    },
  },
  {
    name: 'audit',
    route: async (page) => {
      await movedFrom(page);
      return '/journal-des-actions';
    },
    as: 'coordinator',
    ready: 'article time',
  },
];
