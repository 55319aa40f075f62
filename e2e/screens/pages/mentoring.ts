import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { demonstrationCohort } from '../find.ts';
import { answer, change, fail, inEnglish, neverAnswer } from '../network.ts';

const nobody = '00000000-0000-7000-8000-000000000000';
const own = '**/api/me/mentoring';
const pair = '**/api/mentorships/*';
const desk = async (page: Page) => `/mentorat/cohortes/${await demonstrationCohort(page)}`;
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

async function first(page: Page): Promise<string> {
  const { mentorships } = (await (await page.request.get('/api/me/mentoring')).json()) as {
    mentorships: { id: string }[];
  };
  if (!mentorships[0]) throw new Error('no mentorship to picture');
  return `/mentorat/${mentorships[0].id}`;
}

/** The same, changed on its way to the page: what only time or somebody else would bring. */
function standing(into: (answered: Record<string, unknown>) => object) {
  return async (page: Page) => {
    await change(page, pair, (answered) => ({ ...answered, ...into(answered) }));
    return first(page);
  };
}

const may = { answer: false, write: false, close: false };

function pressing(button: string) {
  return async (page: Page) => {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await page.locator('form').first().waitFor();
  };
}

/** Mentoring: what one offers, asks, agrees on and ends; the desk of those who match. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'mentoring', route: '/mentorat', as: 'member', ready: 'main h2' },
  { name: 'mentoring-alumni', route: '/mentorat', as: 'alumni', ready: 'main h2' },
  { name: 'mentoring-facilitator', route: '/mentorat', as: 'facilitator' },
  { name: 'mentoring-apart', route: '/mentorat', as: 'expert', expectedErrors: /40[34]/ },
  {
    name: 'mentoring-empty',
    route: async (page) => {
      await change(page, own, (answered) => ({ ...answered, requests: [], mentorships: [] }));
      return '/mentorat';
    },
    as: 'member',
    ready: 'main h2',
  },
  {
    name: 'mentoring-loading',
    route: async (page) => {
      await neverAnswer(page, own);
      return '/mentorat';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'mentoring-failed',
    route: async (page) => {
      await fail(page, own);
      return '/mentorat';
    },
    as: 'member',
    ready: ':text("n’a pas pu s’afficher"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  { name: 'mentoring-offer', route: '/mentorat/offre', as: 'alumni', ready: 'form' },
  { name: 'mentoring-request', route: '/mentorat/demande', as: 'member', ready: 'form' },
  {
    name: 'mentoring-request-english',
    route: async (page) => {
      await inEnglish(page);
      return '/mentorat/demande';
    },
    as: 'member',
    ready: 'form',
  },
  { name: 'mentoring-desk', route: desk, as: 'facilitator', ready: 'main h2' },
  {
    name: 'mentoring-desk-proposals',
    route: desk,
    as: 'facilitator',
    ready: 'main h2',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Proposer des binômes' }).click();
      await page
        .getByRole('heading', { name: 'Binômes proposés' })
        .evaluate((element) => element.scrollIntoView());
    },
    pushes: true,
  },
  {
    name: 'mentoring-desk-dormant',
    route: async (page) => {
      await change(page, '**/api/cohorts/*/mentoring', (answered) => ({
        ...answered,
        pairs: (answered.pairs as object[]).map((one) => ({ ...one, dormant: true, lastAt: ago(48) })),
      }));
      return desk(page);
    },
    as: 'coordinator',
    ready: 'main h2',
    prepare: (page) =>
      page
        .getByRole('heading', { name: 'Binômes', exact: true })
        .evaluate((element) => element.scrollIntoView()),
  },
  {
    name: 'mentoring-desk-empty',
    route: async (page) => {
      await change(page, '**/api/cohorts/*/mentoring', (answered) => ({
        ...answered,
        ...{ requests: [], pairs: [], mentors: [] },
      }));
      return desk(page);
    },
    as: 'coordinator',
    ready: 'main h2',
  },
  { name: 'mentoring-desk-closed', route: desk, as: 'member', expectedErrors: /40[34]/ },
  { name: 'mentorship', route: first, as: 'member', ready: 'main h2' },
  { name: 'mentorship-mentor', route: first, as: 'alumni', ready: 'main h2' },
  {
    name: 'mentorship-english',
    route: async (page) => {
      await inEnglish(page);
      return first(page);
    },
    as: 'member',
    ready: 'main h2',
  },
  {
    name: 'mentorship-asked',
    route: standing(() => ({
      ...{ state: 'proposed', agreement: null, meetings: [], conversationId: null },
      abilities: { ...may, answer: true },
    })),
    as: 'alumni',
    ready: 'main h2',
  },
  {
    name: 'mentorship-new',
    route: standing(() => ({ agreement: null, meetings: [] })),
    as: 'member',
    ready: 'main h2',
  },
  {
    name: 'mentorship-agreement',
    route: standing(() => ({ agreement: null, meetings: [] })),
    as: 'member',
    ready: 'main h2',
    prepare: pressing('Écrire l’accord'),
    pushes: true,
  },
  {
    name: 'mentorship-meeting',
    route: first,
    as: 'alumni',
    ready: 'main h2',
    prepare: async (page) => {
      await pressing('Prévoir un échange')(page);
      await page.getByLabel('De quoi parlerez-vous').scrollIntoViewIfNeeded();
    },
    pushes: true,
  },
  {
    name: 'mentorship-closing',
    route: first,
    as: 'member',
    ready: 'main h2',
    prepare: async (page) => {
      await pressing('Terminer ce mentorat')(page);
      await page.getByText('Avez-vous atteint vos buts').scrollIntoViewIfNeeded();
    },
    pushes: true,
  },
  {
    name: 'mentorship-closed',
    route: standing(() => ({
      ...{ state: 'closed', closedAt: ago(2), abilities: may },
      closing: { reached: 'partly', useful: 'Savoir à qui parler, et dans quel ordre.', again: true },
    })),
    as: 'member',
    ready: 'main h2',
  },
  {
    name: 'mentorship-loading',
    route: async (page) => {
      await neverAnswer(page, pair);
      return first(page);
    },
    as: 'member',
    loading: true,
  },
  { name: 'mentorship-none', route: `/mentorat/${nobody}`, as: 'member', expectedErrors: /404/ },
  {
    name: 'mentoring-offer-none',
    route: async (page) => {
      await answer(page, own, {
        ...{ offer: null, offers: true, requests: [], asksIn: [], matchesIn: [], mentorships: [] },
      });
      return '/mentorat';
    },
    as: 'alumni',
    ready: 'main h2',
  },
];
