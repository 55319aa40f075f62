import type { Page } from '@playwright/test';
import type { Others, ScreenDefinition } from '../definition.ts';
import { answer, fail, goOffline, inEnglish, neverAnswer } from '../network.ts';
import { publishLongRead } from '../public-article.ts';

const library = '**/api/library?*';
const article = '**/api/experiences/*';

/** A long read, written once for all pictures. */
let made: Promise<string> | undefined;
const longRead =
  (after = '') =>
  async (page: Page, others: Others): Promise<string> => {
    made ??= publishLongRead(page, others);
    return `/retours/${await made}${after}`;
  };

/** The same, where something happens to the network before the page asks. */
const longReadWith = (happens: (page: Page) => Promise<void>) => async (page: Page, others: Others) => {
  const address = await longRead()(page, others);
  await happens(page);
  return address;
};

/** A table of experiences of which one line is right and one is not. */
async function tryTable(page: Page): Promise<void> {
  const template = await (await page.request.get('/api/library/import-template.csv')).text();
  const [headings = '', example = ''] = template.trim().split(/\r?\n/);
  const separator = headings.includes(';') ? ';' : ',';
  const wrong = ['', ...example.split(separator).slice(1)].join(separator);
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'retours-2025.csv', mimeType: 'text/csv' },
    buffer: Buffer.from([headings, example, wrong].join('\r\n')),
  });
  await page.locator('#import-report').waitFor();
}

/** Scrolls so that this part is what is pictured. */
const show = (selector: string) => async (page: Page) => {
  const part = page.locator(selector).first();
  await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
};

export const screens: readonly ScreenDefinition[] = [
  {
    name: 'library-loading',
    as: 'member',
    route: async (page) => {
      await neverAnswer(page, library);
      return '/retours';
    },
    loading: true,
  },
  {
    name: 'library-failed',
    as: 'member',
    route: async (page) => {
      await fail(page, library);
      return '/retours';
    },
    expectedErrors: /ERR_FAILED/,
    ready: 'main :text("Réessayer")',
  },
  { name: 'library-searching', as: 'member', route: '/retours?q=commune', ready: 'article' },
  {
    name: 'library-english',
    as: 'member',
    route: async (page) => {
      await inEnglish(page);
      return '/retours';
    },
    ready: 'article',
  },
  { name: 'article-read', as: 'member', route: longRead(), ready: 'table' },
  { name: 'article-middle', as: 'member', route: longRead(), ready: 'table', prepare: show('blockquote') },
  {
    name: 'article-figures',
    as: 'member',
    route: longRead(),
    ready: 'table',
    prepare: show('article section:has(dl)'),
  },
  {
    name: 'article-outlined',
    as: 'member',
    devices: ['phone'],
    route: longRead(),
    ready: 'table',
    prepare: async (page) => page.locator('article summary').click(),
  },
  {
    name: 'article-held-back',
    as: 'alumni',
    route: longRead(),
    ready: 'table',
    prepare: show('article section:last-of-type'),
  },
  { name: 'article-tried', as: 'member', route: longRead('#essais'), ready: 'figure svg' },
  {
    name: 'article-useful',
    as: 'facilitator',
    route: longRead(),
    ready: 'table',
    prepare: async (page) => {
      const say = page.getByRole('button', { name: 'Ce retour m’a été utile' });
      await say.click();
      await page.getByRole('radio').first().check();
      await say.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    },
  },
  { name: 'article-talked', as: 'member', route: longRead('#discussion'), ready: '#discussion' },
  {
    name: 'article-menu',
    as: 'member',
    route: longRead(),
    ready: 'table',
    prepare: async (page) => {
      await page.locator('article header').getByRole('button').last().click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'article-english',
    as: 'member',
    route: longReadWith(inEnglish),
    ready: 'table',
  },
  {
    name: 'article-loading',
    as: 'member',
    route: longReadWith((page) => neverAnswer(page, article)),
    loading: true,
    ready: '[aria-busy="true"]',
  },
  {
    name: 'article-failed',
    as: 'member',
    route: longReadWith((page) => fail(page, article)),
    expectedErrors: /ERR_FAILED/,
  },
  {
    name: 'article-offline',
    as: 'member',
    devices: ['phone'],
    route: longRead(),
    ready: 'table',
    prepare: goOffline,
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  {
    name: 'collections-empty',
    as: 'member',
    route: async (page) => {
      await answer(page, '**/api/collections', { items: [] });
      return '/retours/recueils';
    },
  },
  {
    name: 'collections-failed',
    as: 'member',
    route: async (page) => {
      await fail(page, '**/api/collections');
      return '/retours/recueils';
    },
    expectedErrors: /ERR_FAILED/,
  },
  {
    name: 'collections-opening',
    as: 'member',
    route: '/retours/recueils',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Ouvrir un recueil' }).first().click();
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'library-import-report',
    as: 'coordinator',
    route: '/retours/importer',
    prepare: tryTable,
  },
];
