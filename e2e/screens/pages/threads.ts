import type { ScreenDefinition } from '../definition.ts';
import { message, openMessageMenu, question, territory, threadIn } from '../find.ts';
import { neverAnswer, withLongWords } from '../network.ts';

/** Threads, as one reads them. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'thread', route: question, as: 'member', ready: message },
  {
    name: 'thread-long-words',
    route: async (page) => {
      await withLongWords(page);
      return threadIn(page, territory, ({ title }) => /convaincu/i.test(title));
    },
    as: 'member',
    ready: message,
  },
  {
    name: 'thread-new-messages',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await openMessageMenu(page, page.locator(message).nth(-2));
      await page.getByRole('menuitem', { name: 'Non lu à partir d’ici' }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.locator('[data-unread-line]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'thread-loading',
    route: async (page) => {
      const address = await question(page);
      await neverAnswer(page, '**/api/channels');
      return address;
    },
    as: 'member',
    ready: 'h1',
    loading: true,
  },
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
    name: 'thread-menu',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await openMessageMenu(page);
    },
  },
  {
    name: 'thread-reactions',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      const last = page.locator(message).last();
      await last.focus();
      await last.getByRole('button', { name: /^Réagir/ }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'thread-own-menu',
    route: question,
    as: 'facilitator',
    ready: message,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Actions sur ce fil' }).click();
      await page.getByRole('menu').waitFor();
    },
  },
];
