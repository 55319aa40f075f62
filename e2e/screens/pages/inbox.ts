import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { channelNamed, message, question, territory } from '../find.ts';
import { answer, fail, neverAnswer } from '../network.ts';

const groups = '**/api/inbox/groups*';

/** The menu of what one gets of the place that is read. */
async function openFollowing(page: Page, wide: RegExp): Promise<void> {
  const button = page.getByRole('button', { name: wide });
  if (await button.first().isVisible()) await button.first().click();
  else {
    await page.getByRole('button', { name: 'Actions sur ce fil' }).click();
    await page.getByRole('menuitem', { name: /^Suivi de ce fil/ }).click();
  }
  await page.getByRole('menuitemradio').first().waitFor();
}

const ofThread = /^(Suivi|Suivre|Mentions|Non suivi|En sourdine)$/;
const ofChannel = /^Suivi de ce canal/;

/** « Pour vous », and what one wants of threads and channels. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'for-you', route: '/pour-vous', as: 'member', ready: 'article' },
  { name: 'for-you-all', route: '/pour-vous?lignes=tout', as: 'coordinator', ready: 'article' },
  {
    name: 'for-you-empty',
    route: async (page) => {
      await answer(page, groups, { items: [], next: null, at: new Date().toISOString() });
      return '/pour-vous';
    },
    as: 'member',
    ready: ':text("Rien ne vous attend"):visible',
  },
  {
    name: 'for-you-long',
    route: async (page) => {
      await page.route(groups, async (route) => {
        const response = await route.fetch();
        const { items, ...rest } = (await response.json()) as { items: { lines: { id: string }[] }[] };
        const again = items.map((group, i) => ({
          ...group,
          id: crypto.randomUUID(),
          count: 27,
          lines: [...group.lines, ...group.lines, ...group.lines].map((line) => ({
            ...line,
            id: `${crypto.randomUUID()}${i}`,
          })),
        }));
        await route.fulfill({ json: { ...rest, items: [...items, ...again], next: 'suite' } });
      });
      return '/pour-vous';
    },
    as: 'member',
    ready: 'article',
  },
  {
    name: 'for-you-loading',
    route: async (page) => {
      await neverAnswer(page, groups);
      return '/pour-vous';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'for-you-failed',
    route: async (page) => {
      await fail(page, groups);
      return '/pour-vous';
    },
    as: 'member',
    ready: ':text("n’a pas pu être lu"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  {
    name: 'following-thread-menu',
    route: question,
    as: 'member',
    ready: message,
    prepare: (page) => openFollowing(page, ofThread),
  },
  {
    name: 'following-channel-menu',
    route: async (page) => `/canaux/${await channelNamed(page, territory)}`,
    as: 'member',
    prepare: (page) => openFollowing(page, ofChannel),
  },
  {
    name: 'following-mute-dialog',
    route: question,
    as: 'member',
    ready: message,
    prepare: async (page) => {
      await openFollowing(page, ofThread);
      await page.getByRole('menuitem', { name: 'En sourdine jusqu’à…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
