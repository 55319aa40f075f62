import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { demonstrationCohort } from '../find.ts';
import { answer, fail, inEnglish, neverAnswer } from '../network.ts';

interface Made {
  id: string;
  state: string;
}

const list = '**/api/me/commitments';
const board = async (page: Page) => `/itineraires/engagements/tableau/${await demonstrationCohort(page)}`;
const link = (state?: string) =>
  `/engagement/point${state ? `?etat=${state}` : ''}#a-token-that-came-by-mail`;
const linked = {
  commitmentId: '0199a000-0000-7000-8000-000000000001',
  text: 'Rencontrer deux maires de l’Orne avant le second séminaire',
  dueOn: '2027-01-15',
  state: 'open',
};

/** A commitment of the member's organisation that stands so. */
function one(wanted: (made: Made) => boolean = () => true) {
  return async (page: Page) => {
    const { items } = (await (await page.request.get('/api/me/commitments')).json()) as { items: Made[] };
    const found = items.find(wanted) ?? items[0];
    if (!found) throw new Error('no commitment to picture');
    return `/itineraires/engagements/${found.id}`;
  };
}

/** Commitments: an organisation's, one of them, new ones, a cohort's board, the answer tapped in a mail. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'commitments', route: '/itineraires/engagements', as: 'member', ready: 'main li' },
  {
    name: 'commitments-empty',
    route: async (page) => {
      await answer(page, list, { items: [] });
      return '/itineraires/engagements';
    },
    as: 'member',
  },
  { name: 'commitments-none', route: '/itineraires/engagements', as: 'coordinator' },
  {
    name: 'commitments-loading',
    route: async (page) => {
      await neverAnswer(page, list);
      return '/itineraires/engagements';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'commitments-failed',
    route: async (page) => {
      await fail(page, list);
      return '/itineraires/engagements';
    },
    as: 'member',
    ready: ':text("n’a pas pu s’afficher"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  { name: 'commitment', route: one(({ state }) => state === 'open'), as: 'member' },
  {
    name: 'commitment-blocked',
    route: one(({ state }) => state === 'open'),
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'C’est bloqué' }).click();
      await page.getByRole('region', { name: 'Ce qui peut débloquer' }).getByRole('link').first().waitFor();
    },
    pushes: true,
  },
  {
    name: 'commitment-edit',
    route: one(),
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Corriger' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'commitment-english',
    route: async (page) => {
      await inEnglish(page);
      return one()(page);
    },
    as: 'member',
  },
  { name: 'commitments-new', route: '/itineraires/engagements/nouveaux', as: 'member', ready: 'form' },
  {
    name: 'commitments-new-two',
    route: '/itineraires/engagements/nouveaux',
    as: 'member',
    ready: 'form',
    prepare: async (page) => {
      await page.getByLabel('Ce que nous ferons').fill('Rencontrer deux maires avant le second séminaire');
      await page.getByRole('button', { name: 'En ajouter un' }).click();
      await page.getByRole('button', { name: 'Prendre ces 2 engagements' }).click();
    },
  },
  { name: 'commitments-board', route: board, as: 'member', ready: 'table' },
  {
    name: 'commitments-board-empty',
    route: async (page) => {
      await answer(page, '**/api/cohorts/*/commitments', { items: [] });
      return board(page);
    },
    as: 'facilitator',
  },
  {
    name: 'commitments-board-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/cohorts/*/commitments');
      return board(page);
    },
    as: 'facilitator',
    loading: true,
  },
  {
    name: 'commitment-mail-asked',
    route: async (page) => {
      await answer(page, '**/api/commitments/link', linked);
      return link();
    },
  },
  {
    name: 'commitment-mail-noted',
    route: async (page) => {
      await answer(page, '**/api/commitments/link', linked);
      await answer(page, '**/api/commitments/link/check-in', { state: 'blocked' });
      return link('blocked');
    },
    ready: ':text("C’est noté"):visible',
    pushes: true,
  },
  { name: 'commitment-mail-expired', route: link('kept'), expectedErrors: /4(0\d|10)/ },
  {
    name: 'commitment-mail-failed',
    route: async (page) => {
      await fail(page, '**/api/commitments/link');
      return link('kept');
    },
    ready: ':text("Réessayer"):visible',
    expectedErrors: /ERR_FAILED/,
  },
];
