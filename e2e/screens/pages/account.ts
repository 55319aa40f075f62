import type { Page } from '@playwright/test';
import type { ScreenDefinition } from '../definition.ts';
import { answer, fail, neverAnswer } from '../network.ts';

function scrollTo(heading: string) {
  return (page: Page) =>
    page.getByRole('heading', { name: heading }).evaluate((element) => element.scrollIntoView());
}

const scrollToMails = scrollTo('E-mails');

const mails = {
  rhythm: 'daily',
  hour: 18,
  timeZone: 'Europe/Paris',
  reasons: ['mentioned', 'answered'],
  stoppedThreads: [
    { id: '0199a000-0000-7000-8000-000000000001', title: 'La navette du samedi matin vers le marché' },
    {
      id: '0199a000-0000-7000-8000-000000000002',
      title: 'Qui a déjà convaincu une communauté de communes ?',
    },
  ],
};

const stopLink = `/e-mails/arret#${'a'.repeat(30)}.${'A'.repeat(43)}`;
const stopState = { scope: { kind: 'reason', reason: 'mentioned' }, threadTitle: null, stopped: false };

/** One's own account, part after part. */
export const screens: readonly ScreenDefinition[] = [
  { name: 'account', route: '/compte', as: 'member' },
  { name: 'account-photo', route: '/compte', as: 'member', prepare: scrollTo('Photo') },
  { name: 'account-password', route: '/compte', as: 'member', prepare: scrollTo('Mot de passe') },
  {
    name: 'account-sign-out-everywhere',
    route: '/compte',
    as: 'member',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Se déconnecter partout' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'account-mails', route: '/compte', as: 'member', prepare: scrollToMails },
  {
    name: 'account-mails-daily',
    route: async (page) => {
      await answer(page, '**/api/me/mails', mails);
      return '/compte';
    },
    as: 'member',
    prepare: scrollToMails,
  },
  {
    name: 'account-mails-failed',
    route: async (page) => {
      await fail(page, '**/api/me/mails');
      return '/compte';
    },
    as: 'member',
    prepare: scrollToMails,
    expectedErrors: /ERR_FAILED/,
  },
  {
    name: 'account-mails-loading',
    route: async (page) => {
      await neverAnswer(page, '**/api/me/mails');
      return '/compte';
    },
    as: 'member',
    prepare: scrollToMails,
    loading: true,
  },
  {
    name: 'mail-stop',
    route: async (page) => {
      await answer(page, '**/mails/stop/inspect', stopState);
      return stopLink;
    },
    ready: 'button:has-text("Ne plus recevoir")',
  },
  {
    name: 'mail-stopped',
    route: async (page) => {
      await answer(page, '**/mails/stop/inspect', { ...stopState, stopped: true });
      return stopLink;
    },
    ready: ':text("C’est arrêté")',
  },
  { name: 'mail-stop-expired', route: stopLink, expectedErrors: /4\d\d/ },
];
