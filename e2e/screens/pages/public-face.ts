import type { Page } from '@playwright/test';
import type { Others, ScreenDefinition } from '../definition.ts';
import { publishLongRead } from '../public-article.ts';

/** Written once for all pictures, by whoever looks first. */
let made: Promise<string> | undefined;
function article(page: Page, others: Others): Promise<string> {
  made ??= publishLongRead(page, others);
  return made;
}

async function firstOrganisation(page: Page): Promise<string> {
  const words = await (await page.request.get('/decouvrir/structures')).text();
  const address = /\/decouvrir\/structures\/[0-9a-f-]{36}/.exec(words)?.[0];
  if (!address) throw new Error('no organisation to picture');
  return address;
}

/** The form sent with an address that is none: refused, with what was typed. */
async function askWrongly(page: Page): Promise<void> {
  await page.getByLabel('Votre nom').fill('Camille Vasseur');
  await page.getByLabel('Votre adresse électronique').fill('camille');
  await page.getByLabel('Ce que vous voulez nous dire').fill('Comment candidater avec une ressourcerie ?');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByRole('alert').waitFor();
}

/** What anyone reads, drawn by the server. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'public-home', route: '/decouvrir', ready: 'h1', fullPage: true },
  { name: 'public-home-english', route: '/decouvrir?lang=en', ready: 'h1' },
  { name: 'public-organisations', route: '/decouvrir/structures', ready: 'h1' },
  { name: 'public-organisation', route: firstOrganisation, ready: 'h1' },
  { name: 'public-incubators', route: '/decouvrir/incubateurs', ready: 'h1' },
  { name: 'public-webinars', route: '/decouvrir/webinaires', ready: 'h1' },
  {
    name: 'public-library',
    as: 'member',
    route: async (page, others) => {
      await article(page, others);
      return '/decouvrir/retours';
    },
    ready: 'h1',
  },
  { name: 'public-library-nothing', route: '/decouvrir/retours?theme=introuvable', ready: 'h1' },
  {
    name: 'public-article',
    as: 'member',
    route: async (page, others) => `/decouvrir/retours/${await article(page, others)}`,
    ready: 'h1',
    fullPage: true,
  },
  {
    name: 'public-article-english',
    as: 'member',
    devices: ['phone'],
    route: async (page, others) => `/decouvrir/retours/${await article(page, others)}?lang=en`,
    ready: 'h1',
  },
  { name: 'public-contact', route: '/decouvrir/contact', ready: 'form' },
  {
    name: 'public-contact-refused',
    route: '/decouvrir/contact',
    ready: 'form',
    prepare: askWrongly,
    expectedErrors: /4\d\d/,
  },
  { name: 'public-legal', route: '/decouvrir/mentions', ready: 'h1' },
  {
    name: 'public-nothing-here',
    route: '/decouvrir/retours/0192f0a4-7c3e-7a10-8b11-000000000001',
    ready: 'h1',
    expectedErrors: /404/,
  },
];
