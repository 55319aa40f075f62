import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';

interface Listed {
  items: { id: string; name: string }[];
}

async function demonstrationCohort(page: Page): Promise<string> {
  const { items } = (await (await page.request.get('/api/cohorts')).json()) as Listed;
  const cohort = items.find(({ name }) => name === 'Cohorte de démonstration') ?? items[0];
  if (!cohort) throw new Error('no cohort to picture');
  return cohort.id;
}

async function firstOf(page: Page, list: 'people' | 'organisations'): Promise<string> {
  const answer = await page.request.get(`/api/cohorts/${await demonstrationCohort(page)}/${list}`);
  const found = ((await answer.json()) as Listed).items[0];
  if (!found) throw new Error(`no ${list} to picture`);
  return found.id;
}

/** People, organisations, one's account, moderation's lists. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'directory', route: '/annuaire', as: 'member' },
  { name: 'directory-no-match', route: '/annuaire?q=zzz', as: 'member' },
  { name: 'person', route: async (page) => `/personnes/${await firstOf(page, 'people')}`, as: 'member' },
  {
    name: 'organisation',
    route: async (page) => `/structures/${await firstOf(page, 'organisations')}`,
    as: 'member',
  },
  {
    name: 'person-not-open',
    route: '/personnes/00000000-0000-7000-8000-000000000000',
    as: 'member',
    expectedErrors: /404/,
  },
  { name: 'account', route: '/compte', as: 'member' },
  { name: 'charter-accepted', route: '/charte', as: 'member' },
  { name: 'reports-empty', route: '/signalements', as: 'facilitator' },
  {
    name: 'invitations',
    route: async (page) => `/cohortes/${await demonstrationCohort(page)}/invitations`,
    as: 'coordinator',
  },
];
