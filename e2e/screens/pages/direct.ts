import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { demonstrationCohort, requestAs } from '../find.ts';
import { answer, fail, neverAnswer } from '../network.ts';

interface Listed {
  items: { id: string; name: string }[];
}

async function others(page: Page): Promise<Listed['items']> {
  const { id } = (await (await page.request.get('/api/me')).json()) as { id: string };
  const list = await page.request.get(`/api/cohorts/${await demonstrationCohort(page)}/people`);
  return ((await list.json()) as Listed).items.filter((person) => person.id !== id);
}

/** A conversation with some words in it; answers its address. */
async function conversation(page: Page, people: number): Promise<string> {
  const chosen = (await others(page)).slice(0, people);
  const opening = { clientId: crypto.randomUUID(), personIds: chosen.map(({ id }) => id) };
  const { id } = (await requestAs(page, 'POST', '/api/direct', opening)) as { id: string };
  for (const body of ['Bonjour ! Avez-vous reçu la convention ?', 'Je peux la relire avec vous jeudi.']) {
    const message = { clientId: crypto.randomUUID(), body };
    await requestAs(page, 'POST', `/api/conversations/${id}/messages`, message);
  }
  return `/messages/${id}`;
}

/** Direct conversations. */
export const screens: readonly ScreenDefinition[] = [
  {
    name: 'messages',
    route: async (page) => {
      await conversation(page, 1);
      await conversation(page, 3);
      return '/messages';
    },
    as: 'member',
    ready: '[data-thread-line]',
  },
  { name: 'message-pair', route: (page) => conversation(page, 1), as: 'member', ready: 'article' },
  { name: 'message-group', route: (page) => conversation(page, 3), as: 'member', ready: 'article' },
  {
    name: 'message-new',
    route: '/messages/nouveau',
    as: 'member',
    prepare: async (page) => {
      const [first, second] = await others(page);
      const to = page.getByRole('combobox');
      await to.pressSequentially(first?.name ?? '');
      await page.keyboard.press('Enter');
      await to.pressSequentially(second?.name.slice(0, 2) ?? '');
    },
  },
  {
    name: 'messages-empty',
    route: async (page) => {
      await answer(page, '**/api/direct*', { items: [], next: null });
      return '/messages';
    },
    as: 'member',
    ready: ':text("Pas encore de message"):visible',
  },
  {
    name: 'messages-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/direct*');
      return '/messages';
    },
    as: 'member',
    loading: true,
  },
  {
    name: 'messages-failed',
    route: async (page) => {
      await fail(page, '**/api/direct*');
      return '/messages';
    },
    as: 'member',
    ready: ':text("n’ont pas pu être lus"):visible',
    expectedErrors: /ERR_FAILED/,
  },
];
