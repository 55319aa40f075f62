import type { Page } from '@playwright/test';
import { milestoneAt, ownTrail } from '../../pages/way.ts';
import type { ScreenDefinition } from '../definition.ts';
import { answer, fail, inEnglish, neverAnswer } from '../network.ts';

const nobody = '00000000-0000-7000-8000-000000000000';
const lines = '**/api/me/trails';
const way = '**/api/organisations/*/trail';

/** The trail of the member's organisation. */
const own = async (page: Page) => `/itineraires/${(await ownTrail(page)).organisation.id}`;

/** One milestone of it, at this step. */
function milestone(step: string) {
  return async (page: Page) => {
    const trail = await ownTrail(page);
    return `/itineraires/${trail.organisation.id}/balises/${milestoneAt(trail, step).milestone.id}`;
  };
}

/** The trail of an organisation that this person reads beside their own. */
async function theirs(page: Page, name: RegExp): Promise<string> {
  const { items } = (await (await page.request.get('/api/me/trails')).json()) as {
    items: { organisation: { id: string; name: string } }[];
  };
  const found = items.find(({ organisation }) => name.test(organisation.name));
  if (!found) throw new Error(`no trail of ${name} to picture`);
  return found.organisation.id;
}

/** What an organisation shows of a milestone to whoever accompanies it. */
function theirMilestone(name: RegExp, step: string) {
  return async (page: Page) => {
    const organisationId = await theirs(page, name);
    const trail = await (await page.request.get(`/api/organisations/${organisationId}/trail`)).json();
    return `/itineraires/${organisationId}/balises/${milestoneAt(trail, step).milestone.id}`;
  };
}

const cordee = /Cordée/;
const question = 'fieldset, [role="radiogroup"]';

/** Where organisations stand: many trails, one trail, a milestone being answered, read, looked back on. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'trails', route: '/itineraires', as: 'member', ready: 'table' },
  { name: 'trails-facilitator', route: '/itineraires', as: 'facilitator', ready: 'table' },
  {
    name: 'trails-english',
    route: async (page) => {
      await inEnglish(page);
      return '/itineraires';
    },
    as: 'coordinator',
    ready: 'table',
  },
  {
    name: 'trails-empty',
    route: async (page) => {
      await answer(page, lines, { own: null, items: [] });
      await answer(page, '**/api/cohorts', { items: [] });
      return '/itineraires';
    },
    as: 'facilitator',
  },
  {
    name: 'trails-loading',
    route: async (page) => {
      await neverAnswer(page, lines);
      return '/itineraires';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'trails-failed',
    route: async (page) => {
      await fail(page, lines);
      return '/itineraires';
    },
    as: 'member',
    ready: ':text("n’a pas pu s’afficher"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  { name: 'trail', route: own, as: 'member', ready: 'main ol' },
  {
    name: 'trail-zoomed',
    route: own,
    as: 'member',
    ready: 'main ol',
    zoom: 2,
    devices: ['desktop'],
  },
  {
    name: 'trail-facilitator',
    route: async (page) => `/itineraires/${await theirs(page, cordee)}`,
    as: 'facilitator',
    ready: 'main ol',
  },
  {
    name: 'trail-way',
    route: own,
    as: 'member',
    ready: 'main ol',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Modifier le chemin' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'trail-open-accompaniment',
    route: async (page) => `/itineraires/${await theirs(page, cordee)}`,
    as: 'facilitator',
    ready: 'main ol',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Dire qui accompagne' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'trail-loading',
    route: async (page) => {
      await neverAnswer(page, way);
      return own(page);
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'trail-failed',
    route: async (page) => {
      await fail(page, way);
      return own(page);
    },
    as: 'member',
    ready: ':text("n’a pas pu s’afficher"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  { name: 'trail-closed', route: `/itineraires/${nobody}`, as: 'member', expectedErrors: /404/ },
  { name: 'milestone', route: milestone('readiness'), as: 'member', ready: question },
  {
    name: 'milestone-reading',
    route: milestone('readiness'),
    as: 'member',
    ready: question,
    prepare: (page) => page.locator('#lecture').evaluate((element) => element.scrollIntoView()),
  },
  {
    name: 'milestone-english',
    route: async (page) => {
      await inEnglish(page);
      return milestone('readiness')(page);
    },
    as: 'member',
    ready: question,
  },
  {
    name: 'milestone-model',
    route: milestone('model'),
    as: 'member',
    ready: question,
    prepare: (page) =>
      page
        .getByRole('heading', { name: 'La forme que prend l’essaimage' })
        .evaluate((element) => element.scrollIntoView()),
  },
  {
    name: 'milestone-history',
    route: milestone('needs'),
    as: 'member',
    ready: question,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Voir l’historique' }).click();
      const close = page.getByRole('button', { name: 'Refermer l’historique' });
      await close.scrollIntoViewIfNeeded();
    },
  },
  { name: 'milestone-read', route: theirMilestone(cordee, 'readiness'), as: 'facilitator' },
  { name: 'milestone-model-read', route: theirMilestone(/Table des/, 'model'), as: 'facilitator' },
  {
    name: 'milestone-loading',
    route: async (page) => {
      await neverAnswer(page, way);
      return milestone('readiness')(page);
    },
    as: 'member',
    loading: true,
  },
  { name: 'milestones', route: '/itineraires/balises', as: 'coordinator', ready: 'main li' },
  {
    name: 'milestones-edit',
    route: async (page) => {
      const { items } = (await (await page.request.get('/api/milestones')).json()) as {
        items: { id: string; step: string }[];
      };
      return `/itineraires/balises?balise=${items.find(({ step }) => step === 'model')?.id}`;
    },
    as: 'coordinator',
    ready: 'form',
  },
  { name: 'milestones-new', route: '/itineraires/balises?etape=needs', as: 'coordinator', ready: 'form' },
  { name: 'milestones-closed', route: '/itineraires/balises', as: 'member' },
];
