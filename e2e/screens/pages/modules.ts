import type { Page } from '@playwright/test';
import type { CohortModule } from '@sentiers/shared/cohorts/modules.ts';
import type { ScreenDefinition } from '../definition.ts';
import { demonstrationCohort } from '../find.ts';
import { change, fail, inEnglish, neverAnswer } from '../network.ts';

const cohorts = '**/api/cohorts';
const settings = async (page: Page) => `/cohortes/${await demonstrationCohort(page)}/modules`;

interface Answered {
  items: { modules: CohortModule[] }[];
  modules: CohortModule[];
}

/** At this address, for someone whose cohorts have this module off. */
function off(module: CohortModule, address: string) {
  return async (page: Page) => {
    const without = (modules: readonly CohortModule[]) => modules.filter((each) => each !== module);
    await change(page, cohorts, (answered) => {
      const { items, modules } = answered as unknown as Answered;
      return {
        items: items.map((cohort) => ({ ...cohort, modules: without(cohort.modules) })),
        modules: without(modules),
      };
    });
    return address;
  };
}

/** « Mentorat » for someone whose cohorts have it off; with what they had begun, unless it is left out. */
function mentoringOff(left: object = {}) {
  return async (page: Page) => {
    await change(page, '**/api/me/mentoring', (answered) => ({ ...answered, asksIn: [], ...left }));
    return off('mentoring', '/mentorat')(page);
  };
}

const nothing = { offer: null, offers: false, requests: [], mentorships: [], matchesIn: [] };

/** What is open in a cohort: where it is set, and what is said where something isn't. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'modules', route: settings, as: 'facilitator', ready: 'input[type="checkbox"]' },
  {
    name: 'modules-turned',
    route: settings,
    as: 'facilitator',
    // The demonstration stays as it is: nothing reaches the server.
    prepare: async (page) => {
      const { items } = (await (await page.request.get('/api/cohorts')).json()) as Answered;
      const [cohort] = items;
      await page.route('**/api/cohorts/*/modules', (route) => route.fulfill({ json: cohort }));
      await page.getByRole('checkbox', { name: 'Mentorat' }).click();
      await page.getByText(/Mentorat\s: c’est fermé/).waitFor();
    },
  },
  { name: 'modules-not-yours', route: settings, as: 'member' },
  {
    name: 'modules-loading',
    route: async (page) => {
      const address = await settings(page);
      await neverAnswer(page, cohorts);
      return address;
    },
    as: 'facilitator',
    ready: '[aria-busy="true"]',
    loading: true,
  },
  {
    name: 'modules-failed',
    route: async (page) => {
      const address = await settings(page);
      await fail(page, cohorts);
      return address;
    },
    as: 'facilitator',
    ready: ':text("n’a pas pu s’afficher")',
    expectedErrors: /ERR_FAILED/,
  },
  {
    name: 'modules-english',
    route: async (page) => {
      await inEnglish(page);
      return settings(page);
    },
    as: 'facilitator',
    ready: ':text("What is open")',
  },
  { name: 'mentoring-off', route: mentoringOff(nothing), as: 'member', ready: ':text("Écrire à")' },
  {
    name: 'mentoring-off-beside',
    route: mentoringOff(),
    as: 'member',
    ready: ':text("Écrire à")',
  },
  {
    name: 'mentoring-off-facilitator',
    route: mentoringOff(),
    as: 'facilitator',
    ready: ':text("Choisir ce qui est ouvert")',
  },
  {
    name: 'introductions-off',
    route: off('introductions', '/portes/nouvelle'),
    as: 'member',
    ready: ':text("Écrire à")',
  },
  {
    name: 'commitments-off',
    route: off('commitments', '/itineraires/engagements/nouveaux'),
    as: 'member',
    ready: ':text("Écrire à")',
  },
  { name: 'home-mentoring-off', route: off('mentoring', '/'), as: 'member' },
];
