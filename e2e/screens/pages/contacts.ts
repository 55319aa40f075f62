import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { answer, fail, inEnglish, neverAnswer } from '../network.ts';

const nobody = '00000000-0000-7000-8000-000000000000';
const list = '**/api/organisations/*/contacts';
const link = '/carnet/ma-fiche#a-token-that-came-by-mail.abc';
const kept = {
  ...{ incubator: 'L’incubateur des Collines', name: 'Odile Tréhard', role: 'Maire' },
  source: 'Rencontrée au forum des territoires par Élise Rambaud',
  keptUntil: '2028-07-19',
};

/** The book that this person keeps. */
async function book(page: Page): Promise<string> {
  const { items } = (await (await page.request.get('/api/me/contact-books')).json()) as {
    items: { id: string }[];
  };
  if (!items[0]) throw new Error('no contact book to picture');
  return `/portes/carnet/${items[0].id}`;
}

async function adding(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Ajouter quelqu’un|Add someone)$/ })
    .first()
    .click();
  await page.locator('form').waitFor();
}

/** An incubator's contact book, and what the people in it are shown of themselves. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'contact-book', route: book, as: 'facilitator', ready: 'main li' },
  { name: 'contact-book-add', route: book, as: 'facilitator', prepare: adding, pushes: true },
  {
    name: 'contact-book-missing',
    route: book,
    as: 'facilitator',
    prepare: async (page) => {
      await adding(page);
      await page.getByRole('button', { name: 'Ajouter et prévenir' }).click();
    },
    pushes: true,
  },
  {
    name: 'contact-book-english',
    route: async (page) => {
      await inEnglish(page);
      return book(page);
    },
    as: 'facilitator',
    ready: 'main li',
  },
  {
    name: 'contact-book-erase',
    route: book,
    as: 'facilitator',
    ready: 'main li',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Effacer Odile/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'contact-book-empty',
    route: async (page) => {
      await answer(page, list, { items: [] });
      return book(page);
    },
    as: 'facilitator',
    ready: ':text("Qui connaissez-vous"):visible',
  },
  {
    name: 'contact-book-loading',
    route: async (page) => {
      await neverAnswer(page, list);
      return book(page);
    },
    as: 'facilitator',
    loading: true,
  },
  {
    name: 'contact-book-failed',
    route: async (page) => {
      await fail(page, list);
      return book(page);
    },
    as: 'facilitator',
    ready: ':text("n’a pas pu s’afficher"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  { name: 'contact-book-closed', route: `/portes/carnet/${nobody}`, as: 'member', expectedErrors: /40[34]/ },
  {
    name: 'contact-mail',
    route: async (page) => {
      await answer(page, '**/api/contacts/link', kept);
      return link;
    },
  },
  {
    name: 'contact-mail-erase',
    route: async (page) => {
      await answer(page, '**/api/contacts/link', kept);
      return link;
    },
    prepare: (page) => page.getByRole('button', { name: 'Effacer ce qui me concerne' }).click(),
    pushes: true,
  },
  { name: 'contact-mail-expired', route: link, expectedErrors: /4(0\d|10)/ },
];
