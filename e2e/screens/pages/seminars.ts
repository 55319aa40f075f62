import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { fail, goOffline, inEnglish, neverAnswer } from '../network.ts';

interface Seminar {
  id: string;
  title: string;
}

/** The address of a seminar of the demonstration, by its title. */
async function seminar(page: Page, title: RegExp, when: 'ahead' | 'past' = 'ahead'): Promise<string> {
  const answer = await page.request.get(`/api/seminars?when=${when}`);
  const found = ((await answer.json()) as { items: Seminar[] }).items.find((one) => title.test(one.title));
  if (!found) throw new Error(`no seminar ${title} to picture`);
  return `/seminaires/${found.id}`;
}

/** What the server says of seminars, with something else in its place. */
async function changing(page: Page, change: object): Promise<void> {
  await page.route(/\/api\/seminars\/[\w-]+$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), ...change } });
  });
}

/** Third in the waiting list of the one that is full. */
async function waiting(page: Page): Promise<string> {
  await changing(page, {
    mine: { state: 'waiting', rank: 3 },
    abilities: { manage: false, register: false, unregister: true },
  });
  return seminar(page, /^Financer/);
}

/** One that began an hour ago, of long words, with what there is to download. */
function live(): object {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const id = (last: number) => `0199a000-0000-7000-8000-00000000000${last}`;
  return {
    title:
      'Comment présenter son projet d’essaimage à une communauté de communes qui ne connaît ni notre structure ni notre métier, en deux jours ?',
    startsAt: at(-1),
    endsAt: at(30),
    items: [
      {
        id: id(1),
        kind: 'workshop',
        title: 'Ce que nous ne savons pas encore de notre territoire',
        description: 'Apportez **votre carte**, même à la main.',
        startsAt: at(-0.5),
        endsAt: at(2),
        room: 'Salle du conseil, premier étage',
        speakers: ['Marie-Antoinette de La Rochefoucauld-Hil', 'Pierre Aubanel'],
        documents: [
          {
            ...{ id: id(2), name: 'trame-de-l-atelier-a-imprimer-en-A3.pdf', mediaType: 'application/pdf' },
            ...{ kind: 'document', bytes: 2_400_000, width: null, height: null, voice: null },
          },
        ],
      },
    ],
  };
}

const weighed = '**/api/seminars/*/pack';

/** What one would take along of seminars, with something else in its place. */
async function packing(page: Page, change: object): Promise<void> {
  await page.route(weighed, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), ...change } });
  });
}

/** A document of so many bytes, and no more beside it. */
const oneOf = (bytes: number) => ({
  documents: [{ id: '0199a000-0000-7000-8000-000000000002', name: 'trame-de-l-atelier.pdf', bytes }],
  bytes: bytes + 24_000,
});

async function takeAlong(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Emporter \(/ }).click();
}

async function takenAlong(page: Page): Promise<void> {
  await takeAlong(page);
  await page.getByText(/^Emporté le/).waitFor();
  await inTheMiddle(page);
}

/** The card where one looks, whatever stands above. */
async function inTheMiddle(page: Page): Promise<void> {
  await page.locator('#pack').evaluate((title) => title.scrollIntoView({ block: 'center' }));
}

const pack = '#pack';
const list = 'article h2';
const place = '#place';

/** Seminars and webinars: their list, and each one's page. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'seminars', route: '/seminaires', as: 'member', ready: list },
  { name: 'seminars-past', route: '/seminaires?quand=passes', as: 'member', ready: list },
  { name: 'seminars-facilitator', route: '/seminaires', as: 'facilitator', ready: list },
  {
    name: 'seminars-empty',
    route: async (page) => {
      await page.route('**/api/seminars?*', (route) => route.fulfill({ json: { items: [], next: null } }));
      return '/seminaires';
    },
    as: 'member',
  },
  {
    name: 'seminars-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/seminars?*');
      return '/seminaires';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'seminars-failed',
    route: async (page) => {
      await fail(page, '**/api/seminars?*');
      return '/seminaires';
    },
    as: 'member',
    ready: ':text("n’ont pas pu être lus"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  { name: 'seminar', route: (page) => seminar(page, /^Second séminaire/), as: 'member', ready: place },
  {
    name: 'seminar-agenda',
    route: (page) => seminar(page, /^Premier séminaire/, 'past'),
    as: 'member',
    ready: place,
    prepare: async (page) => {
      await page.getByRole('heading', { name: 'Veillée' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'seminar-pack-progress',
    route: async (page) => {
      await packing(page, oneOf(8_400_000));
      await neverAnswer(page, '**/documents/*');
      return seminar(page, /^Premier séminaire/, 'past');
    },
    as: 'member',
    ready: pack,
    prepare: async (page) => {
      await takeAlong(page);
      await page.getByText(/ko sur 8/).waitFor();
      await inTheMiddle(page);
    },
  },
  {
    name: 'seminar-pack-kept',
    route: (page) => seminar(page, /^Premier séminaire/, 'past'),
    as: 'member',
    ready: pack,
    prepare: takenAlong,
  },
  {
    name: 'seminar-pack-changed',
    route: (page) => seminar(page, /^Premier séminaire/, 'past'),
    as: 'member',
    ready: pack,
    prepare: async (page) => {
      await takenAlong(page);
      await packing(page, { ...oneOf(2_400_000), agenda: { revision: 99, bytes: 3_000 } });
      await page.reload();
      await page.getByText(/^Ce qui a changé/).waitFor();
      await inTheMiddle(page);
    },
  },
  {
    name: 'seminar-pack-full',
    route: async (page) => {
      await packing(page, oneOf(9_000_000_000_000));
      return seminar(page, /^Premier séminaire/, 'past');
    },
    as: 'member',
    ready: pack,
    prepare: async (page) => {
      await takeAlong(page);
      await page.getByRole('alert').waitFor();
      await inTheMiddle(page);
    },
  },
  { name: 'seminar-full', route: (page) => seminar(page, /^Financer/), as: 'member', ready: place },
  { name: 'seminar-waiting', route: waiting, as: 'member', ready: place },
  {
    name: 'seminar-leave',
    route: waiting,
    as: 'member',
    ready: place,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Quitter la liste d’attente' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'seminar-live',
    route: async (page) => {
      await changing(page, live());
      return seminar(page, /^Second séminaire/);
    },
    as: 'member',
    ready: place,
  },
  {
    name: 'seminar-cancelled',
    route: async (page) => {
      const reason = 'La gare est en travaux jusqu’au printemps. Nous vous proposons une autre date bientôt.';
      await changing(page, { state: 'cancelled', cancellation: { at: new Date().toISOString(), reason } });
      return seminar(page, /^Second séminaire/);
    },
    as: 'member',
    ready: '#agenda',
  },
  {
    name: 'seminar-draft',
    route: async (page) => {
      await changing(page, { state: 'draft', items: [] });
      return seminar(page, /^Second séminaire/);
    },
    as: 'facilitator',
    ready: place,
  },
  {
    name: 'seminar-offline',
    route: (page) => seminar(page, /^Second séminaire/),
    as: 'member',
    ready: place,
    prepare: goOffline,
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  {
    name: 'seminar-pending',
    route: (page) => seminar(page, /^Second séminaire/),
    as: 'member',
    ready: place,
    prepare: async (page) => {
      await goOffline(page);
      await page.getByRole('button', { name: 'Rendre ma place' }).click();
      await page.getByText(/^En attente/).waitFor();
    },
    expectedErrors: /ERR_INTERNET_DISCONNECTED/,
  },
  {
    name: 'seminar-roster',
    route: (page) => seminar(page, /^Financer/),
    as: 'facilitator',
    ready: place,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Copier les noms' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'seminar-english',
    route: async (page) => {
      await inEnglish(page);
      return seminar(page, /^Financer/);
    },
    as: 'member',
    ready: place,
  },
];
