import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { demonstrationCohort } from '../find.ts';
import { fail, neverAnswer, withPhotos } from '../network.ts';

interface Listed {
  items: { id: string }[];
}

async function firstOf(page: Page, list: 'people' | 'organisations'): Promise<string> {
  const answer = await page.request.get(`/api/cohorts/${await demonstrationCohort(page)}/${list}`);
  const found = ((await answer.json()) as Listed).items[0];
  if (!found) throw new Error(`no ${list} to picture`);
  return found.id;
}

/** People and organisations. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'directory', route: '/annuaire', as: 'member' },
  {
    name: 'directory-photos',
    route: async (page) => {
      await withPhotos(page);
      return '/annuaire';
    },
    as: 'member',
  },
  {
    name: 'directory-narrowing',
    route: '/annuaire',
    as: 'member',
    devices: ['phone'],
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Filtrer' }).click();
      await page.getByRole('dialog').getByRole('combobox').first().waitFor();
    },
  },
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
  { name: 'charter-accepted', route: '/charte', as: 'member' },
  {
    name: 'directory-several',
    route: '/annuaire',
    as: 'coordinator',
    ready: '[role="radiogroup"]',
  },
  {
    name: 'directory-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/directory?*');
      return '/annuaire';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'directory-failed',
    route: async (page) => {
      await fail(page, '**/api/directory?*');
      return '/annuaire';
    },
    as: 'member',
    ready: ':text("n’a pas pu s’afficher"):visible',
    expectedErrors: /ERR_FAILED/,
  },
];
