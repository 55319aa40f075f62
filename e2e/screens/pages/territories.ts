import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { fail, neverAnswer } from '../network.ts';

/** A comparison of the member's organisation, half filled in: where it is, a table to decide with. */
async function comparisonOf(page: Page, origin: string): Promise<string> {
  const me = (await (await page.request.get('/api/me')).json()) as { person: { organisationId: string } };
  const mark = (value: number, why = '') => ({ mark: value, why });
  const answer = await page.request.post(`/api/organisations/${me.person.organisationId}/comparisons`, {
    headers: { origin },
    data: {
      clientId: crypto.randomUUID(),
      comparison: {
        title: 'Où ouvrir en 2027 ?',
        criteria: [
          { key: 'need', label: 'Le besoin est là', weight: 5 },
          { key: 'elected', label: 'Des élu·es à l’écoute', weight: 3 },
          { key: 'distance', label: 'La distance et les trajets', weight: 2 },
        ],
        territories: [
          { code: '61', marks: { need: mark(4, 'trois communes nous ont appelés'), elected: mark(2) } },
          { code: '23', marks: { need: mark(3), elected: mark(5), distance: mark(1) } },
        ],
      },
    },
  });
  if (!answer.ok()) throw new Error(`no comparison: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** The map, territories, comparisons, one's own entry in the directory and the list of skills. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'map', route: '/carte', as: 'member', ready: 'svg path[data-code]' },
  { name: 'map-territory', route: '/carte?territoire=61', as: 'member', ready: 'aside h2' },
  { name: 'map-table', route: '/carte?vue=tableau', as: 'member', ready: 'table' },
  {
    name: 'map-failed',
    route: async (page) => {
      await fail(page, '**/api/map');
      return '/carte';
    },
    as: 'member',
    ready: ':text("n’a pas pu s’afficher"):visible',
    expectedErrors: /ERR_FAILED/,
  },
  {
    name: 'map-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/map');
      return '/carte';
    },
    as: 'member',
    loading: true,
  },
  { name: 'territory', route: '/carte/territoires/61', as: 'member' },
  {
    name: 'territory-none',
    route: '/carte/territoires/99',
    as: 'member',
    expectedErrors: /40[04]/,
  },
  { name: 'comparisons-empty', route: '/carte/comparaisons', as: 'facilitator' },
  { name: 'comparison-new', route: '/carte/comparaisons/nouvelle?territoire=61', as: 'member' },
  {
    name: 'comparison',
    route: async (page, { origin }) => `/carte/comparaisons/${await comparisonOf(page, origin)}`,
    as: 'member',
  },
  { name: 'own-profile', route: '/annuaire/ma-fiche', as: 'member', ready: 'form' },
  { name: 'skills', route: '/annuaire/competences', as: 'coordinator' },
  { name: 'people-map', route: '/annuaire?vue=carte', as: 'member', ready: 'svg path[data-code]' },
];
