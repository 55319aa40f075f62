import type { Page } from '@playwright/test';
import type { Others, ScreenDefinition } from '../definition.ts';
import { begin, beginFilled, textIn } from '../experiences.ts';
import { answer, fail, goOffline, inEnglish, neverAnswer } from '../network.ts';

const writing = '[contenteditable="true"], textarea, input';
const draftAddress = '**/api/experiences/*/draft';

/** A draft with words, opened at its first question of words. */
const atWords = async (page: Page, others: Others) => {
  const draft = await beginFilled(page.request, others);
  return `/retours/${draft.id}/ecrire?partie=${textIn(draft).id}`;
};

const atHead = async (page: Page, others: Others) =>
  `/retours/${(await beginFilled(page.request, others)).id}/ecrire`;

/** The same, where something happens to the network before the page asks. */
const atHeadWith = (happens: (page: Page) => Promise<void>) => async (page: Page, others: Others) => {
  const address = await atHead(page, others);
  await happens(page);
  return address;
};

/** Types in the first field of words, as a person does. */
async function type(page: Page, words: string): Promise<void> {
  await page
    .getByRole('textbox', { name: /besoin/i })
    .first()
    .click();
  const field = page.locator('[contenteditable="true"]').first();
  await field.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words);
}

/** Chooses in the draft's menu, and waits for the dialog. */
const choosing = (item: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'Actions sur ce retour' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').waitFor();
};

/** Drafts in the states that the desk of every day does not show. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'experience-offline',
    as: 'member',
    route: atWords,
    ready: writing,
    prepare: async (page) => {
      await type(page, '');
      await goOffline(page);
      await page.keyboard.type('Dans le train : ');
    },
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  {
    name: 'experience-guided-list',
    as: 'member',
    devices: ['phone'],
    route: atWords,
    ready: writing,
    prepare: async (page) => page.getByRole('button', { name: 'Toutes' }).click(),
  },
  {
    name: 'experience-begun',
    as: 'member',
    route: async (page, others) => {
      const draft = await begin(page.request, others);
      return `/retours/${draft.id}/ecrire?partie=${textIn(draft).id}`;
    },
    ready: writing,
  },
  {
    name: 'experience-authors',
    as: 'member',
    route: atHead,
    ready: writing,
    prepare: choosing('Écrire à plusieurs'),
  },
  {
    name: 'experience-previewing',
    as: 'member',
    route: atHead,
    ready: writing,
    prepare: async (page) => {
      await choosing('Voir comme on le lira')(page);
      await page
        .getByRole('dialog')
        .getByRole('heading', { name: /garage/ })
        .first()
        .waitFor();
    },
  },
  { name: 'experience-english', as: 'member', route: atHeadWith(inEnglish), ready: writing },
  {
    name: 'experience-loading',
    as: 'member',
    route: atHeadWith((page) => neverAnswer(page, draftAddress)),
    loading: true,
    ready: '[aria-busy="true"]',
  },
  {
    name: 'experience-failed',
    as: 'member',
    route: atHeadWith((page) => fail(page, draftAddress)),
    expectedErrors: /ERR_FAILED/,
  },
  {
    name: 'experience-closed',
    as: 'member',
    route: '/retours/0192f0a4-7c3e-7a10-8b11-000000000001/ecrire',
    expectedErrors: /404/,
  },
  {
    name: 'experience-none-mine',
    as: 'member',
    route: async (page) => {
      await answer(page, '**/api/me/experiences', { items: [] });
      return '/retours/les-miens';
    },
  },
  {
    name: 'experience-kind-editing',
    as: 'coordinator',
    route: '/retours/modeles',
    prepare: async (page) => {
      await page.getByRole('link', { name: 'Essaimage d’un lieu' }).click();
      await page.getByRole('textbox').first().waitFor();
    },
  },
];
