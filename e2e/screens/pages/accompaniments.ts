import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { answer, change, fail, inEnglish, neverAnswer } from '../network.ts';

const nobody = '00000000-0000-7000-8000-000000000000';
const list = '**/api/me/accompaniments';
const one = '**/api/accompaniments/*';

/** The first accompaniment that this person is of. */
async function first(page: Page): Promise<string> {
  const { items } = (await (await page.request.get('/api/me/accompaniments')).json()) as {
    items: { id: string }[];
  };
  if (!items[0]) throw new Error('no accompaniment to picture');
  return `/itineraires/accompagnements/${items[0].id}`;
}

function opening(button: string) {
  return async (page: Page) => {
    await page.getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').waitFor();
  };
}

/** Accompaniments: the lists, a shared notebook, its appointments, the handover to another incubator. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'accompaniments', route: '/itineraires/accompagnements', as: 'facilitator', ready: 'table' },
  { name: 'accompaniments-counts', route: '/itineraires/accompagnements', as: 'coordinator', ready: 'table' },
  {
    name: 'accompaniments-empty',
    route: async (page) => {
      await answer(page, list, { items: [] });
      return '/itineraires/accompagnements';
    },
    as: 'member',
  },
  {
    name: 'accompaniments-loading',
    route: async (page) => {
      await neverAnswer(page, list);
      return '/itineraires/accompagnements';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'accompaniments-failed',
    route: async (page) => {
      await fail(page, list);
      return '/itineraires/accompagnements';
    },
    as: 'member',
    ready: ':text("n’a pas pu s’afficher"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  { name: 'accompaniment', route: first, as: 'member' },
  {
    name: 'accompaniment-notebook',
    route: first,
    as: 'facilitator',
    prepare: (page) => page.locator('#notebook').evaluate((element) => element.scrollIntoView()),
  },
  {
    name: 'accompaniment-english',
    route: async (page) => {
      await inEnglish(page);
      return first(page);
    },
    as: 'member',
  },
  {
    name: 'accompaniment-appointment',
    route: first,
    as: 'member',
    prepare: opening('Prendre un rendez-vous'),
  },
  { name: 'accompaniment-handover', route: first, as: 'facilitator', prepare: opening('Passer le relais') },
  {
    name: 'accompaniment-handover-asked',
    route: async (page) => {
      await change(page, one, (answered) => {
        const [by, to] = (answered.companions as { person: unknown }[]).map(({ person }) => person);
        const words = 'Je pars en congé pour six mois. Hugo connaît déjà les trois bourgs et la mairie.';
        const asked = { id: answered.id, at: answered.startedAt, side: 'host', words, notebook: 'all' };
        return { ...answered, handover: { ...asked, by, to } };
      });
      return first(page);
    },
    as: 'member',
  },
  {
    name: 'accompaniment-new',
    route: async (page) => {
      const none = { nextStep: null, meetings: [], notebook: [] };
      await change(page, one, (answered) => ({ ...answered, ...none }));
      return first(page);
    },
    as: 'member',
  },
  {
    name: 'accompaniment-ended',
    route: async (page) => {
      const abilities = { write: false, answerHandover: false, end: false };
      await change(page, one, (answered) => ({ ...answered, endedAt: answered.startedAt, abilities }));
      return first(page);
    },
    as: 'member',
  },
  {
    name: 'accompaniment-loading',
    route: async (page) => {
      await neverAnswer(page, one);
      return first(page);
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'accompaniment-closed',
    route: `/itineraires/accompagnements/${nobody}`,
    as: 'member',
    expectedErrors: /404/,
  },
];
